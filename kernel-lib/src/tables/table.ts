import { invalidArgument, outsideDomain } from '../core/errors.js';
import { cellNumber, narrowed } from './cell-value.js';

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
  getColumn(name: string): { toArray(): readonly unknown[] };
}

/** A table of Apache Arrow, taken by its shape. */
export interface ArrowLike {
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  readonly numRows: number;
  getChild(name: string): { get(row: number): unknown } | null;
}

/** A column of a frame, taken by its shape: danfojs-node's with `values`, or polars' with `toArray()`. */
export type SeriesLike = { readonly values: unknown } | { toArray(): ArrayLike<unknown> };

/**
 * Whatever holds rows: a frame (danfojs, polars, Arrow, `readCsv`), rows as arrays (typed or not), rows as objects, or an object of
 * columns of the same length.
 */
export type TableLike =
  | FrameLike
  | PolarsLike
  | ArrowLike
  | readonly ArrayLike<unknown>[]
  | readonly object[]
  | Readonly<Record<string, ArrayLike<unknown>>>;

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

/** A table of any shape, opened: its columns in order, and the cells of each. A cell that a row does not have is undefined. */
interface OpenTable {
  readonly columns: readonly string[];
  readonly rows: number;
  cells(column: number): unknown[];
  /** Whether rows are objects that name their cells. */
  readonly records?: true;
  /** Whether every row has the same columns: a look at every row. */
  isRegular(): boolean;
}

/** As `Array.from(items, of)`, but without its iterator, which takes three times as long. */
function mapped<Item>(items: ArrayLike<unknown>, of: (item: unknown) => Item): Item[] {
  const all = new Array<Item>(items.length);
  for (let index = 0; index < all.length; index++) all[index] = of(items[index]);
  return all;
}

const ofRows = (columns: readonly string[], rows: ArrayLike<unknown>): OpenTable => ({
  columns,
  rows: rows.length,
  cells: (column) =>
    mapped(rows, (row) => (isArrayLike(row) && column < row.length ? narrowed(row[column]) : undefined)),
  isRegular: () => Array.from(rows).every((row) => isArrayLike(row) && row.length === columns.length),
});

/** Every name that one of the records has, in the order of their first appearance. */
function namesIn(records: ArrayLike<unknown>): string[] {
  const names = new Set<string>();
  let last: readonly string[] = [];
  for (const record of Array.from(records)) {
    if (!isObject(record) || isArrayLike(record)) continue;
    const own = Object.keys(record);
    // Most records have the names of the one before them.
    if (own.length === last.length && own.every((name, index) => name === last[index])) continue;
    for (const name of own) names.add(name);
    last = own;
  }
  return [...names];
}

function ofRecords(records: ArrayLike<unknown>, columns: readonly string[]): OpenTable {
  const has = (record: unknown, name: string): record is Record<string, unknown> =>
    isObject(record) && Object.hasOwn(record, name);
  return {
    columns,
    rows: records.length,
    records: true,
    cells: (column) => {
      const name = columns[column] ?? '';
      return mapped(records, (record) => (has(record, name) ? narrowed(record[name]) : undefined));
    },
    isRegular: () => Array.from(records).every((record) => columns.every((name) => has(record, name))),
  };
}

const ofColumns = (columns: readonly string[], rows: number, column: (name: string) => unknown[]): OpenTable => ({
  columns,
  rows,
  cells: (index) => column(columns[index] ?? '').map(narrowed),
  isRegular: () => true,
});

function ofArrow(data: ArrowLike): OpenTable {
  const columns = data.schema.fields.map(({ name }) => name);
  // Vectors are read cell by cell: as arrays they would have zeros where values are missing.
  return ofColumns(columns, data.numRows, (name) => {
    const vector = data.getChild(name);
    return Array.from({ length: data.numRows }, (_, row) => vector?.get(row));
  });
}

// By what properties hold, and not by `in`: frames of polars are proxies, which deny that they have what they give.
const isArrowTable = (data: Record<string, unknown>): data is Record<string, unknown> & ArrowLike =>
  typeof data['getChild'] === 'function' && typeof data['numRows'] === 'number' && isObject(data['schema']);

