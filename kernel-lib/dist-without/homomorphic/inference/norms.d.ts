/** How much a matrix can enlarge what it is multiplied by: bounds, from above. */
/** The largest sum of a row's sizes: how much values of any size can grow. */
export declare const rowSumBound: (rows: readonly Float64Array[]) => number;
/**
 * At least the largest singular value: how much independent errors can grow. ‖W‖₂ is the 2k-th root of ‖(WWᵀ)ᵏ‖₂, which no sum of a row's
 * sizes is smaller than; with k = 4 the bound is at most n^(1/8) too large.
 */
export declare function operatorNormBound(rows: readonly Float64Array[]): number;
