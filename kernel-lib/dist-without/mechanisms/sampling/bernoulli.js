import { expBounds } from './exp-bounds.js';
import { EXP_ERROR, EXP_LIMIT, expEstimate } from './exp-estimate.js';
import { product, rational } from './rational.js';
import { UniformReal } from './uniform-real.js';
const WORD = 2 ** 32;
/** Bits by which the bounds of a probability are finer than the digits they are compared with. */
const HEADROOM = 96;
/**
 * True with probability exactly `probability`. A double is a fraction with a power of two below, so that comparing with it
 * 32 binary digits at a time is exact.
 * @param probability a number in [0, 1]
 */
export function bernoulli(bits, probability) {
    for (let rest = probability;;) {
        const scaled = rest * WORD;
        const digits = Math.floor(scaled);
        const word = bits.word();
        if (word !== digits)
            return word < digits;
        rest = scaled - digits;
        if (rest === 0)
            return false;
    }
}
/** Whether the uniform real number is below exp(−x); draws more of its digits for as long as they are needed. */
export function isBelowExp(uniform, x) {
    if (x.numerator === 0n)
        return true;
    for (;;) {
        const { low, high } = expBounds(x, uniform.length + HEADROOM);
        if ((uniform.digits + 1n) << BigInt(HEADROOM) <= low)
            return true;
        if (uniform.digits << BigInt(HEADROOM) >= high)
            return false;
        uniform.refine();
    }
}
/** Whether one uniform real number is below exp(−other); draws more digits of both for as long as they are needed. */
export function isBelowExpOf(uniform, other) {
    for (;;) {
        const denominator = 1n << BigInt(other.length);
        const precision = uniform.length + HEADROOM;
        const { low } = expBounds({ numerator: other.digits + 1n, denominator }, precision);
        if ((uniform.digits + 1n) << BigInt(HEADROOM) <= low)
            return true;
        const { high } = expBounds({ numerator: other.digits, denominator }, precision);
        if (uniform.digits << BigInt(HEADROOM) >= high)
            return false;
        other.refine();
        uniform.refine();
    }
}
/**
 * True with probability exp(−x), given an estimate of `x` and, for the rare draw that it leaves undecided, its exact value.
 * @param estimate within 2⁻⁴⁴ of x where x is at most 45
 */
export function bernoulliExpNear(bits, estimate, exact) {
    const word = bits.word();
    if (estimate <= EXP_LIMIT) {
        const scaled = expEstimate(estimate) * WORD;
        if (word + 1 <= scaled * (1 - EXP_ERROR))
            return true;
        if (word >= scaled * (1 + EXP_ERROR))
            return false;
    }
    else if (word !== 0)
        return false;
    return isBelowExp(new UniformReal(bits, BigInt(word), 32), exact());
}
/**
 * True with probability exactly a / (a + b · exp(−x)): at odds of a to b · exp(−x). A single comparison, however uneven the odds.
 * @param a a whole number of at least 1
 * @param b a whole number of at least 0
 * @param estimate within 2⁻⁴⁴ of x where x is at most 45
 * @param exact gives x itself, for the draws that the estimate leaves undecided
 */
export function bernoulliExpOdds(bits, a, b, estimate, exact) {
    const word = bits.word();
    if (estimate <= EXP_LIMIT) {
        // A relative error of exp(−x) moves the probability by no more than as much; the other factor covers the rounding here.
        const scaled = (a / (a + b * expEstimate(estimate))) * WORD;
        if (word + 1 <= scaled * (1 - 2 * EXP_ERROR))
            return true;
        if (word >= scaled * (1 + 2 * EXP_ERROR))
            return false;
    }
    const uniform = new UniformReal(bits, BigInt(word), 32);
    const x = exact();
    const [wholeA, wholeB] = [BigInt(a), BigInt(b)];
    // Whether u < a / (a + b · exp(−x)), as u · (a + b · exp(−x)) < a, where u lies between `digits` and `digits + 1` of 2^length.
    for (;;) {
        const precision = uniform.length + HEADROOM;
        const { low, high } = expBounds(x, precision);
        const share = wholeA << BigInt(precision);
        const line = share << BigInt(uniform.length);
        if ((uniform.digits + 1n) * (share + wholeB * high) <= line)
            return true;
        if (uniform.digits * (share + wholeB * low) >= line)
            return false;
        uniform.refine();
    }
}
/**
 * True with probability exactly exp(−x), or exp(−x · times) with the exact product of the two doubles.
 * @param x a finite number of at least 0
 * @param times a finite number of at least 0
 */
export const bernoulliExp = (bits, x, times = 1) => bernoulliExpNear(bits, x * times, () => product(rational(x), rational(times)));
//# sourceMappingURL=bernoulli.js.map