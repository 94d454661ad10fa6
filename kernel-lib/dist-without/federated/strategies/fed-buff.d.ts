import type { Strategy } from './strategy.js';
export interface FedBuffOptions {
    /** Updates that make a new model; K in the paper. */
    readonly buffer: number;
    /** Default 1. */
    readonly learningRate?: number;
    /** a in (1 + staleness)⁻ᵃ, the weight of an update that began so many models ago; default ½. */
    readonly exponent?: number;
}
/**
 * Buffered asynchronous aggregation (Nguyen et al. 2022): nobody waits for a round; the model moves whenever `buffer` updates have come,
 * by their mean, in which late ones count less. The sum is divided by the buffer's size, so that late updates also move the model less.
 */
export declare function fedBuff({ buffer, learningRate, exponent }: FedBuffOptions): Strategy;
