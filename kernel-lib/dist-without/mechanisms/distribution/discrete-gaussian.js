import { millsRatio } from '../../accounting/special/normal.js';
import { finite, positive } from '../../core/quantities.js';
/*
 * The discrete Gaussian distribution, P(x) proportional to exp(−x² / 2σ²) on the whole numbers
 * (Canonne, Kamath and Steinke 2020, Definition 1).
 */
/** From this σ on the sum over a tail is taken by the Euler–Maclaurin formula, below it term by term. */
const SMOOTH_SIGMA = 100;
/** exp(−x² / 2σ²). */
function weight(x, sigma) {
    const z = x / sigma;
    return Math.exp((-z * z) / 2);
}
/** Σ exp(−x² / 2σ²), by Poisson's summation formula where its dual converges faster (ibid., Fact 18). */
export function discreteGaussianNormalizer(sigma) {
    positive(sigma, 'sigma');
    let sum = 1;
    if (sigma < 1) {
        for (let x = 1, term = weight(x, sigma); term > 0; term = weight(++x, sigma))
            sum += 2 * term;
        return sum;
    }
    const dual = 1 / (2 * Math.PI * sigma);
    for (let k = 1, term = weight(k, dual); term > 0; term = weight(++k, dual))
        sum += 2 * term;
    return Math.sqrt(2 * Math.PI) * sigma * sum;
}
/** Probability of the whole number `x`; 0 for what is no whole number. */
export const discreteGaussianPmf = (x, sigma) => Number.isInteger(x) ? weight(x, sigma) / discreteGaussianNormalizer(sigma) : 0;
/**
 * Σ exp(−y² / 2σ²) over the whole y ≥ x, for x ≥ 1. For large σ by the midpoint form of the Euler–Maclaurin formula
 * (Abramowitz and Stegun 1964, 25.4.3): with h = x − ½ it is the integral from h on plus
 * f′(h)/24 − 7 f‴(h)/5760 + 31 f⁽⁵⁾(h)/967680 − 127 f⁽⁷⁾(h)/154828800,
 * which leaves out less than 10⁻¹¹ relative for σ ≥ 100 wherever the sum is not below the smallest double.
 */
function upperSum(x, sigma) {
    if (sigma >= SMOOTH_SIGMA) {
        const z = (x - 0.5) / sigma;
        const z2 = z * z;
        const first = z / sigma / 24;
        const third = (z * (z2 - 3)) / sigma ** 3 / 5760;
        const fifth = (z * (z2 * (z2 - 10) + 15)) / sigma ** 5 / 967680;
        const seventh = (z * (z2 * (z2 * (z2 - 21) + 105) - 105)) / sigma ** 7 / 154828800;
        return Math.exp(-z2 / 2) * (sigma * millsRatio(z) - first + 7 * third - 31 * fifth + 127 * seventh);
    }
    let sum = 0;
    for (let y = x, term = weight(y, sigma); term > sum * 2 ** -60; term = weight(++y, sigma))
        sum += term;
    return sum;
}
/** Probability of at least `x`, a whole number. */
export const discreteGaussianUpperTail = (x, sigma) => x > 0
    ? upperSum(x, sigma) / discreteGaussianNormalizer(sigma)
    : 1 - upperSum(1 - x, sigma) / discreteGaussianNormalizer(sigma);
/** Probability of at most `x`. */
export function discreteGaussianCdf(x, sigma) {
    positive(sigma, 'sigma');
    return discreteGaussianUpperTail(-Math.floor(finite(x, 'x')), sigma);
}
/**
 * The variance: σ² but for a difference that vanishes like σ⁴ · exp(−2π²σ²), and much less than σ² below σ = ½ (ibid., Corollary 9 and Proposition 19).
 */
export function discreteGaussianVariance(sigma) {
    positive(sigma, 'sigma');
    let sum = 0;
    if (sigma < 1) {
        for (let x = 1, term = weight(x, sigma); term > 0; term = weight(++x, sigma))
            sum += 2 * x * x * term;
        return sum / discreteGaussianNormalizer(sigma);
    }
    // −d/ds ln Σ exp(−s x²) at s = 1 / 2σ², of Poisson's form √(π / s) · Σ exp(−π²k² / s).
    const dual = 1 / (2 * Math.PI * sigma);
    let theta = 1;
    for (let k = 1, term = weight(k, dual); term > 0; term = weight(++k, dual)) {
        theta += 2 * term;
        sum += 2 * k * k * term;
    }
    return sigma * sigma * (1 - (2 * Math.PI * sigma) ** 2 * (sum / theta));
}
//# sourceMappingURL=discrete-gaussian.js.map