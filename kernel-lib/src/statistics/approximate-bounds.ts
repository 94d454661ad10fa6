import type { Analysis, NumericMechanism } from '../mechanisms/analysis.js';
import { processed } from '../mechanisms/mechanism.js';
import type { Query } from '../mechanisms/query.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { boundToNumbers } from './binding.js';
import type { ColumnBounds } from './bounds.js';
import { columnArguments } from './column-arguments.js';
import { jointReach } from './joint-reach.js';
import { describe } from './description.js';
import { numbers, parseMissing, type MissingOption, type StatisticData } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';

/** Magnitudes from 2⁻³⁰ to 2⁶⁰ are distinguished; smaller ones count as 0, larger ones as the largest. */
const SMALLEST_EXPONENT = -30;
const LARGEST_EXPONENT = 60;
const POWERS = LARGEST_EXPONENT - SMALLEST_EXPONENT;

/** The edges 0, 2⁻³⁰, 2⁻²⁹, …, 2⁶⁰ and their negatives, rising. */
const EDGES: readonly number[] = (() => {
  const positive = Array.from({ length: POWERS + 1 }, (_, index) => 2 ** (SMALLEST_EXPONENT + index));
  return [...positive.map((edge) => -edge).reverse(), 0, ...positive];
})();

/** The least exponent, of those told apart, whose power is not below a magnitude. */
function exponentOf(magnitude: number): number {
  let exponent = Math.min(LARGEST_EXPONENT, Math.max(SMALLEST_EXPONENT, Math.ceil(Math.log2(magnitude))));
  // The logarithm is rounded; the powers are exact.
  while (exponent < LARGEST_EXPONENT && 2 ** exponent < magnitude) exponent++;
  while (exponent > SMALLEST_EXPONENT && 2 ** (exponent - 1) >= magnitude) exponent--;
  return exponent;
}

/** The bin between two edges that a value is in; one that is an edge is in the bin on the side of 0. */
function binOf(value: number): number {
  const power = exponentOf(Math.abs(value)) - SMALLEST_EXPONENT;
  return value < 0 ? POWERS - power : POWERS + 1 + power;
}

/**
 * ColumnBounds for a column of which none are known: powers of two that hold what noise cannot have made up
 * (Wilson et al. 2020, "Differentially Private SQL with Bounded User Contribution", section 5.1.1).
 *
 * Measured is a histogram over the powers of two from −2⁶⁰ to 2⁶⁰: sensitivity 1, under `replace-one` 2 in L1 and √2 in L2. A bin
 * counts where it holds more rows than noise puts into any of the empty ones with a probability of 95 %. The value is undefined
 * where no bin does: the column then has too few rows for this much noise. Rare values are cut off: bounds like these suit sums and means.
 * @param column the column's name; left out where the data are a column themselves
 * @example
 * const { value: bounds } = session.release('bounds of income', approximateBounds('income'), laplace({ epsilon: 0.1 }));
 * if (bounds !== undefined) session.release('income', mean('income', bounds), laplace({ epsilon: 0.2 }));
 */
export function approximateBounds<Name extends string = string>(
  column: OneOf<Name>,
  options?: MissingOption,
): Analysis<TableLike, ColumnBounds | undefined, NumericMechanism> & AboutColumns<Name>;
export function approximateBounds(
  options?: MissingOption,
): Analysis<ColumnLike, ColumnBounds | undefined, NumericMechanism>;
export function approximateBounds(
  first: string | MissingOption = {},
  second: MissingOption = {},
): Analysis<StatisticData, ColumnBounds | undefined, NumericMechanism> {
  const { column, options } = columnArguments(first, second);
  const missing = parseMissing(options.missing);
  const bins = EDGES.length - 1;
  const powers: Query<StatisticData, readonly number[]> = {
    description: describe('approximate bounds', { column, missing }),
    dimension: bins,
    integer: true,
    answer(data) {
      const counts = new Array<number>(bins).fill(0);
      for (const value of numbers(data, column, missing)) {
        if (Number.isNaN(value)) continue;
        const bin = binOf(value);
        counts[bin] = (counts[bin] ?? 0) + 1;
      }
      return counts;
    },
    sensitivity: (relation, norm) =>
      relation !== 'replace-one' || norm === 'linf' ? 1 : norm === 'l1' ? 2 : Math.SQRT2,
  };
  return Object.freeze({
    description: powers.description,
    bind(mechanism, context) {
      const bound = boundToNumbers(mechanism, powers, context);
      const threshold = jointReach(bound.noise, bins);
      return processed(bound, (data) => {
        const draw = bound.prepare(data);
        return (random) => {
          const filled = draw(random).flatMap((count, bin) => (count > threshold ? [bin] : []));
          const [lowest, highest] = [filled[0], filled[filled.length - 1]];
          const value =
            lowest === undefined || highest === undefined
              ? undefined
              : Object.freeze({ lower: EDGES[lowest] ?? 0, upper: EDGES[highest + 1] ?? 0 });
          return { value, accuracy: undefined };
        };
      });
    },
  } satisfies Analysis<StatisticData, ColumnBounds | undefined, NumericMechanism>);
}
