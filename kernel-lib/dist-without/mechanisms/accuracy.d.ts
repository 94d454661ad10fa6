/**
 * Laplace noise: a = b · ln(1 / α).
 * @param scale b, in the units of the answer
 * @param alpha in (0, 1), such as 0.05 for a confidence of 95 %
 */
export declare const laplaceAccuracy: (scale: number, alpha: number) => number;
/**
 * Gaussian noise: a = σ · Φ⁻¹(1 − α / 2).
 * @param standardDeviation σ, in the units of the answer
 * @param alpha in (0, 1)
 */
export declare const gaussianAccuracy: (standardDeviation: number, alpha: number) => number;
/**
 * Discrete Laplace noise: a = t · ln(2 / (α(1 + exp(−1 / t)))), where the tail taken at real a is α; 0 where 0 is as likely as 1 − α.
 * Noise is whole: |noise| < a means at most ⌈a⌉ − 1.
 * @param scale t
 * @param alpha in (0, 1)
 */
export declare const discreteLaplaceAccuracy: (scale: number, alpha: number) => number;
/**
 * Discrete Gaussian noise: the least whole a with P(|noise| ≥ a) ≤ α.
 * @param sigma σ, of any size
 * @param alpha in (0, 1)
 */
export declare function discreteGaussianAccuracy(sigma: number, alpha: number): number;
/**
 * Staircase noise. The density is constant on each stair, so that the tail falls linearly between
 * kΔ, where it is e^−kε, and (k + γ)Δ.
 */
export declare function staircaseAccuracy(epsilon: number, sensitivity: number, alpha: number): number;
/**
 * A weighted sum of independent Laplace noises of scale 1: the a with P(|Σ wᵢNᵢ| ≥ a) = α.
 * @param weights at least one, none of them 0
 */
export declare function laplaceSumAccuracy(weights: readonly number[], alpha: number): number;
