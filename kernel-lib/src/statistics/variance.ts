import type { Analysis, NumericMechanism } from '../mechanisms/analysis.js';
import { CONFIDENCE } from '../mechanisms/noise.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { clamp, parseBounds, unitScale } from './bounds.js';
import { columnArguments } from './column-arguments.js';
import { describe } from './description.js';
import { measured } from './noisy-sums.js';
import type { MeanOptions } from './mean.js';
import { numbers, parseMissing, type StatisticData } from './cells.js';

/**
 * The variance of a column, its values clamped to declared bounds: the mean squared distance from the mean (divided by the number
 * of rows, not by one less).
 *
 * Measured are the number of rows and the sums of values and of their squares, seen on [−1, 1] between the bounds: sensitivity 3
 * in L1 and √3 in L2; under `replace-one`, where the number of rows is public, 9/4 and 2. The accuracy is that of the noise alone.
 * @param column the column's name; left out where the data are a column themselves
 * @example session.release('spread of ages', variance('age', { lower: 0, upper: 120 }), gaussian({ epsilon: 0.3 }))
 */
export function variance(options: MeanOptions): Analysis<ColumnLike, number, NumericMechanism>;
export function variance(column: string, options: MeanOptions): Analysis<TableLike, number, NumericMechanism>;
export function variance(
  first: string | MeanOptions,
  second?: MeanOptions,
): Analysis<StatisticData, number, NumericMechanism> {
  const { column, options } = columnArguments(first, second);
  const bounds = parseBounds(options);
  const missing = parseMissing(options.missing);
  const scale = unitScale(bounds);
  const worth = scale.half * scale.half;
  return measured(
    {
      description: describe('variance', { column, ...bounds, missing }),
      dimension: 3,
      missing,
      size: (norm) => (norm === 'l1' ? 3 : norm === 'l2' ? Math.sqrt(3) : 1),
      // With d = |u − v| and s = |u + v|, d + s ≤ 2: the sums move by d and d·s; d(1 + s) ≤ d(3 − d) ≤ 9/4, d²(1 + s²) ≤ 4.
      distance: (norm) => (norm === 'l1' ? 2.25 : 2),
      read(data) {
        const values = numbers(data, column, missing);
        return {
          rows: values.length,
          write(row, into) {
            const value = values[row] ?? NaN;
            const unit = scale.toUnit(value);
            into[0] = 1;
            into[1] = unit;
            into[2] = unit * unit;
            return !Number.isNaN(value);
          },
        };
      },
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
}
