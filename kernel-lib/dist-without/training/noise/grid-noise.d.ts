import type { RandomSource } from '../../core/random.js';
/**
 * Whole numbers of P(x) ∝ exp(−x² / 2s²) at s = {@link NOISE_SCALE}, exact and fast: some hundreds of millions a second.
 * Scaled by a step of σ / s they are Gaussian noise of deviation σ on a grid of 2⁻³² σ.
 */
export interface GridNoise {
    /** Overwrites all of `out` with independent draws. */
    fill(out: Float64Array): void;
    /** Puts every number of `values` on the grid of `step`, and adds an independent draw there: exact up to one last rounding. */
    perturb(values: Float64Array, step: number): void;
}
/** Standard deviation of {@link GridNoise} in steps of its grid. */
export declare const NOISE_SCALE: number;
/** The plain sampler: what runs where WebAssembly cannot, and what the kernel is held to. */
export declare function plainGridNoise(random: RandomSource, scale?: number): GridNoise;
/**
 * The noise stream of training: exact discrete Gaussian draws from the bits of `random`.
 * @param scale s, 2²⁰ to 2⁴⁴
 */
export declare const gridNoise: (random: RandomSource, scale?: number) => GridNoise;