/** A column of polars whose whole numbers have 64 bits. */
interface WholeSeries {
  readonly dtype: { readonly variant: 'Int64' };
  fillNull(by: 'zero'): { toTypedArray(): ArrayLike<unknown> };
}

const isWholeSeries = (data: object): data is WholeSeries =>
  (data as Partial<WholeSeries>).dtype?.variant === 'Int64' &&
  typeof (data as Partial<WholeSeries>).fillNull === 'function';

/** The cells of a column of polars. As an array its 64-bit integers are doubles, in which several units may have one name. */
function exactCells(series: object, cells: ArrayLike<unknown>): ArrayLike<unknown> {
  const isRounded = (cell: unknown): boolean => typeof cell === 'number' && !Number.isSafeInteger(cell);
  if (!isWholeSeries(series) || !Array.from(cells).some(isRounded)) return cells;
  const exact = series.fillNull('zero').toTypedArray();
  return Array.from(cells, (cell, row) => (typeof cell === 'number' ? exact[row] : cell));
}

const isPolars = (data: Record<string, unknown>): data is Record<string, unknown> & PolarsLike =>
  typeof data['getColumn'] === 'function' && typeof data['height'] === 'number' && Array.isArray(data['columns']);

function isColumns(data: Record<string, unknown>): data is Record<string, ArrayLike<unknown>> {
  const columns = Object.values(data);
  const [first] = columns;
  return isArrayLike(first) && columns.every((column) => isArrayLike(column) && column.length === first.length);
}

/** What a list of rows is: arrays or records, and of which columns. */
interface RowForm {
  readonly records: boolean;
  readonly columns: readonly string[];
}

/** The form of tables that are some rows of another, as the whole has it: which columns their own rows have is private. */
const formsOfWhole = new WeakMap<object, RowForm>();

/**
 * What most rows are, for what a single one is must not decide whether the others can be read; with the columns that any of them has.
 * Undefined where most are neither arrays nor records. Rows that are missing say nothing.
 */
function formOf(rows: ArrayLike<unknown>): RowForm | undefined {
  let [arrays, records, others, longest] = [0, 0, 0, 0];
  for (const row of Array.from(rows)) {
    if (isArrayLike(row)) {
      arrays++;
      longest = Math.max(longest, row.length);
    } else if (isObject(row)) records++;
    else if (row !== null && row !== undefined) others++;
  }
  if (others > arrays + records) return undefined;
  return records > arrays
    ? { records: true, columns: namesIn(rows) }
    : { records: false, columns: Array.from({ length: longest }, (_, column) => String(column)) };
}

function ofList(rows: ArrayLike<unknown>): OpenTable | undefined {
  const form = formsOfWhole.get(rows) ?? formOf(rows);
  if (form === undefined) return undefined;
  return form.records ? ofRecords(rows, form.columns) : ofRows(form.columns, rows);
}

function opened(data: unknown, argument: string): OpenTable {
  if (isArrayLike(data)) {
    const table = ofList(data);
    if (table !== undefined) return table;
  } else if (isObject(data)) {
    const columns = data['columns'];
    if (isArrowTable(data)) return ofArrow(data);
    if (isPolars(data)) {
      return ofColumns(data.columns.map(String), data.height, (name) => {
        const series = data.getColumn(name);
        return Array.from(exactCells(series, series.toArray()));
      });
    }
    if (Array.isArray(columns) && isArrayLike(data['values'])) return ofRows(columns.map(String), data['values']);
    if (!Array.isArray(columns) && isColumns(data)) {
      const [first] = Object.values(data);
      return ofColumns(Object.keys(data), first?.length ?? 0, (name) => Array.from(data[name] ?? []));
    }
  }
  throw invalidArgument(
    argument,
    'a data frame (danfojs, polars, Arrow, readCsv), an array of rows or of records, or an object of columns of one length',
  );
}

/** How many rows a table has. */
export const rowCount = (data: TableLike, argument = 'data'): number => opened(data, argument).rows;

/**
 * Every cell of one column, unread: for text as well as numbers; undefined where a row lacks it. What columns there are is public: an
 * unknown one is refused, without listing the others and whether or not there are rows. An empty list, which tells of none, has every one.
 */
