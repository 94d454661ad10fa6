import type { BatchSampler } from './batch-sampler.js';
export interface PoissonOptions {
    /** How many units the data hold. Public only under `replace-one` and `zero-out`; else it is used for nothing but to draw. */
    readonly units: number;
    /** Probability of each unit to take part in a step, in (0, 1]. */
    readonly rate: number;
    /** What sums are divided by: `rate` times a public number of units; rate × units where that number is public. */
    readonly expectedSize?: number;
}
/**
 * Poisson sampling: every unit takes part in every step by itself with the same probability. Batches differ in size, and may be
 * empty: an empty batch releases noise as any other does. This is what amplification by sampling is proven for
 * (Abadi et al. 2016; Zhu and Wang 2019).
 */
export declare function poissonSampler(options: PoissonOptions): BatchSampler;
/** All units in every step: the least noise for what a step tells, where there is time for it. */
export declare function wholeBatch(units: number, expectedSize?: number): BatchSampler;
