import { roundUp } from '../core/rounding.js';
import type { Analysis, RealMechanism } from '../mechanisms/analysis.js';
import { processed } from '../mechanisms/mechanism.js';
import { CONFIDENCE } from '../mechanisms/noise.js';
import type { Query } from '../mechanisms/query.js';
import { LARGEST_TERM } from '../sums/fixed-point.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { boundToNumbers } from './binding.js';
import { clamp, parseBounds, unitScale, type Bounded } from './bounds.js';
import { columnArguments } from './column-arguments.js';
import { describe } from './description.js';
import { measured } from './noisy-sums.js';
import type { MeanWithIntervalOptions } from './mean.js';
import { cells, numbers, parseMissing, type StatisticData } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
import { powersOf } from './powers.js';
import { parseSampling } from './sampling.js';
import { varianceOfDraws } from './variance-of-draws.js';

/**
 * The variance of a column, its values clamped to declared bounds: the mean squared distance from the mean (divided by the number
 * of rows, not by one less).
 *
 * Measured are the number of rows and the sums of values and of their squares, seen on [−1, 1] between the bounds: sensitivity 3
 * in L1 and √3 in L2. Under `replace-one`, where the number n of rows is public, it is 9/4 and 2 of them; or, for noise to which that is
 * worse, such as Laplace's, measured is the sum of squared distances from the mean, which a row moves by (n − 1)/n of the squared range.
 * The accuracy is that of the noise alone, unless `sampling` is asked for: then sums of third and fourth powers are measured as well.
 * @param column the column's name; left out where the data are a column themselves
 * @example session.release('spread of ages', variance('age', { lower: 0, upper: 120 }), gaussian({ epsilon: 0.3 }))
 */
export function variance<Name extends string = string, Column extends OneOf<Name> = OneOf<Name>>(
  column: Column,
  options: Bounded<MeanWithIntervalOptions, Column>,
): Analysis<TableLike, number, RealMechanism> & AboutColumns<Name>;
export function variance(options: MeanWithIntervalOptions): Analysis<ColumnLike, number, RealMechanism>;
export function variance(
  first: string | MeanWithIntervalOptions,
  second?: Bounded<MeanWithIntervalOptions, never>,
): Analysis<StatisticData, number, RealMechanism> {
  const { column, options } = columnArguments(first, second);
  const bounds = parseBounds(options);
  const missing = parseMissing(options.missing);
  const scale = unitScale(bounds);
  if (parseSampling(options.sampling)) return varianceOfDraws({ column, ...bounds, missing });
  const worth = scale.half * scale.half;
  const ofSums = measured(
    {
      description: describe('variance', { column, ...bounds, missing }),
      dimension: 3,
      missing,
      size: (norm) => (norm === 'l1' ? 3 : norm === 'l2' ? Math.sqrt(3) : 1),
      // With d = |u − v| and s = |u + v|, d + s ≤ 2: the sums move by d and d·s; d(1 + s) ≤ d(3 − d) ≤ 9/4, d²(1 + s²) ≤ 4.
      distance: (norm) => (norm === 'l1' ? 2.25 : 2),
      read: powersOf(column, missing, scale, [1, 1]),
    },
    ({ sums: [, sum = 0, squares = 0], rows, reachOfSum }) => {
      const centre = clamp(sum / rows, { lower: -1, upper: 1 });
      const square = clamp(squares / rows, { lower: 0, upper: 1 });
      const unit = clamp(square - centre * centre, { lower: 0, upper: 1 });
      // What noise on the three sums moves the variance by, to first order; and what noise on the mean does to second.
      const first = reachOfSum([2 * centre * centre - square, -2 * centre, 1]) / rows;
      const second = (reachOfSum([-centre, 1, 0]) / rows) ** 2;
      const halfWidth = worth * Math.min(1, first + second);
      return { value: worth * unit, accuracy: { confidence: CONFIDENCE, halfWidth } };
    },
  );
  const squaredDistances: Query<StatisticData, readonly number[]> = {
    description: ofSums.description,
    dimension: 1,
    integer: false,
    answer: (data) => [sumOfSquaredDistances(Float64Array.from(numbers(data, column, missing), scale.toUnit))],
    sensitivity: () => roundUp(4 + ROUNDING),
  };
  return Object.freeze({
    description: ofSums.description,
    bind(mechanism, context) {
      const sums = ofSums.bind(mechanism, context);
      if (context.relation !== 'replace-one' || missing === 'drop') return sums;
      const bound = boundToNumbers(mechanism, squaredDistances, context);
      if (bound.noise.deviation > WORST_OF_SUMS * (sums.noise?.deviation ?? Infinity)) return sums;
      return processed(bound, (data: StatisticData) => {
        const draw = bound.prepare(data);
        const perRow = worth / Math.max(1, cells(data, column).length);
        return (random) => ({
          value: clamp(perRow * (draw(random)[0] ?? 0), { lower: 0, upper: worth }),
          accuracy: { confidence: CONFIDENCE, halfWidth: Math.min(worth, perRow * bound.noise.reach(CONFIDENCE)) },
        });
      });
    },
  } satisfies Analysis<StatisticData, number, RealMechanism>);
}

/** Sums with noise of deviation 1 give n times a variance of deviation √(1 + 4c²) at the mean c: at most √5. A seventh less is not worth their 1 at c = 0. */
const WORST_OF_SUMS = Math.sqrt(5) / (8 / 7);

/** What rounding a sum of up to 2³² to a double moves the sums of two neighbours apart by, at most. */
const ROUNDING = 2 ** -20;

/** Σ(u − ū)² of values in [−1, 1], seen as whole numbers of units, worked out exactly and rounded once. A value that is missing counts as 0. */
function sumOfSquaredDistances(units: Float64Array): number {
  let [total, squares] = [0n, 0n];
  for (const unit of units) {
    const whole = BigInt(Math.round((Number.isNaN(unit) ? 0 : unit) * LARGEST_TERM));
    total += whole;
    squares += whole * whole;
  }
  const rows = BigInt(Math.max(1, units.length));
  return Number(squares - (total * total) / rows) / LARGEST_TERM ** 2;
}
