import type { DpEvent, GaussianEvent, NeighboringRelation } from '../../accounting/events/event.js';
import type { RandomSource } from '../../core/random.js';
/** When one unit takes part in the steps of a run: what noise that is correlated over the steps has to know. */
export interface Participation {
    /** In how many steps one unit takes part. */
    readonly times: number;
    /** Steps that lie at least between two of them. */
    readonly separation: number;
}
/**
 * Which units take part in each step. The sampler that draws is the one that is accounted for: its event follows from it, so a
 * shuffled order cannot pass for a Poisson sample (Chua et al. 2024).
 */
export interface BatchSampler {
    readonly description: string;
    /** The public number that a step's sum is divided by; the size of the batch drawn would tell of the data. */
    readonly expectedSize: number;
    /** More units than this are in a batch with a probability below 2⁻¹⁰⁰ only; those beyond are left out of the step. */
    readonly largestSize: number;
    /**
     * The event of so many steps, each of which releases the sum over its batch with independent Gaussian noise of this multiplier.
     * @throws PrivacyError `invalid-argument` where the relation has no bound for this sampler
     */
    event(noise: GaussianEvent, steps: number, relation: NeighboringRelation): DpEvent;
    /**
     * The same sampler for data of so many units, whatever was declared. Where the number is private, whether it differs must not show:
     * units are drawn among those there are, and what is released is divided and charged as declared.
     */
    among(units: number): BatchSampler;
    /** When one unit takes part; undefined where chance decides. */
    participation(steps: number): Participation | undefined;
    /**
     * The units of each step, without end.
     * @param from steps that were made before, where a run is resumed
     * @throws PrivacyError `invalid-argument` where it cannot go on from there
     */
    batches(random: RandomSource, from?: number): Iterator<Int32Array, never>;
}
