import { finite, positive } from '../../core/quantities.js';
/*
 * The discrete Laplace distribution, P(x) = tanh(1 / 2t) · exp(−|x| / t) on the whole numbers, t being its scale
 * (Ghosh, Roughgarden and Sundararajan 2009, there with parameter α = exp(−1 / t)). Closed forms without cancellation.
 */
/** Probability of the whole number `x`; 0 for what is no whole number. */
export function discreteLaplacePmf(x, scale) {
    positive(scale, 'scale');
    return Number.isInteger(x) ? Math.tanh(0.5 / scale) * Math.exp(-Math.abs(x) / scale) : 0;
}
/** Probability of at least `x`, for `x` whole and greater than 0. */
const upperTail = (x, scale) => Math.exp(-x / scale) / (1 + Math.exp(-1 / scale));
/** Probability of at most `x`. */
export function discreteLaplaceCdf(x, scale) {
    positive(scale, 'scale');
    const whole = Math.floor(finite(x, 'x'));
    return whole < 0 ? upperTail(-whole, scale) : 1 - upperTail(whole + 1, scale);
}
/** 1 / (2 sinh²(1 / 2t)): about 2t² − 1/6 for large scales. */
export function discreteLaplaceVariance(scale) {
    const half = Math.sinh(0.5 / positive(scale, 'scale'));
    return 0.5 / half / half;
}
//# sourceMappingURL=discrete-laplace.js.map