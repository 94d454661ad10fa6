import { isBelowExp, isBelowExpOf } from './bernoulli.js';
import { UniformReal } from './uniform-real.js';
/**
 * The exact decisions behind discrete Laplace noise, in whole numbers of any length. An exponential variable E is V + W,
 * whole part and fraction being independent: P(V ≥ k) = e^−k, and W has density proportional to e^−w on [0, 1).
 * Then ⌊scale · E⌋ is geometric: P(⌊scale · E⌋ ≥ g) = P(E ≥ g / scale) = exp(−g / scale), for every real scale.
 */
/** V is counted in runs of at most this many, each from one word; being memoryless, it goes on after a full run. */
export const RUN = 8;
/** Digits of a uniform number that shares its word with the sign. */
export const RUN_DIGITS = 31;
/** A fraction W, or undefined where the pair is rejected: W uniform, kept with probability exp(−W). */
export function fractionOf(bits, fraction, acceptance) {
    const w = new UniformReal(bits, BigInt(fraction), 32);
    return isBelowExpOf(new UniformReal(bits, BigInt(acceptance), 32), w) ? w : undefined;
}
/** How many of e^−1, …, e^−RUN are above the uniform number whose first 31 digits are given. */
export function runOf(bits, digits) {
    const uniform = new UniformReal(bits, BigInt(digits), RUN_DIGITS);
    let run = 0;
    while (run < RUN && isBelowExp(uniform, { numerator: BigInt(run + 1), denominator: 1n }))
        run++;
    return run;
}
/** ⌊scale · (whole + fraction)⌋. */
export function floorOfScaled(scale, whole, fraction) {
    for (;;) {
        const digits = (BigInt(whole) << BigInt(fraction.length)) + fraction.digits;
        const denominator = scale.denominator << BigInt(fraction.length);
        const floor = (scale.numerator * digits) / denominator;
        // The product lies below the value at digits + 1, which it does not reach.
        if (scale.numerator * (digits + 1n) <= (floor + 1n) * denominator)
            return floor;
        fraction.refine();
    }
}
//# sourceMappingURL=exponential-real.js.map