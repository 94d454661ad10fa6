import type { FusedSteps } from './objective.js';
/** The most features of the fused steps. */
export declare const MOST_FUSED_FEATURES = 30;
export interface LogisticRows {
    /** Row after row, `columns` of them each. */
    readonly features: Float64Array;
    readonly columns: number;
    /** 0 or 1. */
    readonly targets: Float64Array;
}
/** The steps in plain numbers: the kernel's reference, and what runs where WebAssembly cannot. */
export declare function plainLogisticSteps(rows: LogisticRows, clipNorm: number, largestBatch: number): FusedSteps;
/**
 * Whole steps of a logistic regression: scores, clipping, an exact sum on a grid, noise and descent, many steps a call.
 * @param largestBatch rows that a batch may have, at most 2²⁰
 */
export declare const logisticSteps: (rows: LogisticRows, clipNorm: number, largestBatch: number) => FusedSteps;
