import { type ColumnLike, type TableLike } from '../tables/index.js';
/** What statistics are asked of: a table, whose columns they name, or one column that stands alone. */
export type StatisticData = TableLike | ColumnLike;
/**
 * What stands for a missing value (null, undefined, NaN, or a text such as `NA` where a number is asked for): a number, or `drop`, which leaves its record
 * out, so that under `replace-one` the number of rows is not public. Where nothing is said the record is left out as well, but for
 * statistics under `replace-one`, whose number of rows is public: there it counts as one in the middle of the bounds.
 * Data are never refused for what they hold: whether an error is thrown would tell of one record.
 */
export type Missing = 'drop' | number;
export interface MissingOption {
    readonly missing?: Missing;
}
export declare function parseMissing(missing: Missing | undefined): Missing | undefined;
/** Parses the name of a column. */
export declare function columnName(name: unknown, argument?: string): string;
/** The cells of a named column of a table, or of data that are a column themselves. */
export declare const cells: (data: StatisticData, column: string | undefined) => ArrayLike<unknown>;
/** A column's numbers, one a row; NaN where the row has none. */
export declare function numbers(data: StatisticData, column: string | undefined, missing: Missing | undefined): Float64Array;
/** What a categorical cell may hold. */
export type Category = string | number | boolean;
export declare const isCategory: (value: unknown) => value is Category;
/** A column's categories, one a row; undefined where the row has none, unless `missing` names the category it counts as. */
export declare const categoryCells: (data: StatisticData, column: string | undefined, missing: Category | undefined) => (Category | undefined)[];
