import { invalidArgument, requireOptions } from '../core/errors.js';
import { cellValue } from './cell-value.js';
import { columnNames, columnOf, withColumns, type TableLike } from './table.js';

export interface JoinOptions {
  /** The column that both tables have. */
  readonly on: string;
  /** The public table's columns that are added; all but `on` unless they are given. */
  readonly columns?: readonly string[];
}

/**
 * The private table with columns of a public one, looked up by a column that both have. Every private row stays one row, with missing
 * cells where the public table knows nothing, so that a neighbour of the private table is one of the joined: what holds for a row
 * of it holds for a row of this.
 * @param data the private table
 * @param lookup the public table, in which no value of `on` may be twice
 * @throws PrivacyError `invalid-argument`; the private table's cells are never a reason
 * @example const visits = joinPublic(patients, postcodes, { on: 'zip', columns: ['region'] });
 */
export function joinPublic(data: TableLike, lookup: TableLike, options: JoinOptions): TableLike {
  requireOptions(options, "{ on: 'zip' }");
  const { on, columns = columnNames(lookup).filter((name) => name !== on) } = options;
  // As values, so that a date is found by another object of the same date.
  const keys = columnOf(lookup, on, 'the public table').map(cellValue);
  const named = keys.flatMap((key, row) => (key === undefined || Number.isNaN(key) ? [] : [[key, row] as const]));
  const rows = new Map(named);
  if (rows.size !== named.length) {
    throw invalidArgument(
      'on',
      'a column whose values are all different in the public table, so that every row stays one row',
    );
  }
  const taken = new Set(columnNames(data));
  if (columns.some((name) => taken.has(name))) {
    throw invalidArgument('columns', 'names that the private table does not have; rename them in the public table');
  }
  const found = columnOf(data, on).map((cell) => {
    const key = cellValue(cell);
    return key === undefined ? undefined : rows.get(key);
  });
  const added = columns.map((name) => {
    const cells = columnOf(lookup, name, 'the public table');
    return [name, found.map((row) => (row === undefined ? null : cells[row]))] as const;
  });
  return withColumns(data, Object.fromEntries(added));
}
