import type { RandomSource } from '../../core/random.js';
/**
 * Discrete Gaussian noise as a whole number, P(x) proportional to exp(−x² / 2σ²), drawn exactly for every σ.
 *
 * Rejection from discrete Laplace noise (Canonne, Kamath and Steinke 2020, Algorithm 3), here of scale σ: exp(−y² / 2σ²) is
 * exp(½) · exp(−|y| / σ) · exp(−(|y| / σ − 1)² / 2). More than 58 % of the tries are kept, at every σ.
 * Exact as {@link discreteLaplaceSampler} is; {@link bigDiscreteGaussianSampler} gives the same noise for the same bits.
 *
 * @param sigma greater than 0 and at most 2⁴⁵. The standard deviation is a little less for σ below 1
 */
export declare function discreteGaussianSampler(sigma: number, random: RandomSource): () => number;
/**
 * Discrete Gaussian noise of any σ, as whole numbers of any length: every decision is taken in exact arithmetic.
 * The reference of {@link discreteGaussianSampler}, and some hundred times slower.
 * @param sigma a finite number greater than 0
 */
export declare function bigDiscreteGaussianSampler(sigma: number, random: RandomSource): () => bigint;
