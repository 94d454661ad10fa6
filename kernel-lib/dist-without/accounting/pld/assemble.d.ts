import type { NeighboringRelation } from '../events/event.js';
import type { Sense } from './bounds.js';
import type { CertifiedProfile } from './certified.js';
import { type Counted, type PldLoss } from './loss.js';
import type { Group } from './plan.js';
import type { Resolution } from './plans.js';
/** Groups for each direction of the relation; with the ε of events out of scale. */
interface Directions {
    readonly directions: readonly (readonly Group[])[];
    readonly offset: number;
}
/**
 * What bounds the composed divergences of distinct events from one side, a list of groups for each direction of the relation: the events
 * themselves, or ones that cost more (or less).
 */
export declare function boundingDirectionsOf(events: readonly Counted[], sense: Sense, relation: NeighboringRelation): Directions;
/** The certified profile of a loss. */
export declare function profileOf(loss: PldLoss, resolution: Resolution, relation: NeighboringRelation): CertifiedProfile;
export {};