export function columnOf(data: TableLike, column: string, argument = 'data'): unknown[] {
  const table = opened(data, argument);
  if (table.columns.length === 0) return new Array<unknown>(table.rows).fill(undefined);
  const index = table.columns.indexOf(column);
  if (index < 0)
    throw invalidArgument('column', `one of the columns of ${argument}, as ${JSON.stringify(column)} is not`);
  return table.cells(index);
}

/** The rows for which `keep` holds, as a table of rows; `keep` is given their numbers. */
export function rowsOfTable(data: TableLike, keep: (row: number) => boolean, argument = 'data'): TableLike {
  if (isArrayLike(data)) {
    const kept = Array.from(data).filter((_, row) => keep(row));
    const form = formsOfWhole.get(data) ?? formOf(data);
    if (form !== undefined && form.columns.length > 0) formsOfWhole.set(kept, form);
    return kept;
  }
  const { columns, rows, cells } = opened(data, argument);
  const kept = Array.from({ length: rows }, (_, row) => row).filter(keep);
  const all = columns.map((_, column) => cells(column));
  return { columns, values: kept.map((row) => all.map((column) => column[row])) };
}

/** The table with further columns, each as long as the table. */
export function withColumns(
  data: TableLike,
  added: Readonly<Record<string, readonly unknown[]>>,
  argument = 'data',
): TableLike {
  const { columns, rows, cells } = opened(data, argument);
  if (rows === 0 && columns.length === 0) return [];
  const names = Object.keys(added);
  const all = [...columns.map((_, column) => cells(column)), ...names.map((name) => added[name] ?? [])];
  return {
    columns: [...columns, ...names],
    values: Array.from({ length: rows }, (_, row) => all.map((column) => column[row])),
  };
}

/** All columns of a table by name, for callers that read several: its shape is looked at once. */
export interface TableColumns {
  readonly rows: number;
  readonly names: readonly string[];
  /** The cells of one column, unread; undefined where a row lacks it. */
  cells(name: string): unknown[];
}

/** Opens a table for reading column by column. */
export function columnsOf(data: TableLike, argument = 'data'): TableColumns {
  const { columns, rows, cells } = opened(data, argument);
  return { rows, names: columns, cells: (name) => cells(columns.indexOf(name)) };
}

/**
 * A table with some columns replaced, of the same shape: records stay records, rows rows, and a frame becomes a frame of its own class
 * where that can be made from rows and column names, as danfojs's can. Nothing of the original is changed.
 * @param replaced the new cells of columns, by name, a cell a row
 * @param keep which rows to keep; default all
 */
export function replaceColumns(
  data: TableLike,
  replaced: Readonly<Record<string, ArrayLike<unknown>>>,
  keep: (row: number) => boolean = () => true,
  argument = 'data',
): TableLike {
  const { columns, rows, cells, records } = opened(data, argument);
  const kept = Array.from({ length: rows }, (_, row) => row).filter(keep);
  if (records === true) {
    return kept.map((row) => ({
      ...((data as readonly object[])[row] as object),
      ...Object.fromEntries(Object.entries(replaced).map(([name, column]) => [name, column[row]])),
    }));
  }
  const all = columns.map((name, column) => (Object.hasOwn(replaced, name) ? (replaced[name] ?? []) : cells(column)));
  const values = kept.map((row) => all.map((column) => column[row]));
  if (isArrayLike(data)) return values;
  return frameLike(data, columns, values);
}

/** A table without some columns, of the same shape as {@link replaceColumns} gives. Nothing of the original is changed. */
export function withoutColumns(data: TableLike, left: readonly string[], argument = 'data'): TableLike {
  const { columns, rows, cells, records } = opened(data, argument);
  const kept = columns.flatMap((name, column) => (left.includes(name) ? [] : [{ name, cells: cells(column) }]));
  const row = (at: number): unknown[] => kept.map((column) => column.cells[at]);
  const values = Array.from({ length: rows }, (_, at) => row(at));
  if (!isArrayLike(data))
    return frameLike(
      data,
      kept.map(({ name }) => name),
      values,
    );
  const form = { records: records === true, columns: kept.map(({ name }) => name) };
  const table = form.records
    ? values.map((own) => Object.fromEntries(kept.map(({ name }, column) => [name, own[column]])))
    : values;
  if (formsOfWhole.has(data)) formsOfWhole.set(table, form);
  return table;
}

