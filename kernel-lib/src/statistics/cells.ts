import { finite, invalidArgument, outsideDomain } from '../core/index.js';
import { cellsOf, columnOf, type ColumnLike, type TableLike } from '../tables/index.js';

/** What statistics are asked of: a table, whose columns they name, or one column that stands alone. */
export type StatisticData = TableLike | ColumnLike;

/**
 * What stands for a missing value (NaN, null or undefined): a number, or `drop`, which leaves its record out. Without a choice
 * missing values are refused. What is dropped is private, so that under `replace-one` the number of rows is then not public.
 */
export type Missing = 'drop' | number;

export interface MissingOption {
  readonly missing?: Missing;
}

export function parseMissing(missing: Missing | undefined): Missing | undefined {
  return missing === undefined || missing === 'drop' ? missing : finite(missing, "missing (a number, or 'drop')");
}

export const isMissing = (cell: unknown): boolean =>
  cell === undefined || cell === null || (typeof cell === 'number' && Number.isNaN(cell));

/** Parses the name of a column. */
export function columnName(name: unknown, argument = 'column'): string {
  if (typeof name !== 'string') throw invalidArgument(argument, 'the name of a column');
  return name;
}

const nameFor = (column: string | undefined): string =>
  column === undefined ? 'data' : `column ${JSON.stringify(column)}`;

/** The cells of a named column of a table, or of data that are a column themselves. */
export function cells(data: StatisticData, column: string | undefined): ArrayLike<unknown> {
  const read = column === undefined ? cellsOf(data, 'data') : columnOf(data as TableLike, column);
  if (read.length === 0) throw outsideDomain('data', 'a column with at least one row');
  return read;
}

/** One cell as a number; NaN where its record is to be left out. */
function numberIn(cell: unknown, column: string | undefined, missing: Missing | undefined): number {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  if (isMissing(cell)) {
    if (missing !== undefined) return missing === 'drop' ? NaN : missing;
    throw outsideDomain(nameFor(column), "without missing values, unless 'missing' says what stands for them");
  }
  throw outsideDomain(
    nameFor(column),
    typeof cell === 'bigint' ? 'numbers: convert BigInt values with Number()' : 'finite numbers only',
  );
}

/**
 * A column's numbers, one a row; NaN where the row is to be left out.
 * @throws PrivacyError `outside-domain` for text, infinities, BigInt, and missing values that nothing was said of
 */
export function numbers(data: StatisticData, column: string | undefined, missing: Missing | undefined): Float64Array {
  return Float64Array.from(cells(data, column), (cell) => numberIn(cell, column, missing));
}

/** What a categorical cell may hold. */
export type Category = string | number | boolean;

export const isCategory = (value: unknown): value is Category =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/**
 * A column's categories, one a row; undefined where the row is to be left out.
 * @throws PrivacyError `outside-domain` for cells that hold neither text, number nor boolean, and for missing ones nothing was said of
 */
export function categoryCells(
  data: StatisticData,
  column: string | undefined,
  missing: Category | undefined,
): (Category | undefined)[] {
  return Array.from(cells(data, column), (cell) => {
    if (isMissing(cell)) {
      if (missing !== undefined) return missing === 'drop' ? undefined : missing;
      throw outsideDomain(nameFor(column), "without missing values, unless 'missing' says what stands for them");
    }
    if (isCategory(cell)) return cell;
    throw outsideDomain(nameFor(column), 'text, numbers or booleans only');
  });
}
