import type { DpEvent, NeighboringRelation } from '../../accounting/events/event.js';
import type { RandomSource } from '../../core/random.js';
import type { BatchSampler } from '../sampling/batch-sampler.js';
/** Noise under way. */
export interface RunningNoise {
    /** Turns a step's exact sum into its private one, in place. */
    apply(sum: Float64Array): void;
}
/**
 * How noise is added to the sums of the steps, and with it what the run costs: independent noise every step, or noise that later steps
 * take back in part, for data that cannot be sampled (Kairouz et al. 2021; Denisov et al. 2022).
 */
export interface NoiseStream {
    readonly description: string;
    /** Whether every step's noise is drawn by itself. */
    readonly independent?: boolean;
    /** The event of the whole run at a noise multiplier. */
    event(noiseMultiplier: number, steps: number, sampler: BatchSampler, relation: NeighboringRelation): DpEvent;
    /**
     * Begins, or begins anew at a later step with nothing but what was released, for a run that is resumed: the event must cover both.
     * @param size numbers in a sum
     * @param deviation σ of the noise over what one unit moves a sum: noise multiplier times sensitivity
     */
    start(size: number, deviation: number, steps: number, random: RandomSource): RunningNoise;
}
