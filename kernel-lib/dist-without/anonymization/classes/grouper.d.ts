import type { KeyLayout } from './key-layout.js';
/** Rows as keys, each standing for so many rows of the table: `lists` counts a row, such as released rows and the population's. */
export interface KeyedRows {
    readonly length: number;
    readonly keys: Int32Array;
    /** Undefined where every row stands for itself. */
    readonly counts?: Int32Array | undefined;
}
/** One field of every key is overwritten by a column's generalised code. */
export interface FieldChange {
    readonly word: number;
    readonly shift: number;
    readonly mask: number;
    /** For each code of the field, the bits of the word that change. */
    readonly flips: Int32Array;
}
/** Equivalence classes: rows of equal keys, numbered as they first occur. Views into memory that the next call overwrites. */
export interface Classes {
    readonly length: number;
    readonly keys: Int32Array;
    readonly counts: Int32Array;
    /** The class of each row; empty where it was not asked for. */
    readonly of: Int32Array;
}
/** Groups rows by equal keys, after some of their columns are generalised. */
export interface Grouper {
    /** Keeps rows at hand, for which `group` is then called without rows. */
    hold(rows: KeyedRows): void;
    group(rows: KeyedRows | undefined, changes: readonly FieldChange[], membership: boolean): Classes;
}
export interface GrouperShape {
    readonly layout: KeyLayout;
    /** The most rows that are grouped at once. */
    readonly capacity: number;
    /** How many counts a class has. */
    readonly lists: number;
}
/** The codes of a column as bits to flip: what turns each code into its generalised one. */
export declare const flipsOf: (generalized: Int32Array, shift: number) => Int32Array;
