import type { Window } from './composition.js';
import { type Weighted } from './cumulant.js';
import { type Lattice } from './discretize.js';
import type { DominatingPair } from './dominating-pair.js';
import { type Known, type Place } from './knots.js';
/** A pair that is composed with itself. */
export interface Group {
    readonly pair: DominatingPair;
    readonly times: number;
}
/** A group with the lattice for it, the knots on that, and the picture they were chosen by. */
export interface Part extends Group {
    readonly lattice: Lattice;
    readonly indices: Float64Array;
    readonly outlined: Weighted;
}
/** How to discretise each group, and the window to look at their sum through. */
export interface Plan {
    readonly window: Window;
    readonly parts: readonly Part[];
    /** Order of the saddle point. */
    readonly saddle: number;
    /** Standard deviation of the composed loss, or of the tilted one if that is less. */
    readonly deviation: number;
    /** Most points its window was allowed. */
    readonly largest: number;
}
/** Most points of a window; what needs more gets a coarser lattice, which is still a bound. */
export declare const LARGEST_WINDOW: number;
/** What all groups' pairs have together, each as often as it is repeated. */
export declare const sumOver: (groups: readonly Group[], of: (pair: DominatingPair) => number) => number;
export declare const totalTimes: (groups: readonly Group[]) => number;
/** The greatest finite loss of all together. */
export declare const highestOf: (groups: readonly Group[]) => number;
/** A picture of each group's loss that leaves out no more than a share of e^`logDelta`, given by its logarithm. */
export declare function outlines(groups: readonly Group[], logDelta: number, left?: number): Weighted[];
/** Mean square width of a plan's cells, as far as they matter at some of the places. */
export declare function coarseness({ parts, saddle }: Plan, known: Known): number;
/** Whether a plan's window is as large as it may be. */
export declare const isLargest: (plan: Plan) => boolean;
/** Distance of lattice points at which the bounds on ε are as close as the precision asks, at every place. */
export declare const stepFor: (precision: number, places: readonly Place[], deviation: number, times: number) => number;
/** What a plan is made for. */
export interface PlanWanted {
    readonly groups: readonly Group[];
    readonly logDelta: number;
    /** Wanted distance of the two bounds on ε, relative to ε. */
    readonly precision: number;
    /** A step to take whatever the precision. */
    readonly fixedStep?: number | undefined;
    /** What a first look found: where a few large losses decide, the saddle point is no more than a guess. */
    readonly known?: Known | undefined;
    /** Most points of the window. */
    readonly largest: number;
    /** The share of δ that may be left to tail bounds and to rounding, where the plan is for this δ alone. */
    readonly left?: number;
}
/**
 * Chooses tilt, window and lattice for divergences near e^`logDelta`.
 *
 * Connect-the-dots moves probability within a cell of width h, keeping E[e^−L]: it adds at most h²/4 to the variance of the loss
 * relative to the optimistic counterpart, so ½λ(λ + 1)h²/4 to ln δ and (λ + 1)h²/8 to ε, for each event.
 */
export declare function planFor(asked: PlanWanted): Plan;
