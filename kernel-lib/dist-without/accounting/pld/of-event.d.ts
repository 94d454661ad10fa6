import type { NeighboringRelation } from '../events/event.js';
import type { DominatingPair } from './dominating-pair.js';
import type { PairedEvent } from './loss.js';
/** A mechanism's pair for each direction: the unit's data set against its neighbour, and the other way round. */
export interface BothDirections {
    readonly removal: DominatingPair;
    readonly addition: DominatingPair;
}
/** Gaussian noise: δ = 1 where there is next to none. */
export declare const gaussianNoise: (noise: number) => DominatingPair;
/**
 * The dominating pairs of an event, or undefined where none is known.
 * Under `replace-one` a Poisson-sampled Gaussian's noise multiplier is over the bound on one unit's *contribution* (the clipping norm),
 * not over the sensitivity of replacing it, which is twice that: what a sample without the unit gives depends on the former.
 */
export declare function pairsOf(event: PairedEvent, relation: NeighboringRelation): BothDirections | undefined;
