/** Σ exp(−x² / 2σ²), by Poisson's summation formula where its dual converges faster (ibid., Fact 18). */
export declare function discreteGaussianNormalizer(sigma: number): number;
/** Probability of the whole number `x`; 0 for what is no whole number. */
export declare const discreteGaussianPmf: (x: number, sigma: number) => number;
/** Probability of at least `x`, a whole number. */
export declare const discreteGaussianUpperTail: (x: number, sigma: number) => number;
/** Probability of at most `x`. */
export declare function discreteGaussianCdf(x: number, sigma: number): number;
/**
 * The variance: σ² but for a difference that vanishes like σ⁴ · exp(−2π²σ²), and much less than σ² below σ = ½ (ibid., Corollary 9 and Proposition 19).
 */
export declare function discreteGaussianVariance(sigma: number): number;
