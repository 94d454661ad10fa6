import { type TableLike } from '../tables/index.js';
export interface MondrianOptions {
    /** The columns by which a row could be linked to a person. */
    readonly quasiIdentifiers: readonly string[];
    readonly k: number;
    /** Rows of the median's own value may go to either side, which makes classes smaller and lets them overlap. Default false: strict. */
    readonly relaxed?: boolean;
    /** The order of a column's values; default: numbers by size, others as they first occur. Neighbours share ranges. */
    readonly orders?: Readonly<Record<string, readonly unknown[]>>;
}
export interface Partitioned {
    /** Of the shape that was given; a cell is a value, or a range such as `20-34` or `{a, b}`. */
    readonly data: TableLike;
    readonly classes: number;
    readonly smallestClass: number;
    /** Normalised certainty penalty: the mean over cells of the range's share of the column's range. */
    readonly certaintyPenalty: number;
    /** The class of each row. */
    readonly classOf: Int32Array;
}
/**
 * Multidimensional k-anonymity: the table is cut at medians, again and again, at the column with the widest range, while both sides
 * keep k rows (LeFevre, DeWitt and Ramakrishnan 2006). A cell becomes the range of its class.
 * @throws PrivacyError `invalid-argument` on unknown columns, and where k is larger than the table
 */
export declare function mondrian(data: TableLike, options: MondrianOptions): Partitioned;
