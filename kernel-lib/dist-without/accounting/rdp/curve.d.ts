import type { AtomicEvent, NeighboringRelation } from '../events/event.js';
/** Orders to search when a bound at one order is made of those at others. */
export type Orders = readonly number[];
/**
 * The Rényi divergences of one event at several orders, rounded up, or undefined where there is no bound for it.
 * @returns as many numbers as orders, each at least 0, possibly ∞
 */
export declare function rdpCurve(event: AtomicEvent, orders: Orders, relation: NeighboringRelation): Float64Array | undefined;
