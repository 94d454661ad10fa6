import { invalidArgument, outsideDomain } from '../core/errors.js';

/** A data frame, taken by its shape and not by its class: danfojs-node's, or any other with these two members. */
export interface FrameLike {
  readonly columns: readonly string[];
  /** Rows of cells. */
  readonly values: unknown;
}

/** A column of a frame, taken by its shape. */
export interface SeriesLike {
  readonly values: unknown;
}

/** Whatever holds rows: a frame, rows as arrays (typed or not), or rows as objects of one set of keys. */
export type TableLike = FrameLike | readonly ArrayLike<unknown>[] | readonly object[];

/** Whatever holds one column: a series of a frame, or an array (typed or not). */
export type ColumnLike = SeriesLike | ArrayLike<unknown>;

/** A numeric table, row after row in one array: `values[row * columns.length + column]`. */
export interface Matrix {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly values: Float64Array;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isArrayLike = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && 'length' in value);

/** Cells of one row in the order of `columns`, or undefined where the row has another shape. */
type RowReader = (row: unknown) => ArrayLike<unknown> | undefined;

interface Rows {
  readonly columns: readonly string[];
  readonly rows: ArrayLike<unknown>;
  readonly read: RowReader;
}

function rowsOf(data: unknown, argument: string): Rows {
  const frame = isObject(data) && Array.isArray(data['columns']) ? data : undefined;
  const rows: unknown = frame === undefined ? data : frame['values'];
  if (!isArrayLike(rows)) throw invalidArgument(argument, 'a data frame, an array of rows, or an array of records');
  if (rows.length === 0) throw outsideDomain(argument, 'a table with at least one row');
  const first: unknown = rows[0];
  if (frame !== undefined || isArrayLike(first)) {
    const width = isArrayLike(first) ? first.length : 0;
    const names = frame === undefined ? Array.from({ length: width }, (_, column) => String(column)) : frame['columns'];
    const columns = (names as unknown[]).map(String);
    return { columns, rows, read: (row) => (isArrayLike(row) && row.length === columns.length ? row : undefined) };
  }
  if (!isObject(first)) throw invalidArgument(argument, 'a data frame, an array of rows, or an array of records');
  const columns = Object.keys(first);
  return {
    columns,
    rows,
    read: (row) =>
      isObject(row) && columns.every((column) => column in row) ? columns.map((column) => row[column]) : undefined,
  };
}

/** Every cell of one column, unread: for text as well as numbers. Throws on an unknown column, without telling a value. */
export function columnOf(data: TableLike, column: string, argument = 'data'): unknown[] {
  const { columns, rows, read } = rowsOf(data, argument);
  const index = columns.indexOf(column);
  if (index < 0) throw invalidArgument('column', `one of the columns of ${argument}: ${columns.join(', ')}`);
  return Array.from({ length: rows.length }, (_, row) => {
    const cells = read(rows[row]);
    if (cells === undefined) throw outsideDomain(argument, 'a table whose rows all have the same columns');
    return cells[index];
  });
}

/** The rows for which `keep` holds, as a table of the same shape; it is told their numbers. */
export function rowsOfTable(data: TableLike, keep: (row: number) => boolean, argument = 'data'): TableLike {
  const { columns, rows } = rowsOf(data, argument);
  const kept = Array.from(rows).filter((_, row) => keep(row));
  return 'columns' in data && Array.isArray(data.columns) ? { columns, values: kept } : (kept as TableLike);
}

/**
 * Reads a numeric table.
 * Throws `outside-domain`, without telling where or what, for empty tables, ragged rows, and cells that are not finite numbers.
 */
export function matrixOf(data: TableLike, argument = 'data'): Matrix {
  const { columns, rows, read } = rowsOf(data, argument);
  const values = new Float64Array(rows.length * columns.length);
  for (let row = 0, at = 0; row < rows.length; row++) {
    const cells = read(rows[row]);
    if (cells === undefined) throw outsideDomain(argument, 'a table whose rows all have the same columns');
    for (let column = 0; column < columns.length; column++) {
      const cell = cells[column];
      if (typeof cell !== 'number' || !Number.isFinite(cell)) {
        throw outsideDomain(argument, 'a table of finite numbers (replace or drop what is missing first)');
      }
      values[at++] = cell;
    }
  }
  return { columns: Object.freeze([...columns]), rows: rows.length, values };
}

/** The cells of a column that stands alone, unread. */
export function cellsOf(data: ColumnLike, argument = 'values'): ArrayLike<unknown> {
  const cells: unknown = isObject(data) && !isArrayLike(data) ? data['values'] : data;
  if (!isArrayLike(cells)) throw invalidArgument(argument, 'an array of numbers, or a column of a data frame');
  return cells;
}

/** Reads one numeric column. Throws `outside-domain` as {@link matrixOf} does. */
export function vectorOf(data: ColumnLike, argument = 'values'): Float64Array {
  const cells = cellsOf(data, argument);
  const values = new Float64Array(cells.length);
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    if (typeof cell !== 'number' || !Number.isFinite(cell)) throw outsideDomain(argument, 'finite numbers only');
    values[index] = cell;
  }
  return values;
}
