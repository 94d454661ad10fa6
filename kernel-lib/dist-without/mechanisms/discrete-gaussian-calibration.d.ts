/**
 * δ at ε of discrete Gaussian noise on a whole number of whole sensitivity Δ, rounded up:
 * Pr[Y > εσ²/Δ − Δ/2] − e^ε · Pr[Y > εσ²/Δ + Δ/2] (Canonne, Kamath and Steinke 2020, Theorem 7).
 */
export declare function discreteGaussianDelta(sigma: number, epsilon: number, sensitivity: number): number;
/**
 * A σ at which discrete Gaussian noise is (ε, δ)-DP, for a query of whole answers. On one number by its exact δ; on a vector by
 * ρ = Δ₂²/2σ² of concentrated DP (ibid., Theorem 4), for no exact δ of vectors is known that is as simple.
 * @param sensitivity in the L2 norm, greater than 0; whole where the dimension is 1
 */
export declare function discreteGaussianSigma(epsilon: number, delta: number, sensitivity: number, dimension: number): number;
