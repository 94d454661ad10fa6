import type { BatchSampler } from './batch-sampler.js';
/**
 * Batches of a fixed size, drawn without replacement anew for every step. Accounted under `replace-one` (Lebeda et al. 2024): there
 * the number of units is public, and Poisson bounds don't hold for it.
 */
export declare function fixedSizeSampler(options: {
    readonly units: number;
    readonly size: number;
}): BatchSampler;
