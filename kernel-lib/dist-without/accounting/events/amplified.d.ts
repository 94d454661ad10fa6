import type { FixedSizeSampledEvent, NeighboringRelation, PoissonSampledEvent, ReleaseEvent } from './event.js';
/** What is done to a sample, and the share of all units that is in it. */
export interface Sampled {
    readonly rate: number;
    readonly event: ReleaseEvent;
}
/**
 * What a sampled event does, where the sample hides a unit: one that is present or absent where each is drawn by itself, one that is
 * replaced where the number drawn is fixed. Undefined where it does not.
 */
export declare function amplified(event: PoissonSampledEvent | FixedSizeSampledEvent, relation: NeighboringRelation): Sampled | undefined;
