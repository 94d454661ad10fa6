/**
 * The standard normal distribution, accurate to about 1e-15 relative also where it underflows.
 * The scaled complementary error function follows W. J. Cody, "Rational Chebyshev approximations for the error function",
 * Mathematics of Computation 23 (1969); the rest is built on it.
 */
/** The standard normal density. */
export declare const normalDensity: (x: number) => number;
/** Φ(x), the probability that a standard normal variable is at most `x`. */
export declare function normalCdf(x: number): number;
/** ln Φ(x), finite for every finite `x` whose square is. */
export declare function logNormalCdf(x: number): number;
/** The Mills ratio (1 − Φ(x)) / φ(x): about 1/x for large `x`, overflowing only below −38. */
export declare function millsRatio(x: number): number;
/**
 * Minus the derivative of the Mills ratio, 1 − x·R(x), which is about 1/x² for large `x`.
 * Beyond 5 by the ratio's continued fraction 1/(x + 1/(x + 2/(x + …))), which does not cancel.
 */
export declare function millsSlope(x: number): number;
/** ln of the density at `x`. */
export declare const logNormalDensity: (x: number) => number;
/**
 * The x with ln Φ(x) = `logProbability`, for probabilities too small for a double too.
 * ln Φ is increasing and concave, so Newton's steps from the left of the root never pass it.
 */
export declare function normalQuantileOfLog(logProbability: number): number;
/** Φ⁻¹(p), the quantile of the standard normal distribution; ±∞ at 0 and 1. */
export declare const normalQuantile: (probability: number) => number;
