import type { CodedColumn } from '../table/coded-column.js';
/** The values of a sensitive column in each class, and how often: class c's lie at `starts[c]` to `starts[c + 1]`. */
export interface ClassDistributions {
    readonly starts: Int32Array;
    readonly values: Int32Array;
    readonly counts: Int32Array;
}
export interface Distributions extends ClassDistributions {
    readonly column: CodedColumn;
    /** Counts by value over all released rows. */
    readonly total: Int32Array;
}
/** Rows in the order of their classes: where each class begins, and the rows. */
export declare function byClass(of: ArrayLike<number>, rows: number, classes: number): {
    starts: Int32Array;
    order: Int32Array;
};
/** Reads a sensitive column's distribution in every class. Rows outside the subset do not count. */
export declare function distributionsOf(column: CodedColumn, of: Int32Array, classes: number, subset?: Uint8Array): Distributions;
/** Adds up distributions of classes that fall together; one histogram serves all of them. */
export declare class Merger {
    readonly histogram: Int32Array;
    present: number[];
    constructor(values: number);
    /** Shows each merged class to `see`, while its histogram stands, and gives all of them. */
    merge(from: ClassDistributions, starts: Int32Array, order: Int32Array, see: (one: number) => void): ClassDistributions;
    /** Adds up the distributions of the parts `order[begin]` to `order[end - 1]`, in a histogram that is clear. */
    gather(from: ClassDistributions, order: ArrayLike<number>, begin: number, end: number): void;
    clear(): void;
}
