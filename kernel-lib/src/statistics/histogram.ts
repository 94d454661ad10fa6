import { invalidArgument } from '../core/errors.js';
import { formatValue } from '../core/format.js';
import type { Analysis, NumericMechanism } from '../mechanisms/analysis.js';
import type { Query } from '../mechanisms/query.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { columnArguments } from './column-arguments.js';
import { describe } from './description.js';
import {
  countsOfDraws,
  parseSampling,
  type SamplingOption,
  type WithoutSampling,
  type WithSampling,
} from './sampling.js';
import {
  categoryCells,
  cells,
  isCategory,
  numbers,
  parseMissing,
  type Category,
  type MissingOption,
  type StatisticData,
} from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';

export interface EdgeOptions extends MissingOption {
  /** Rising bin edges: bin i holds edges[i] ≤ value < edges[i + 1], the last one its upper edge too. The ends may be ±Infinity. */
  readonly edges: readonly number[];
}

export interface CategoryOptions {
  /** Every category that is counted, known in advance; rows of others are not counted. For unknown ones see `groupCounts`. */
  readonly categories: readonly Category[];
  /** The category a missing one counts as; `drop`, or nothing said, counts it nowhere. */
  readonly missing?: Category;
}

export type HistogramOptions = EdgeOptions | CategoryOptions;

/** Which bin each row falls in; −1 for none. */
type Binning = (data: StatisticData) => Int32Array;

/** Parses a list of categories. */
export function parseCategories(categories: unknown, argument = 'categories'): readonly Category[] {
  const allowed = 'one or more texts, numbers or booleans, all different';
  if (!Array.isArray(categories) || categories.length === 0 || !categories.every(isCategory)) {
    throw invalidArgument(argument, allowed);
  }
  if (new Set(categories).size !== categories.length) throw invalidArgument(argument, allowed);
  return Object.freeze([...categories]);
}

/** How many bins there are, what each is called, and which one each row falls in. */
interface Bins {
  readonly bins: number;
  readonly names: readonly string[];
  readonly of: Binning;
}

/** A bin by its edges: the last one holds its upper edge too. */
const binName = (lower: number, upper: number, isLast: boolean): string =>
  `${lower === -Infinity ? '(' : '['}${formatValue(lower)}, ${formatValue(upper)}${isLast && upper < Infinity ? ']' : ')'}`;

function byEdges(column: string | undefined, options: EdgeOptions): Bins {
  const isList: boolean = Array.isArray(options.edges);
  const edges: readonly number[] = isList ? [...options.edges] : [];
  const rising = edges.every(
    (edge, index) => typeof edge === 'number' && (index === 0 || edge > (edges[index - 1] ?? NaN)),
  );
  if (!rising || edges.length < 2)
    throw invalidArgument('edges', 'two or more numbers, each greater than the one before');
  const last = edges.length - 1;
  const missing = parseMissing(options.missing);
  const binOf = (value: number): number => {
    if (value === edges[last]) return last - 1;
    let [low, high] = [-1, edges.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((edges[middle] ?? NaN) <= value) low = middle;
      else high = middle;
    }
    return low < last ? low : -1;
  };
  return {
    bins: last,
    names: edges.slice(0, last).map((edge, index) => binName(edge, edges[index + 1] ?? NaN, index === last - 1)),
    of: (data) => Int32Array.from(numbers(data, column, missing), (value) => (Number.isNaN(value) ? -1 : binOf(value))),
  };
}

function byCategories(column: string | undefined, options: CategoryOptions): Bins {
  const { missing } = options;
  const categories = parseCategories(options.categories);
  if (missing !== undefined && !isCategory(missing)) throw invalidArgument('missing', "a category, or 'drop'");
  const index = new Map(categories.map((category, bin) => [category, bin] as const));
  return {
    bins: categories.length,
    names: categories.map(String),
    of: (data) =>
      Int32Array.from(categoryCells(data, column, missing), (cell) =>
        cell === undefined ? -1 : (index.get(cell) ?? -1),
      ),
  };
}

/** How many bins there are, and which one each row falls in. */
export function binning(column: string | undefined, options: HistogramOptions | undefined): Bins {
  if (typeof options !== 'object' || (options as unknown) === null || 'edges' in options === 'categories' in options) {
    throw invalidArgument('edges', 'given, or else categories');
  }
  return 'edges' in options ? byEdges(column, options) : byCategories(column, options);
}

/**
 * How many rows fall in each bin or category. Whole numbers, in the order of the bins.
 *
 * Bins are arguments: bins that follow the data would tell of them. Each row is in one bin at most, so that the whole histogram
 * costs no more than one count. Sensitivity 1 in every norm; under `replace-one` 2 in L1 and √2 in L2. With `sampling` each count has an
 * interval of its own, for the expected count among draws from a population; it costs nothing more.
 * @param column the column's name; left out where the data are a column themselves
 * @example session.release('ages', histogram('age', { edges: [0, 18, 40, 65, Infinity] }), laplace({ epsilon: 0.2 }))
 */
export function histogram<Name extends string = string>(
  column: OneOf<Name>,
  options: HistogramOptions & WithSampling,
): Analysis<TableLike, readonly number[], NumericMechanism> & AboutColumns<Name>;
export function histogram<Name extends string = string>(
  column: OneOf<Name>,
  options: HistogramOptions & WithoutSampling,
): Query<TableLike, readonly number[]> & AboutColumns<Name>;
export function histogram(
  options: HistogramOptions & WithSampling,
): Analysis<ColumnLike, readonly number[], NumericMechanism>;
export function histogram(options: HistogramOptions & WithoutSampling): Query<ColumnLike, readonly number[]>;
export function histogram(
  first: string | (HistogramOptions & SamplingOption),
  second?: HistogramOptions & SamplingOption,
): Query<StatisticData, readonly number[]> | Analysis<StatisticData, readonly number[], NumericMechanism> {
  const { column, options } = columnArguments(first, second);
  const sampling = parseSampling(options.sampling);
  const description = describe('histogram', { column, ...options, sampling: sampling || undefined });
  const { bins, names, of } = binning(column, options);
  const query = Object.freeze({
    description,
    dimension: bins,
    names: Object.freeze(names),
    integer: true,
    monotonic: true,
    answer(data: StatisticData) {
      const counts = new Array<number>(bins).fill(0);
      for (const bin of of(data)) if (bin >= 0) counts[bin] = (counts[bin] ?? 0) + 1;
      return Object.freeze(counts);
    },
    sensitivity: (relation, norm) =>
      relation !== 'replace-one' || norm === 'linf' ? 1 : norm === 'l1' ? 2 : Math.SQRT2,
  } satisfies Query<StatisticData, readonly number[]>);
  return sampling ? countsOfDraws(description, query, (data) => cells(data, column).length) : query;
}
