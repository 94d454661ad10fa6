import { count as wholeNumber } from '../core/quantities.js';
import { invalidArgument } from '../core/errors.js';
import type { Analysis, NumericMechanism } from '../mechanisms/analysis.js';
import { processed } from '../mechanisms/mechanism.js';
import { CONFIDENCE, type Accuracy, type Noise } from '../mechanisms/noise.js';
import { jointReach } from './joint-reach.js';
import type { Query } from '../mechanisms/query.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { boundToNumbers } from './binding.js';
import { accuracyWithin } from './interval.js';
import { expectedCounts, normalReach, ofDraws, parseSampling, type SamplingOption } from './sampling.js';
import { columnArguments } from './column-arguments.js';
import { histogram, parseCategories, type CategoryOptions } from './histogram.js';
import { cells, type Category, type StatisticData } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';

export interface TopKOptions extends CategoryOptions, SamplingOption {
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
 * for all k counts at once, their having been chosen included; with `sampling` each has an interval of its own, for the expected count among
 * draws from a population, which hold all at once as well.
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
  const sampling = parseSampling(options.sampling);
  const { sampling: _, ...wanted } = options;
  const counts = (column === undefined ? histogram(wanted) : histogram(column, wanted)) as Query<
    StatisticData,
    readonly number[]
  >;
  const analysis: Analysis<StatisticData, readonly CategoryCount[], NumericMechanism> = Object.freeze({
    description: `top ${String(k)} of ${counts.description}${sampling ? ', of draws' : ''}`,
    bind(mechanism, context) {
      const bound = boundToNumbers(mechanism, counts, context);
      return processed(bound, (data: StatisticData) => {
        const draw = bound.prepare(data);
        const rows = context.relation === 'replace-one' ? cells(data, column).length : Infinity;
        return (random) => {
          const noisy = draw(random).map((count, index) => ({ category: categories[index] as Category, count }));
          const sorted = noisy.sort((one, other) => other.count - one.count);
          const value = Object.freeze(sorted.slice(0, k));
          return { value, accuracy: accuracyOfLargest(sorted, k, bound.noise, sampling ? rows : undefined) };
        };
      });
    },
  } satisfies Analysis<StatisticData, readonly CategoryCount[], NumericMechanism>);
  return ofDraws(analysis, sampling);
}

/**
 * How far noise may have put any of the k largest counts, all at once. To be among them is to have been favoured by noise, where other
 * counts are near: so as many draws have to stay within as there are counts that noise could have exchanged with the last of them.
 * @param rows where rows are draws: how many, or ∞ where that is not known
 */
function accuracyOfLargest(sorted: readonly CategoryCount[], k: number, noise: Noise, rows?: number): Accuracy {
  const last = Math.max(0, sorted[k - 1]?.count ?? 0);
  const ofChance = (many: number): number => (rows === undefined ? 0 : normalReach(CONFIDENCE ** (1 / many)));
  const all = sorted.length;
  const least = last - 2 * Math.hypot(jointReach(noise, all), ofChance(all) * Math.sqrt(last));
  const many = Math.max(k, sorted.filter(({ count }) => count >= least).length);
  const halfWidth = jointReach(noise, many);
  if (rows === undefined) return { confidence: CONFIDENCE, halfWidth };
  const counts = sorted.slice(0, k).map(({ count }) => count);
  return accuracyWithin(
    counts,
    counts.map((count) => expectedCounts(count, halfWidth, rows, ofChance(many))),
  );
}
