import { invalidArgument } from '../../core/errors.js';
import { positive } from '../../core/quantities.js';
import { bernoulliExpNear, isBelowExp } from './bernoulli.js';
import { bitSource } from './bit-source.js';
import { bigDiscreteLaplaceSampler, discreteLaplaceSampler, LARGEST_NUMBER_SCALE } from './discrete-laplace.js';
import { rational } from './rational.js';
import { UniformReal } from './uniform-real.js';
/** (|y| / σ − 1)² / 2, exactly. */
function exponent(y, sigma) {
    const distance = (y < 0n ? -y : y) * sigma.denominator - sigma.numerator;
    return { numerator: distance * distance, denominator: 2n * sigma.numerator * sigma.numerator };
}
/**
 * Discrete Gaussian noise as a whole number, P(x) proportional to exp(−x² / 2σ²), drawn exactly for every σ.
 *
 * Rejection from discrete Laplace noise (Canonne, Kamath and Steinke 2020, Algorithm 3), here of scale σ: exp(−y² / 2σ²) is
 * exp(½) · exp(−|y| / σ) · exp(−(|y| / σ − 1)² / 2). More than 58 % of the tries are kept, at every σ.
 * Exact as {@link discreteLaplaceSampler} is; {@link bigDiscreteGaussianSampler} gives the same noise for the same bits.
 *
 * @param sigma greater than 0 and at most 2⁴⁵. The standard deviation is a little less for σ below 1
 */
export function discreteGaussianSampler(sigma, random) {
    if (!(sigma > 0 && sigma <= LARGEST_NUMBER_SCALE))
        throw invalidArgument('sigma', 'greater than 0 and at most 2^45');
    const bits = bitSource(random);
    const propose = discreteLaplaceSampler(sigma, random);
    return () => {
        for (;;) {
            const y = propose();
            // Within 2⁻⁴⁵ where it is at most 45: |y| / σ is then below 11.
            const distance = Math.abs(y) / sigma - 1;
            if (bernoulliExpNear(bits, (distance * distance) / 2, () => exponent(BigInt(y), rational(sigma))))
                return y;
        }
    };
}
/**
 * Discrete Gaussian noise of any σ, as whole numbers of any length: every decision is taken in exact arithmetic.
 * The reference of {@link discreteGaussianSampler}, and some hundred times slower.
 * @param sigma a finite number greater than 0
 */
export function bigDiscreteGaussianSampler(sigma, random) {
    const exactSigma = rational(positive(sigma, 'sigma'));
    const bits = bitSource(random);
    const propose = bigDiscreteLaplaceSampler(sigma, random);
    return () => {
        for (;;) {
            const y = propose();
            if (isBelowExp(new UniformReal(bits, BigInt(bits.word()), 32), exponent(y, exactSigma)))
                return y;
        }
    };
}
//# sourceMappingURL=discrete-gaussian.js.map