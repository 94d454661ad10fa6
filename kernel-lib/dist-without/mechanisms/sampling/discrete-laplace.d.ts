import type { RandomSource } from '../../core/random.js';
/** The largest scale at which noise is a number; beyond it, draw a `bigint`. */
export declare const LARGEST_NUMBER_SCALE: number;
/**
 * Geometric noise, P(g) = (1 − q) · qᵍ with q = exp(−1 / scale), for the whole numbers g ≥ 0.
 * @param scale greater than 0 and at most 2⁴⁵
 */
export declare function geometricSampler(scale: number, random: RandomSource): () => number;
/**
 * Discrete Laplace noise as a whole number, P(x) proportional to exp(−|x| / scale), drawn exactly for every scale: nothing is
 * approximate. {@link bigDiscreteLaplaceSampler} gives the same noise for the same bits.
 *
 * The number of tries is independent of what is drawn, but the time is not constant: see SECURITY.md.
 *
 * @param scale greater than 0 and at most 2⁴⁵, so that a result beyond 2⁵³ has a probability below 10⁻¹¹⁰; it would be the nearest double
 */
export declare function discreteLaplaceSampler(scale: number, random: RandomSource): () => number;
/**
 * Discrete Laplace noise of any scale, as whole numbers of any length: every decision is taken in exact arithmetic.
 * The reference of {@link discreteLaplaceSampler}, and some hundred times slower.
 * @param scale a finite number greater than 0
 */
export declare function bigDiscreteLaplaceSampler(scale: number, random: RandomSource): () => bigint;
