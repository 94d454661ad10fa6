import { type Noise } from '../mechanisms/noise.js';
import type { Query } from '../mechanisms/query.js';
import { type ColumnBounds } from './bounds.js';
import { type Missing, type StatisticData } from './cells.js';
import type { Interval } from './interval.js';
/** The leaves of a tree over a declared range. */
export interface TreeLeaves {
    readonly size: number;
    readonly levels: number;
    /** Where each level's nodes begin in the vector of all of them, the root left out, and where the last one's end. */
    readonly starts: readonly number[];
    /** Whether a leaf is one whole number, and not a part of the range. */
    readonly whole: boolean;
    leafOf(value: number): number;
    /** The least value of a leaf; of a fraction of leaves as many parts further on. */
    valueAt(position: number): number;
}
/** The leaves over bounds, of all whole numbers within them where these are given and not too many. */
export declare function leavesOf(bounds: ColumnBounds, wholeNumbers?: {
    readonly first: number;
    readonly size: number;
}): TreeLeaves;
/** The counts of all nodes of the tree. */
export declare const quantileTree: (description: string, leaves: TreeLeaves, { column, missing }: {
    readonly column: string | undefined;
    readonly missing: Missing | undefined;
}) => Query<StatisticData, readonly number[]>;
/** Where the quantile lies: into the child that holds it, and so on, and evenly within the last node looked into. */
export declare function quantileIn(counts: readonly number[], probability: number, deviation: number, leaves: TreeLeaves): number;
/**
 * For each probability an interval that holds the exact quantile of these rows with the confidence of results: all leaves that it could be
 * in, for all that noise may have moved the counts below a leaf and up to its end.
 * @param sampling whether it is the quantile of a population from which the rows were drawn
 */
export declare function quantileIntervals(counts: readonly number[], probabilities: readonly number[], noise: Noise, leaves: TreeLeaves, sampling?: boolean): readonly Interval[];
