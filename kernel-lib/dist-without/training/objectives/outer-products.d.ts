/**
 * The gradient of a layer's weights is a sum of outer products: what went into the layer at some position, times the loss's derivative
 * by what came out. A position is a row for a dense layer, a step in time for a recurrent one, a place for a convolution. A unit's
 * gradient is the sum over its positions, and its length needs no gradient to be written out:
 * ‖Σ a_p ⊗ d_p‖² = Σ_p Σ_q (a_p · a_q)(d_p · d_q), for one position |a|² |d|² (Goodfellow 2015; Li et al. 2022, "ghost clipping").
 */
export interface OuterProducts {
    /** What went in, `width` numbers a position. */
    readonly inputs: Float64Array | Float32Array;
    readonly width: number;
    /** Derivatives of the loss by what came out, `outputs` numbers a position. */
    readonly deltas: Float64Array | Float32Array;
    readonly outputs: number;
    /** Where each unit's positions start, and the end. */
    readonly starts: Int32Array;
    /** Where the kernel, width × outputs, starts among the parameters. */
    readonly kernel: number;
    /** Where the bias starts, if there is one. */
    readonly bias?: number | undefined;
}
/**
 * Adds to `norms` an upper bound of each unit's squared length, above it by no more than rounding can hide: where many long outer
 * products cancel, the computed length may be too small by 2⁻⁵² of what was added up, and so much is added.
 */
export declare function addSquaredNorms(layer: OuterProducts, norms: Float64Array): void;
/** Adds Σ factor · gradient of the units to the parameters' sum. */
export declare function addWeighted(layer: OuterProducts, sum: Float64Array, factors: Float64Array): void;
/** Rounding of a sum of up to 2²⁴ doubles, over the sum of their sizes. */
export declare const DOUBLE_ROUNDING: number;
