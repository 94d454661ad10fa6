import { type Sensitivity } from '../core/quantities.js';
import type { NeighboringRelation } from '../accounting/events/event.js';
import type { Norm } from '../core/norm.js';
import type { Numeric, Query } from './query.js';
/** A query's sensitivity, checked: a bound that noise can be scaled by. */
export declare function sensitivityOf(query: Query<never, unknown>, relation: NeighboringRelation, norm: Norm): Sensitivity;
/** Checks that noise for monotonic answers is asked of a query that declares them, under a relation that keeps them so. */
export declare function requireMonotonic(query: Query<never, unknown>, relation: NeighboringRelation): void;
/**
 * A query's answer, checked to be what the query declares: finite numbers, no more than `dimension` of them (fewer, where a query is
 * asked in parts). Asked before anything is spent.
 */
export declare function answerOf<Data, Value extends Numeric>(query: Query<Data, Value>, data: Data): Value;
