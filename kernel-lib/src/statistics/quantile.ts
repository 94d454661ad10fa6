import { invalidArgument } from '../core/errors.js';
import type { Analysis, SelectionMechanism } from '../mechanisms/analysis.js';
import type { Query } from '../mechanisms/query.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { parseBounds, type ColumnBounds } from './bounds.js';
import { columnArguments } from './column-arguments.js';
import { describe } from './description.js';
import { numbers, parseMissing, type MissingOption, type StatisticData } from './cells.js';
import { chosen } from './selected.js';

export interface QuantileOptions extends ColumnBounds, MissingOption {
  /** Which quantile, in [0, 1]; 0.5 is the median. Taken to 20 binary digits. */
  readonly probability: number;
  /** How many evenly spaced values from `lower` to `upper` are candidates; 1,001 unless it is given. */
  readonly candidates?: number;
}

/** Probabilities are whole numbers of this part, so that scores are whole and exact. */
const PARTS = 2 ** 20;
const MOST_CANDIDATES = 2 ** 20;

/**
 * One quantile of a column, chosen among evenly spaced candidates by a selection mechanism (Smith 2011, section 3.1).
 *
 * A candidate c scores by how many rows the rank p·n lies within #{x < c} to #{x ≤ c}, or, below 0, by how many it misses that: among
 * tied whole numbers the quantile itself stands out from its neighbours by the whole tie.
 * Sensitivity of a score: the larger of p and 1 − p; under `replace-one` 1. Values and bounds limit nothing but where candidates are.
 * @param column the column's name; left out where the data are a column themselves
 * @example session.release('median age', quantile('age', { probability: 0.5, lower: 0, upper: 120, candidates: 121 }), exponential({ epsilon: 0.2 }))
 */
export function quantile(options: QuantileOptions): Analysis<ColumnLike, number, SelectionMechanism>;
export function quantile(column: string, options: QuantileOptions): Analysis<TableLike, number, SelectionMechanism>;
export function quantile(
  first: string | QuantileOptions,
  second?: QuantileOptions,
): Analysis<StatisticData, number, SelectionMechanism> {
  const { column, options } = columnArguments(first, second);
  const { lower, upper } = parseBounds(options);
  const missing = parseMissing(options.missing);
  const { probability, candidates: size = 1001 } = options;
  if (!(typeof probability === 'number' && probability >= 0 && probability <= 1))
    throw invalidArgument('probability', 'a number in [0, 1]');
  if (!(Number.isInteger(size) && size >= 2 && size <= MOST_CANDIDATES)) {
    throw invalidArgument('candidates', 'a whole number of 2 to 2^20');
  }
  const below = Math.round(probability * PARTS);
  const above = PARTS - below;
  const candidates = Array.from({ length: size }, (_, index) => {
    const share = index / (size - 1);
    return lower * (1 - share) + upper * share;
  });
  const scores: Query<StatisticData, readonly number[]> = {
    description: describe('quantile', { column, probability, lower, upper, candidates: size, missing }),
    dimension: size,
    integer: true,
    answer(data) {
      const values = numbers(data, column, missing)
        .filter((value) => !Number.isNaN(value))
        .sort();
      let [smaller, notGreater] = [0, 0];
      return candidates.map((candidate) => {
        while (smaller < values.length && (values[smaller] ?? NaN) < candidate) smaller++;
        while (notGreater < values.length && (values[notGreater] ?? NaN) <= candidate) notGreater++;
        const tooHigh = above * smaller - below * (values.length - smaller);
        const tooLow = below * (values.length - notGreater) - above * notGreater;
        return 0 - Math.max(tooHigh, tooLow);
      });
    },
    // The norm of one score is asked for; in the others every candidate's score may move.
    sensitivity(relation, norm) {
      const each = relation === 'replace-one' ? PARTS : Math.max(below, above);
      return norm === 'linf' ? each : norm === 'l1' ? each * size : each * Math.sqrt(size);
    },
  };
  return chosen(scores, candidates);
}
