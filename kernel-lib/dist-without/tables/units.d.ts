import { type TableLike } from './table.js';
/** The table with the first `rows` rows of each unit, in the order of the table. */
export declare function rowsPerUnit(data: TableLike, column: string, rows: number): TableLike;
/** The name of the column in which {@link oneRowPerUnit} counts the rows of a unit. */
export declare const ROWS_OF_UNIT = "rows of unit";
/**
 * One row for each unit: the sums of `totals` over its rows, where cells that are no numbers add nothing, its number of rows, and the
 * other cells of its first row.
 */
export declare function oneRowPerUnit(data: TableLike, column: string, totals: readonly string[]): TableLike;
/**
 * Leaves out rows of units that are in more than so many parts, or have more than so many rows in one: the first ones in the order of the
 * table stay, and what of one unit stays doesn't depend on others.
 * @param places the part that each row is in, −1 for none; written to
 */
export declare function rowsPerUnitAndPart(data: TableLike, places: Int32Array, { column, parts, rows }: {
    readonly column: string;
    readonly parts: number;
    readonly rows: number;
}): void;
