import { invalidArgument } from '../core/errors.js';
import type { Analysis, SelectionMechanism } from '../mechanisms/analysis.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { columnArguments } from './column-arguments.js';
import { histogram, parseCategories, type CategoryOptions } from './histogram.js';
import type { SamplingOption } from './sampling.js';
import { chosen } from './selected.js';
import type { Category, StatisticData } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';

/**
 * The category that most rows are in, chosen by a selection mechanism; how many they are stays secret.
 *
 * A category scores the number of its rows: sensitivity 1. Scores are monotonic under `add-or-remove-one` and `zero-out`, which may be
 * told to the mechanism for twice the accuracy.
 * @param column the column's name; left out where the data are a column themselves
 * @example session.release('usual mode', mostCommon('mode', { categories: ['air', 'train', 'bus', 'car'] }), permuteAndFlip({ epsilon: 0.1, monotonic: true }))
 */
export function mostCommon<Name extends string = string>(
  column: OneOf<Name>,
  options: CategoryOptions,
): Analysis<TableLike, Category, SelectionMechanism> & AboutColumns<Name>;
export function mostCommon(options: CategoryOptions): Analysis<ColumnLike, Category, SelectionMechanism>;
export function mostCommon(
  first: string | CategoryOptions,
  second?: CategoryOptions,
): Analysis<StatisticData, Category, SelectionMechanism> {
  const { column, options } = columnArguments(first, second);
  const categories = parseCategories(options.categories);
  if ((options as SamplingOption).sampling !== undefined) {
    throw invalidArgument('sampling', 'left out: the answer is a category, which has no interval; topK has intervals');
  }
  const counts = column === undefined ? histogram(options) : histogram(column, options);
  return chosen({ ...counts, description: `most common of ${counts.description}` }, [...categories]);
}
