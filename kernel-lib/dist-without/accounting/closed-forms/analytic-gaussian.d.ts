import { type Delta, type Epsilon, type NoiseMultiplier } from '../../core/quantities.js';
/**
 * ln δ at ε of a mechanism that is μ-Gaussian-DP, rounded up: the hockey-stick divergence of N(μ, 1) from N(0, 1)
 * (Dong, Roth and Su 2022, Corollary 2.13). Accurate where δ itself underflows.
 */
export declare function gdpLogDelta(mu: number, epsilon: number): number;
/** δ at ε of μ-Gaussian-DP, rounded up. */
export declare function gdpDelta(mu: number, epsilon: number): number;
/** ε at δ of μ-Gaussian-DP, rounded up: the least ε with a δ not above the one given. */
export declare function gdpEpsilon(mu: number, delta: number): number;
/**
 * ln δ of Gaussian noise at ε, rounded up (Balle and Wang 2018, Theorem 8).
 * @param noiseMultiplier σ divided by the L2 sensitivity
 * @param epsilon at least 0
 */
export declare const analyticGaussianLogDelta: (noiseMultiplier: number, epsilon: number) => number;
/** δ of Gaussian noise at ε, rounded up; see {@link analyticGaussianLogDelta}. */
export declare const analyticGaussianDelta: (noiseMultiplier: number, epsilon: number) => Delta;
/** ε of Gaussian noise at δ, rounded up; ∞ at δ = 0. */
export declare const analyticGaussianEpsilon: (noiseMultiplier: number, delta: number) => Epsilon;
/**
 * The least σ / sensitivity at which Gaussian noise is (ε, δ)-DP, rounded up (Balle and Wang 2018, Algorithm 1).
 * Holds at every ε, unlike √(2 ln(1.25/δ)) / ε, which is wrong above 1 and twice too much below.
 * @param epsilon at least 0
 * @param delta greater than 0
 * Throws `invalid-argument` where σ would overflow: at ε = 0, for δ below 10⁻³⁰⁸.
 */
export declare function analyticGaussianSigma(epsilon: number, delta: number): NoiseMultiplier;
