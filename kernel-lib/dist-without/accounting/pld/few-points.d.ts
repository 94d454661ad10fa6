import type { DpEvent, NeighboringRelation } from '../events/event.js';
import { type LatticeLoss } from './discretize.js';
/** What a pair on few points has to be good for. */
export interface FewPointsOptions {
    /** δ near which ε is to be close to the truth. */
    readonly delta: number;
    /** Most probability of an infinite loss; what lies beyond is taken as such. */
    readonly tail: number;
}
/** A composition on one lattice through 0, a pair for each direction of the relation. */
export interface FewPoints {
    readonly step: number;
    readonly directions: readonly LatticeLoss[];
    /** The same on a lattice that is so many times as wide; it dominates as well. */
    coarser(factor: number): FewPoints;
}
/**
 * A dominating pair of everything in an event, composed, on some hundreds of losses: what is charged again and again beside other noise
 * is worked out from these in a millisecond. Its divergence joins certified upper bounds.
 * Throws `unsupported-event` where a part has no dominating pair.
 */
export declare function onFewPoints(event: DpEvent, relation: NeighboringRelation, options: FewPointsOptions): FewPoints;
