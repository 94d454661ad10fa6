/** A data frame, taken by its shape and not by its class: danfojs-node's, what `readCsv` gives, or any other with these two members. */
export interface FrameLike {
    readonly columns: readonly string[];
    /** Rows of cells. */
    readonly values: unknown;
}
/** A data frame of polars (nodejs-polars), taken by its shape. */
export interface PolarsLike {
    readonly columns: readonly string[];
    readonly height: number;
    getColumn(name: string): {
        toArray(): readonly unknown[];
    };
}
/** A table of Apache Arrow, taken by its shape. */
export interface ArrowLike {
    readonly schema: {
        readonly fields: readonly {
            readonly name: string;
        }[];
    };
    readonly numRows: number;
    getChild(name: string): {
        get(row: number): unknown;
    } | null;
}
/** A column of a frame, taken by its shape: danfojs-node's with `values`, or polars' with `toArray()`. */
export type SeriesLike = {
    readonly values: unknown;
} | {
    toArray(): ArrayLike<unknown>;
};
/**
 * Whatever holds rows: a frame (danfojs, polars, Arrow, `readCsv`), rows as arrays (typed or not), rows as objects, or an object of
 * columns of the same length.
 */
export type TableLike = FrameLike | PolarsLike | ArrowLike | readonly ArrayLike<unknown>[] | readonly object[] | Readonly<Record<string, ArrayLike<unknown>>>;
/** Whatever holds one column: a series of a frame, or an array (typed or not). */
export type ColumnLike = SeriesLike | ArrayLike<unknown>;
/** A numeric table, row after row in one array: `values[row * columns.length + column]`. */
export interface Matrix {
    readonly columns: readonly string[];
    readonly rows: number;
    readonly values: Float64Array;
}
/** How many rows a table has. */
export declare const rowCount: (data: TableLike, argument?: string) => number;
/**
 * Every cell of one column, unread: for text as well as numbers; undefined where a row lacks it. An empty table has every column, so
 * that it can't be told from one with rows. What columns there are is public: an unknown one is refused, without listing the others.
 */
export declare function columnOf(data: TableLike, column: string, argument?: string): unknown[];
/** The rows for which `keep` holds, as a table of rows; it is told their numbers. */
export declare function rowsOfTable(data: TableLike, keep: (row: number) => boolean, argument?: string): TableLike;
/** The table with further columns, each as long as the table. */
export declare function withColumns(data: TableLike, added: Readonly<Record<string, readonly unknown[]>>, argument?: string): TableLike;
/** All columns of a table by name, for callers that read several: its shape is looked at once. */
export interface TableColumns {
    readonly rows: number;
    readonly names: readonly string[];
    /** The cells of one column, unread; undefined where a row lacks it. */
    cells(name: string): unknown[];
}
/** Opens a table for reading column by column. */
export declare function columnsOf(data: TableLike, argument?: string): TableColumns;
/**
 * A table with some columns replaced, of the same shape: records stay records, rows rows, and a frame becomes a frame of its own class
 * where that can be made from rows and column names, as danfojs's can. Nothing of the original is changed.
 * @param replaced the new cells of columns, by name, a cell a row
 * @param keep which rows to keep; default all
 */
export declare function replaceColumns(data: TableLike, replaced: Readonly<Record<string, ArrayLike<unknown>>>, keep?: (row: number) => boolean, argument?: string): TableLike;
/** A table without some columns, of the same shape as {@link replaceColumns} gives. Nothing of the original is changed. */
export declare function withoutColumns(data: TableLike, left: readonly string[], argument?: string): TableLike;
/** The names of a table's columns; none of an empty array. */
export declare const columnNames: (data: TableLike, argument?: string) => readonly string[];
/**
 * Reads a numeric table.
 * Throws `outside-domain`, without telling where or what, for empty tables, ragged rows, and cells that are not finite numbers.
 */
export declare function matrixOf(data: TableLike, argument?: string): Matrix;
/** The cells of a column that stands alone, unread. */
export declare function cellsOf(data: ColumnLike, argument?: string): ArrayLike<unknown>;
/** How many rows there are in a table, or cells in a column. */
export declare function rowsOf(data: TableLike | ColumnLike, argument?: string): number;
/** Reads one numeric column. Throws `outside-domain` as {@link matrixOf} does. */
export declare function vectorOf(data: ColumnLike, argument?: string): Float64Array;
