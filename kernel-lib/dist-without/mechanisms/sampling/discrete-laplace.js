import { invalidArgument } from '../../core/errors.js';
import { positive } from '../../core/quantities.js';
import { bitSource } from './bit-source.js';
import { EXP_ERROR, expEstimate } from './exp-estimate.js';
import { floorOfScaled, fractionOf, RUN, runOf } from './exponential-real.js';
import { rational } from './rational.js';
import { UniformReal } from './uniform-real.js';
const WORD = 2 ** 32;
const HALF_WORD = 2 ** 16;
/** The largest scale at which noise is a number; beyond it, draw a `bigint`. */
export const LARGEST_NUMBER_SCALE = 2 ** 45;
/** Up to this scale the first 32 digits of the fraction nearly always decide, and no second word is drawn. */
const ONE_WORD_SCALE = 2 ** 12;
/** From this whole part on, of probability e^−64, the products below would not be exact. */
const LARGEST_WHOLE = 64;
/** ⌊2³¹ · e^−k⌋ for k = 1 … RUN: uniform 31-digit numbers below it are below e^−k, those above it are above. */
const thresholds = Float64Array.from({ length: RUN }, (_, k) => Math.floor(2 ** 31 * expEstimate(k + 1)));
/**
 * ⌊scale · E⌋ of an exponential variable E (see `exponential-real.ts`) with a fair sign in one number: m, or −1 − m where the sign is negative.
 *
 * Of every uniform number the first 32 or 64 digits are compared in floating point with bounds that hold whatever the rounding;
 * where they leave the matter open the same question is answered with whole numbers of any length, of further digits.
 */
function signedGeometricSampler(scale, random) {
    if (!(scale > 0 && scale <= LARGEST_NUMBER_SCALE))
        throw invalidArgument('scale', 'greater than 0 and at most 2^45');
    const bits = bitSource(random);
    const twoWords = scale > ONE_WORD_SCALE;
    // scale = high + low, 27 and 26 bits, so that products with 26 bits are exact (Veltkamp 1968; Dekker 1971, section 5).
    const shifted = scale * (2 ** 26 + 1);
    const high = shifted - (shifted - scale);
    const low = scale - high;
    // Digits not drawn move the product by at most scale · 2⁻⁶⁴ or 2⁻³²; five roundings of sums below 1 + scale · 2⁻⁹ by less than the rest.
    const margin = (twoWords ? scale * 2 ** -58 : scale * 2 ** -32 + scale * 2 ** -58) + 2 ** -50;
    /** ⌊scale · (whole + fraction · 2⁻³²)⌋, the fraction's further digits being drawn here. */
    const magnitude = (whole, fraction) => {
        const further = twoWords ? bits.word() : 0;
        if (whole < LARGEST_WHOLE) {
            const coarse = whole + (fraction >>> 16) / HALF_WORD;
            const fine = (fraction & 0xffff) / WORD;
            const main = high * coarse;
            const base = Math.floor(main);
            const rest = main - base + low * coarse + high * fine + low * fine + (scale * further) / WORD / WORD;
            const size = base + Math.floor(rest + margin);
            // A product below 0 cannot be: at small scales the margin alone would ask for that to be ruled out.
            if (size === Math.max(0, base + Math.floor(rest - margin)))
                return size;
        }
        const real = twoWords
            ? new UniformReal(bits, (BigInt(fraction) << 32n) | BigInt(further), 64)
            : new UniformReal(bits, BigInt(fraction), 32);
        return Number(floorOfScaled(rational(scale), whole, real));
    };
    /** Goes on with a fraction of which more digits are known than usual, as after an undecided acceptance. */
    const magnitudeOf = (whole, fraction) => {
        if (twoWords && fraction.length < 64)
            fraction.refine();
        return Number(floorOfScaled(rational(scale), whole, fraction));
    };
    return () => {
        let fraction;
        let exact;
        for (;;) {
            fraction = bits.word();
            const acceptance = bits.word();
            // 1 − w ≤ exp(−w) ≤ 1 − w + w² / 2 settles five cases of six; one more digit of either number changes nothing.
            if (fraction + acceptance < WORD - 1)
                break;
            const w = fraction / WORD;
            const v = acceptance / WORD;
            if (v >= 1 - w + (w * w) / 2 + 2 ** -50)
                continue;
            const estimate = expEstimate(w);
            if (v >= estimate * (1 + EXP_ERROR))
                continue;
            if (v + 2 / WORD <= estimate * (1 - EXP_ERROR))
                break;
            exact = fractionOf(bits, fraction, acceptance);
            if (exact !== undefined)
                break;
        }
        const word = bits.word();
        let digits = word >>> 1;
        let whole = 0;
        for (;;) {
            let run = 0;
            while (run < RUN && digits < thresholds[run])
                run++;
            if (run < RUN && digits === thresholds[run])
                run = runOf(bits, digits);
            whole += run;
            if (run < RUN)
                break;
            digits = bits.word() >>> 1;
        }
        const size = exact === undefined ? magnitude(whole, fraction) : magnitudeOf(whole, exact);
        return (word & 1) === 0 ? size : -1 - size;
    };
}
/**
 * Geometric noise, P(g) = (1 − q) · qᵍ with q = exp(−1 / scale), for the whole numbers g ≥ 0.
 * @param scale greater than 0 and at most 2⁴⁵
 */
export function geometricSampler(scale, random) {
    const draw = signedGeometricSampler(scale, random);
    return () => {
        const drawn = draw();
        return drawn < 0 ? -1 - drawn : drawn;
    };
}
/**
 * Discrete Laplace noise as a whole number, P(x) proportional to exp(−|x| / scale), drawn exactly for every scale: nothing is
 * approximate. {@link bigDiscreteLaplaceSampler} gives the same noise for the same bits.
 *
 * The number of tries is independent of what is drawn, but the time is not constant: see SECURITY.md.
 *
 * @param scale greater than 0 and at most 2⁴⁵, so that a result beyond 2⁵³ has a probability below 10⁻¹¹⁰; it would be the nearest double
 */
export function discreteLaplaceSampler(scale, random) {
    const draw = signedGeometricSampler(scale, random);
    return () => {
        for (;;) {
            const drawn = draw();
            if (drawn >= 0)
                return drawn;
            // 0 has one sign only, or it would be twice as likely as it should.
            if (drawn !== -1)
                return drawn + 1;
        }
    };
}
/**
 * Discrete Laplace noise of any scale, as whole numbers of any length: every decision is taken in exact arithmetic.
 * The reference of {@link discreteLaplaceSampler}, and some hundred times slower.
 * @param scale a finite number greater than 0
 */
export function bigDiscreteLaplaceSampler(scale, random) {
    const exactScale = rational(positive(scale, 'scale'));
    const bits = bitSource(random);
    return () => {
        for (;;) {
            let fraction;
            while (fraction === undefined)
                fraction = fractionOf(bits, bits.word(), bits.word());
            const word = bits.word();
            let run = runOf(bits, word >>> 1);
            let whole = run;
            while (run === RUN) {
                run = runOf(bits, bits.word() >>> 1);
                whole += run;
            }
            if (scale > ONE_WORD_SCALE && fraction.length < 64)
                fraction.refine();
            const size = floorOfScaled(exactScale, whole, fraction);
            if ((word & 1) === 0)
                return size;
            if (size !== 0n)
                return -size;
        }
    };
}
//# sourceMappingURL=discrete-laplace.js.map