import { withForm } from '../core/form.js';
import { count } from '../core/quantities.js';
import { invalidArgument, requireOptions } from '../core/errors.js';
import { replaceColumns, type TableLike } from '../tables/index.js';
import { anonymizedForm } from './forms.js';
import { partition } from './search/partition.js';
import { isNumeric, numberOf, valueOrder, type CodedColumn } from './table/coded-column.js';
import { codedTable } from './table/coded-table.js';

export interface MondrianOptions {
  /** The columns by which a row could be linked to a person. */
  readonly quasiIdentifiers: readonly string[];
  readonly k: number;
  /** Rows of the median's own value may go to either side, which makes classes smaller and lets them overlap. Default false: strict. */
  readonly relaxed?: boolean;
  /** The order of a column's values; default: numbers by size, others as they first occur. Neighbours share ranges. */
  readonly orders?: Readonly<Record<string, readonly unknown[]>>;
}

export interface Partitioned {
  /** Of the shape that was given; a cell is a value, or a range such as `20-34` or `{a, b}`. */
  readonly data: TableLike;
  readonly classes: number;
  readonly smallestClass: number;
  /** Normalised certainty penalty: the mean over cells of the range's share of the column's range. */
  readonly certaintyPenalty: number;
  /** The class of each row. */
  readonly classOf: Int32Array;
}

/** A column for Mondrian: its values in order, and each row's place among them. */
interface OrderedColumn {
  readonly column: CodedColumn;
  readonly codes: Uint16Array;
  /** The position of each code on the column's axis, rising with the code: numbers by their size, others by their rank. */
  readonly axis: Float64Array;
  readonly labels: readonly string[];
  readonly numeric: boolean;
}

function orderedColumn(column: CodedColumn, order: readonly unknown[] | undefined): OrderedColumn {
  const numeric = isNumeric(column.labels) && order === undefined;
  let sorted = numeric ? valueOrder(column.labels) : column.labels.map((_, code) => code);
  if (order !== undefined) {
    const place = new Map(order.map((value, index) => [String(value), index]));
    if (column.labels.some((label) => !place.has(label)))
      throw invalidArgument(`orders.${column.name}`, 'a list of all values of the column');
    sorted = sorted.sort((a, b) => (place.get(column.labels[a] ?? '') ?? 0) - (place.get(column.labels[b] ?? '') ?? 0));
  }
  if (sorted.length > 65_536)
    throw invalidArgument('quasiIdentifiers', `columns of at most 65,536 distinct values (round ${column.name} first)`);
  const rank = new Uint16Array(sorted.length);
  sorted.forEach((code, place) => (rank[code] = place));
  const labels = sorted.map((code) => column.labels[code] ?? '');
  return {
    column,
    numeric,
    labels,
    codes: Uint16Array.from(column.codes, (code) => rank[code] as number),
    // What is missing comes first, next to the least number.
    axis: Float64Array.from(labels, (label, place) =>
      numeric ? (numberOf(label) ?? numberOf(labels[1] ?? '') ?? 0) : place,
    ),
  };
}

/**
 * Multidimensional k-anonymity: the table is cut at medians, again and again, at the column with the widest range, while both sides
 * keep k rows (LeFevre, DeWitt and Ramakrishnan 2006). A cell becomes the range of its class.
 * @throws PrivacyError `invalid-argument` on unknown columns, and where k is larger than the table
 */
export function mondrian(data: TableLike, options: MondrianOptions): Partitioned {
  requireOptions(options, "{ quasiIdentifiers: ['age', 'town'], k: 5 }");
  const { quasiIdentifiers, k, relaxed = false, orders = {} } = options;
  const table = codedTable(data);
  count(k, 'k', 2);
  if (k > table.rows) throw invalidArgument('k', `at most the number of rows, ${String(table.rows)}`);
  if (quasiIdentifiers.length === 0) throw invalidArgument('quasiIdentifiers', 'a list of at least one column');
  const columns = quasiIdentifiers.map((name) => orderedColumn(table.column(name, 'quasiIdentifiers'), orders[name]));
  const { order, starts } = partition({
    columns: columns.map(({ codes }) => codes),
    k,
    relaxed,
    weights: columns.map(({ labels }) => 1 / Math.max(1, labels.length - 1)),
  });
  const classOf = new Int32Array(table.rows);
  let penalty = 0;
  let smallestClass = table.rows;
  const cells = columns.map(() => new Array<unknown>(table.rows));
  starts.forEach((start, one) => {
    const end = starts[one + 1] ?? table.rows;
    smallestClass = Math.min(smallestClass, end - start);
    columns.forEach((column, index) => {
      const { codes, axis } = column;
      let low = 65_535;
      let high = 0;
      for (let at = start; at < end; at++) {
        const code = codes[order[at] as number] as number;
        if (code < low) low = code;
        if (code > high) high = code;
      }
      const span = (axis[axis.length - 1] as number) - (axis[0] as number);
      if (span > 0) penalty += ((end - start) * ((axis[high] as number) - (axis[low] as number))) / span;
      const cell = rangeCell(column, low, high);
      for (let at = start; at < end; at++) (cells[index] as unknown[])[order[at] as number] = cell;
    });
    for (let at = start; at < end; at++) classOf[order[at] as number] = one;
  });
  const result: Partitioned = {
    data: replaceColumns(data, Object.fromEntries(quasiIdentifiers.map((name, index) => [name, cells[index] ?? []]))),
    classes: starts.length,
    smallestClass,
    certaintyPenalty: penalty / (table.rows * columns.length),
    classOf,
  };
  return Object.freeze(withForm<Partitioned>(result, anonymizedForm));
}

/** What stands for a range of values: the value itself, the ends of numbers, or the set of others. */
function rangeCell({ column, labels, numeric }: OrderedColumn, low: number, high: number): unknown {
  if (low === high) return column.cells[column.labels.indexOf(labels[low] ?? '')];
  if (numeric && labels[low] !== '') return `${labels[low] ?? ''}-${labels[high] ?? ''}`;
  return `{${labels
    .slice(low, high + 1)
    .map((label) => (label === '' ? '(missing)' : label))
    .join(', ')}}`;
}
