import { finite, invalidArgument } from '../core/index.js';
import { cellNumber, cellValue } from '../tables/cell-value.js';
import { cellsOf, columnOf, type ColumnLike, type TableLike } from '../tables/index.js';

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

export function parseMissing(missing: Missing | undefined): Missing | undefined {
  return missing === undefined || missing === 'drop' ? missing : finite(missing, "missing (a number, or 'drop')");
}

/** Parses the name of a column. */
export function columnName(name: unknown, argument = 'column'): string {
  if (typeof name !== 'string') throw invalidArgument(argument, 'the name of a column');
  return name;
}

/** The cells of a named column of a table, or of data that are a column themselves. */
export const cells = (data: StatisticData, column: string | undefined): ArrayLike<unknown> =>
  column === undefined ? cellsOf(data as ColumnLike, 'data') : columnOf(data as TableLike, column);

/** One cell as a number; NaN where there is none. Infinities are left for bounds to clamp. */
function numberIn(cell: unknown, missing: Missing | undefined): number {
  const value = cellNumber(cell);
  return Number.isNaN(value) && typeof missing === 'number' ? missing : value;
}

/** A column's numbers, one a row; NaN where the row has none. */
export function numbers(data: StatisticData, column: string | undefined, missing: Missing | undefined): Float64Array {
  const all = cells(data, column);
  const values = new Float64Array(all.length);
  for (let row = 0; row < values.length; row++) values[row] = numberIn(all[row], missing);
  return values;
}

/** What a categorical cell may hold. */
export type Category = string | number | boolean;

export const isCategory = (value: unknown): value is Category =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** A column's categories, one a row; undefined where the row has none, unless `missing` names the category it counts as. */
export const categoryCells = (
  data: StatisticData,
  column: string | undefined,
  missing: Category | undefined,
): (Category | undefined)[] =>
  Array.from(cells(data, column), (cell) => {
    const value = cellValue(cell);
    if (value !== undefined && !Number.isNaN(value)) return value;
    return missing === 'drop' ? undefined : missing;
  });
