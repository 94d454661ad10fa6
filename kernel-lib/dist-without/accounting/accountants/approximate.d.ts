import type { AtomicEvent, NeighboringRelation } from '../events/event.js';
import type { ApproximateDp } from '../profile.js';
/** The (ε, δ) of one event, where it is known by such a pair; undefined otherwise. */
export declare function approximateDp(event: AtomicEvent, relation: NeighboringRelation): ApproximateDp | undefined;
