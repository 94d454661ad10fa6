/**
 * The least μ² found at which the discrete Gaussian is (μ, d)-Gaussian-DP: from the corners of its trade-off curve, Pr[Y ≥ k] against
 * Pr[Y ≥ k − Δ], where few atoms matter, and else from chords of its divergence. About (Δ/σ)²(1 + 1/12σ²), where the continuous tail one
 * step further in, which bounds it at d = 0, gives (Δ + 2)²/σ².
 */
export declare function discreteGaussianCharge(sigma: number, sensitivity: number, d: number): number;
