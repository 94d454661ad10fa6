import type { CodedTable } from '../table/coded-table.js';
/** How a missing value is compared: as a value of its own, or as one that may be any (sdcMicro's way). */
export type Missing = 'value' | 'wildcard';
/** Each row's equivalence class. Rows that are suppressed in all quasi-identifiers belong to none: their class is −1. */
export interface RowClasses {
    readonly of: Int32Array;
    readonly sizes: Int32Array;
    /** Rows that are in a class. */
    readonly rows: number;
}
/** @throws PrivacyError `invalid-argument` on unknown columns, or none */
export declare function rowClasses(table: CodedTable, quasiIdentifiers: readonly string[]): RowClasses;
/** For each row, how many rows it cannot be told from; with wildcards a missing value agrees with every other. 0 where it is suppressed. */
export declare function rowSizes(table: CodedTable, quasiIdentifiers: readonly string[], missing: Missing): Int32Array;
/**
 * Class sizes by any choice of columns: the function takes which of them are chosen, and gives the sizes without the class of suppressed
 * rows. Equal rows are found once; a choice then groups only those, with all other columns made one value.
 */
export declare function sizesByChoice(table: CodedTable, names: readonly string[]): (isChosen: (column: number) => boolean) => Int32Array;
