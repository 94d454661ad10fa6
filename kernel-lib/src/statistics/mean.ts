import type { Analysis, RealMechanism } from '../mechanisms/analysis.js';
import { CONFIDENCE } from '../mechanisms/noise.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { clamp, parseBounds, unitScale, type Bounded, type ColumnBounds } from './bounds.js';
import { columnArguments } from './column-arguments.js';
import { describe } from './description.js';
import { farthest } from './interval.js';
import { measured } from './noisy-sums.js';
import { parseMissing, type MissingOption, type StatisticData } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
import { powersOf } from './powers.js';
import { ofDraws, parseSampling, reachWithSampling, SPREAD_WEIGHT, type SamplingOption } from './sampling.js';

export interface MeanOptions extends ColumnBounds, MissingOption {}

/** With `sampling` what intervals follow from is measured as well, at a quarter of the weight: squares, or third and fourth powers. */
export interface MeanWithIntervalOptions extends MeanOptions, SamplingOption {}

/**
 * The mean of a column, its values clamped to declared bounds.
 *
 * Under `add-or-remove-one` and `zero-out` the number of rows is private: measured are the sum, taken from the middle of the
 * bounds and in units of half their range, and the number of rows, with sensitivity 2 in L1 and √2 in L2 together. Under
 * `replace-one` the number of rows is public, and the sum has sensitivity 2. The accuracy is that of the noise alone: it bounds
 * the distance from the clamped mean of these very rows, by the means at which sum and count could be what they are (Fieller 1954).
 * @param column the column's name; left out where the data are a column themselves
 * @example session.release('mean age', mean('age', { lower: 0, upper: 120 }), laplace({ epsilon: 0.2 }))
 */
export function mean<Name extends string = string, Column extends OneOf<Name> = OneOf<Name>>(
  column: Column,
  options: Bounded<MeanWithIntervalOptions, Column>,
): Analysis<TableLike, number, RealMechanism> & AboutColumns<Name>;
export function mean(options: MeanWithIntervalOptions): Analysis<ColumnLike, number, RealMechanism>;
export function mean(
  first: string | MeanWithIntervalOptions,
  second?: Bounded<MeanWithIntervalOptions, never>,
): Analysis<StatisticData, number, RealMechanism> {
  const { column, options } = columnArguments(first, second);
  const bounds = parseBounds(options);
  const missing = parseMissing(options.missing);
  const scale = unitScale(bounds);
  const sampling = parseSampling(options.sampling);
  const dimension = sampling ? 3 : 2;
  const weight = sampling ? SPREAD_WEIGHT : 0;
  const analysis = measured(
    {
      description: describe('mean', { column, ...bounds, missing, ...(sampling && { sampling }) }),
      dimension,
      missing,
      size: (norm) => (norm === 'l1' ? 2 + weight : norm === 'l2' ? Math.sqrt(2 + weight * weight) : 1),
      // Values apart by d have squares apart by d(2 − d) at most: d(1 + w(2 − d)) and d²(1 + w²(2 − d)²) grow with d for w ≤ 1/2.
      distance: () => 2,
      read: powersOf(column, missing, scale, sampling ? [1, weight] : [1]),
    },
    ({ sums: [, sum = 0, weighted = 0], rows, noise, reachOfSum }) => {
      const unit = sum / rows;
      const value = scale.fromUnit(unit);
      // The sum less m times the number of rows is nothing but noise at the exact mean m: all m for which it could be are within.
      const isPossible = (mean: number): boolean =>
        Math.abs(sum - mean * rows) <= reachOfSum([mean, 1, 0].slice(0, dimension));
      const low = farthestPossible(isPossible, clamp(unit, UNIT), -1);
      const high = farthestPossible(isPossible, clamp(unit, UNIT), 1);
      const ofNoise = farthest(value, { low: scale.fromUnit(low), high: scale.fromUnit(high) });
      if (!sampling) return { value, accuracy: { confidence: CONFIDENCE, halfWidth: ofNoise } };
      const spread = clamp(weighted / weight / rows - unit * unit, { lower: 0, upper: 1 });
      const least = noise.deviation / weight / rows;
      const halfWidth = reachWithSampling(
        ofNoise,
        (scale.half ** 2 * spread) / rows,
        (scale.half ** 2 * Math.min(1, least)) / rows,
      );
      return { value, accuracy: { confidence: CONFIDENCE, halfWidth } };
    },
  );
  return ofDraws(analysis, sampling);
}

const UNIT: ColumnBounds = { lower: -1, upper: 1 };

/** How far from a possible value towards an end values are possible, to 40 binary digits. */
function farthestPossible(isPossible: (value: number) => boolean, from: number, end: number): number {
  if (isPossible(end)) return end;
  let [inside, outside] = [from, end];
  for (let step = 0; step < 40; step++) {
    const middle = (inside + outside) / 2;
    if (isPossible(middle)) inside = middle;
    else outside = middle;
  }
  return outside;
}