/** A frame of the same class as the one given, if its class is one that takes rows and `{ columns }`. */
function frameLike(data: object, columns: readonly string[], values: readonly unknown[]): FrameLike {
  const Frame = data.constructor as new (values: unknown, options: unknown) => unknown;
  if (data.constructor !== Object && values.length > 0) {
    try {
      const frame: unknown = new Frame(values, { columns: [...columns] });
      if (isObject(frame) && Array.isArray(frame['columns']) && isArrayLike(frame['values']))
        return frame as unknown as FrameLike;
    } catch {
      // Not such a class: a plain frame serves as well.
    }
  }
  return { columns, values };
}

/** The names of a table's columns; none of an empty array. */
export const columnNames = (data: TableLike, argument = 'data'): readonly string[] => opened(data, argument).columns;

/**
 * Reads a numeric table.
 * Throws `outside-domain`, without telling where or what, for empty tables, ragged rows, and cells that are not finite numbers.
 */
export function matrixOf(data: TableLike, argument = 'data'): Matrix {
  const table = opened(data, argument);
  const { columns, rows } = table;
  if (rows === 0) throw outsideDomain(argument, 'a table with at least one row');
  if (!table.isRegular()) throw outsideDomain(argument, 'a table whose rows all have the same columns');
  const values = new Float64Array(rows * columns.length);
  columns.forEach((_, column) => {
    table.cells(column).forEach((cell, row) => {
      const value = typeof cell === 'boolean' ? Number(cell) : cell;
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        throw outsideDomain(argument, 'a table of finite numbers (replace or drop what is missing first)');
      }
      values[row * columns.length + column] = value;
    });
  });
  return { columns: Object.freeze([...columns]), rows, values };
}

/**
 * Reads a table of private records: NaN where a cell is no number, infinities as they are. Data are never refused for what they hold, since
 * whether an error is thrown would tell of one record. An empty array has no columns.
 */
export function readMatrix(data: TableLike, argument = 'data'): Matrix {
  const { cells, columns, rows } = opened(data, argument);
  const values = new Float64Array(rows * columns.length).fill(NaN);
  columns.forEach((_, column) => {
    cells(column).forEach((cell, row) => (values[row * columns.length + column] = cellNumber(cell)));
  });
  return { columns: Object.freeze([...columns]), rows, values };
}

/** A column of Arrow, which is read cell by cell: as an array it would have zeros where values are missing. */
const isArrowVector = (data: unknown): data is { readonly length: number; get(row: number): unknown } =>
  isObject(data) &&
  typeof data['get'] === 'function' &&
  typeof data['length'] === 'number' &&
  typeof data['nullCount'] === 'number';

/** The cells of a column that stands alone, unread. */
export function cellsOf(data: ColumnLike, argument = 'values'): ArrayLike<unknown> {
  const cells = seriesCells(data);
  if (cells === undefined) throw invalidArgument(argument, 'an array of numbers, or a column of a data frame');
  return cells;
}

/** The cells of an array or a series; undefined for what is neither. */
function seriesCells(data: unknown): ArrayLike<unknown> | undefined {
  if (isArrayLike(data)) return data;
  if (isArrowVector(data)) return Array.from({ length: data.length }, (_, row) => data.get(row));
  if (!isObject(data)) return undefined;
  const cells: unknown =
    typeof data['toArray'] === 'function' ? (data as { toArray(): unknown }).toArray() : data['values'];
  return isArrayLike(cells) ? exactCells(data, cells) : undefined;
}

/** How many rows there are in a table, or cells in a column. */
export function rowsOf(data: TableLike | ColumnLike, argument = 'data'): number {
  const isTable = isObject(data) && (isArrowTable(data) || isPolars(data) || isColumns(data));
  const cells = isTable ? undefined : seriesCells(data);
  return cells?.length ?? rowCount(data as TableLike, argument);
}

/** Reads one numeric column. Throws `outside-domain` as {@link matrixOf} does. */
export function vectorOf(data: ColumnLike, argument = 'values'): Float64Array {
  return Float64Array.from(cellsOf(data, argument), (cell) => {
    const value = typeof cell === 'boolean' ? Number(cell) : narrowed(cell);
    if (typeof value !== 'number' || !Number.isFinite(value)) throw outsideDomain(argument, 'finite numbers only');
    return value;
  });
}
