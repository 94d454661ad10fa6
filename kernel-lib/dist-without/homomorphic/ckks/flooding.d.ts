import { type RandomSource } from '../../core/random.js';
import type { CkksVector } from './ckks-vector.js';
export interface FloodingOptions {
    /** Bits of statistical security against whoever sees the results: 30 unless given. */
    readonly statisticalBits?: number;
    /** How many such results of these keys are given out in all; 1 unless given. */
    readonly releases?: number;
    /** Refuses where results would have fewer bits after the point; 0 unless given. */
    readonly leastPrecisionBits?: number;
}
/** A result that may leave the key's owner. */
export interface Flooded {
    readonly values: Float64Array;
    /** The bound on the ciphertext's own error that is covered: it must hold, or the noise is too small. */
    readonly errorBound: number;
    /** Standard deviation of the noise that was added to each value. */
    readonly noise: number;
    readonly statisticalBits: number;
    /** Bits after the point that are right, at 95 %. */
    readonly precisionBits: number;
}
/** Deviation of the noise that covers values no further off than `error`. */
export declare function floodingNoise({ error, length }: Pick<CkksVector, 'error' | 'length'>, { releases, statisticalBits }: FloodingOptions): number;
/** Bits after the point that are right at 95 %. */
export declare const precisionBitsOf: (noise: number, error: number) => number;
/**
 * Adds Gaussian noise of deviation √(12 τ) · 2^(λ/2) · ‖e‖₂ to n values, with ‖e‖₂ ≤ √n · (bound on one value's error), against τ releases
 * at λ statistical bits (Li, Micciancio, Schultz and Sorrell 2022, theorem 2 and section 4.2: the divergence of the noise at two centres that are ‖e‖₂
 * apart is ‖e‖₂² / 2σ²). The result is rounded to a thousandth of the noise, so that no lower bit of the decryption is left.
 */
export declare function flooded(values: Float64Array, { error, length }: Pick<CkksVector, 'error' | 'length'>, options: FloodingOptions, random?: RandomSource): Flooded;
