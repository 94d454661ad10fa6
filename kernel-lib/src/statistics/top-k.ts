import { count as wholeNumber } from '../core/quantities.js';
import { invalidArgument } from '../core/errors.js';
import type { Analysis, NumericMechanism } from '../mechanisms/analysis.js';
import { processed } from '../mechanisms/mechanism.js';
import { CONFIDENCE, type Noise } from '../mechanisms/noise.js';
import { jointReach } from './joint-reach.js';
import type { Query } from '../mechanisms/query.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { boundToNumbers } from './binding.js';
import { columnArguments } from './column-arguments.js';
import { histogram, parseCategories, type CategoryOptions } from './histogram.js';
import type { Category, StatisticData } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';

export interface TopKOptions extends CategoryOptions {
  /** How many categories are wanted. */
  readonly k: number;
}

/** A category and about how many rows are in it. */
export interface CategoryCount {
  readonly category: Category;
  readonly count: number;
}

/**
 * The k categories that most rows are in, with their counts, the largest first.
 *
 * They are read off a noisy histogram: as each row is in one category at most, the whole of it costs no more than one count, and
 * less than choosing k times would (for rows in many categories each it would be otherwise). Sensitivity as of a histogram. The accuracy holds
 * for all k counts at once, their having been chosen included.
 * @param column the column's name; left out where the data are a column themselves
 * @example session.release('modes', topK('mode', { categories: ['air', 'train', 'bus', 'car'], k: 2 }), discreteLaplace({ epsilon: 0.1 }))
 */
export function topK<Name extends string = string>(
  column: OneOf<Name>,
  options: TopKOptions,
): Analysis<TableLike, readonly CategoryCount[], NumericMechanism> & AboutColumns<Name>;
export function topK(options: TopKOptions): Analysis<ColumnLike, readonly CategoryCount[], NumericMechanism>;
export function topK(
  first: string | TopKOptions,
  second?: TopKOptions,
): Analysis<StatisticData, readonly CategoryCount[], NumericMechanism> {
  const { column, options } = columnArguments(first, second);
  const categories = parseCategories(options.categories);
  const k = wholeNumber(options.k, 'k');
  if (k > categories.length) throw invalidArgument('k', 'at most the number of categories');
  const counts = (column === undefined ? histogram(options) : histogram(column, options)) as Query<
    StatisticData,
    readonly number[]
  >;
  return Object.freeze({
    description: `top ${String(k)} of ${counts.description}`,
    bind(mechanism, context) {
      const bound = boundToNumbers(mechanism, counts, context);
      return processed(bound, (data: StatisticData) => {
        const draw = bound.prepare(data);
        return (random) => {
          const noisy = draw(random).map((count, index) => ({ category: categories[index] as Category, count }));
          const sorted = noisy.sort((one, other) => other.count - one.count);
          const value = Object.freeze(sorted.slice(0, k));
          return { value, accuracy: { confidence: CONFIDENCE, halfWidth: reachOfLargest(sorted, k, bound.noise) } };
        };
      });
    },
  } satisfies Analysis<StatisticData, readonly CategoryCount[], NumericMechanism>);
}

/**
 * How far noise may have put any of the k largest counts, all at once. To be among them is to have been favoured by noise, where other
 * counts are near: so as many draws have to stay within as there are counts that noise could have exchanged with the last of them.
 */
function reachOfLargest(sorted: readonly CategoryCount[], k: number, noise: Noise): number {
  const least = (sorted[k - 1]?.count ?? 0) - 2 * jointReach(noise, sorted.length);
  return jointReach(noise, Math.max(k, sorted.filter(({ count }) => count >= least).length));
}
