import type { Between } from './certified.js';
import type { DominatingPair } from './dominating-pair.js';
export type Sense = 'upper' | 'lower';
/** One direction's bounds on δ at ε and ε at δ. */
export interface Bounds {
    delta(epsilon: number, sense: Sense): number;
    epsilon(delta: number, sense: Sense): number;
    /**
     * Closer bounds on ε at δ than those found, should they be further apart than was asked: or the upper one further than that from
     * `floor`, a lower bound on what it is to be compared with.
     */
    refined?(delta: number, found: Between, floor: number): Between;
}
/** Whether two bounds are further apart than a precision relative to the upper one allows. */
export declare const isFar: ({ lower, upper }: Between, precision: number) => boolean;
/** One event, once: its pair's own divergence, with no lattice. */
export declare function boundsOfOne(pair: DominatingPair): Bounds;
