import type { BatchSampler } from './batch-sampler.js';
export interface PassOptions {
    readonly units: number;
    /** Steps that one pass over the data takes. */
    readonly batches: number;
}
/**
 * A shuffled order: in every pass each unit falls into one of the batches, whichever, by itself. It is charged without any
 * amplification, one Gaussian event a pass: what is commonly done with a shuffled order, and reported as Poisson sampling, has a
 * larger ε than is reported (Chua et al. 2024). Places drawn independently keep the charge valid when a unit is added or removed.
 */
export declare function shuffledSampler(options: PassOptions): BatchSampler;
/**
 * The units in their order, pass after pass: for streams that cannot be sampled. Under `add-or-remove-one` a unit more would move all
 * later ones to other batches; replacing one, or emptying its record, moves none.
 */
export declare function orderedSampler(options: PassOptions): BatchSampler;
