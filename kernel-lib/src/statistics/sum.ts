import { invalidArgument } from '../core/errors.js';
import type { Analysis, RealMechanism } from '../mechanisms/analysis.js';
import type { Query } from '../mechanisms/query.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { clamp, parseBounds, type Bounded, type ColumnBounds } from './bounds.js';
import { columnArguments } from './column-arguments.js';
import { describe } from './description.js';
import { exactSums, LARGEST_TERM, withRounding } from '../sums/fixed-point.js';
import { numbers, parseMissing, type MissingOption, type StatisticData } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
import { parseSampling, type SamplingOption, type WithoutSampling, type WithSampling } from './sampling.js';
import { sumOfDraws } from './sum-of-draws.js';

export interface SumOptions extends ColumnBounds, MissingOption {
  /** Round each value to a whole number, so that the sum is whole and whole noise is enough; bounds are then whole, of at most 2²⁰. */
  readonly integer?: boolean;
}

/** Whole terms up to here add up to less than 2⁵³ over the 2³² rows that an array can have. */
const LARGEST_WHOLE_BOUND = 2 ** 20;

/** The worth of one unit, a power of two: the larger bound is at most `LARGEST_TERM` of them. */
function unitOf({ lower, upper, integer }: SumOptions): number {
  const largest = Math.max(Math.abs(lower), Math.abs(upper));
  if (integer !== true) return 2 ** Math.ceil(Math.log2(largest)) / (LARGEST_TERM / 2);
  if (!(Number.isInteger(lower) && Number.isInteger(upper) && largest <= LARGEST_WHOLE_BOUND)) {
    throw invalidArgument('lower and upper', 'whole numbers of -2^20 to 2^20 where the sum is to be whole');
  }
  return 1;
}

/**
 * The sum of a column, its values clamped to declared bounds.
 *
 * Sensitivity: the larger of |lower| and |upper| under `add-or-remove-one` and `zero-out`; upper − lower under `replace-one`,
 * or the larger of both where missing values are dropped. It holds for the sum as computed, not only for real numbers: values
 * are put on a power-of-two grid of 2⁻³⁹ of the larger bound and added exactly.
 * A missing value adds 0, or the bound next to 0. With `sampling` the accuracy is that of the expected sum of draws from a population, and
 * squares are measured as well: see {@link sumOfDraws}.
 * @param column the column's name; left out where the data are a column themselves
 * @throws PrivacyError `invalid-argument` for bounds that are not finite, not in order, or so large that a sum could overflow
 * @example session.release('visits', sum('visits', { lower: 0, upper: 50 }), laplace({ epsilon: 0.1 }))
 */
export function sum<Name extends string = string, Column extends OneOf<Name> = OneOf<Name>>(
  column: Column,
  options: Bounded<SumOptions & WithSampling, Column>,
): Analysis<TableLike, number, RealMechanism> & AboutColumns<Name>;
export function sum<Name extends string = string, Column extends OneOf<Name> = OneOf<Name>>(
  column: Column,
  options: Bounded<SumOptions & WithoutSampling, Column>,
): Query<TableLike, number> & AboutColumns<Name>;
export function sum(options: SumOptions & WithSampling): Analysis<ColumnLike, number, RealMechanism>;
export function sum(options: SumOptions & WithoutSampling): Query<ColumnLike, number>;
export function sum(
  first: string | (SumOptions & SamplingOption),
  second?: Bounded<SumOptions & SamplingOption, never>,
): Query<StatisticData, number> | Analysis<StatisticData, number, RealMechanism> {
  const { column, options } = columnArguments(first, second);
  const bounds = parseBounds(options);
  const missing = parseMissing(options.missing);
  const integer = options.integer === true;
  if (parseSampling(options.sampling)) {
    if (integer) throw invalidArgument('integer', 'left out where sampling is asked for: squares are no whole numbers');
    return sumOfDraws({ column, ...bounds, missing });
  }
  const unit = unitOf({ ...bounds, integer });
  const inUnits = (value: number): number => Math.round(clamp(value, bounds) / unit);
  const [low, high] = [inUnits(bounds.lower), inUnits(bounds.upper)];
  const size = Math.max(Math.abs(low), Math.abs(high));
  const distance = missing === 'drop' ? Math.max(high - low, size) : high - low;
  // A row left out adds nothing; one that is counted under `replace-one` has to add a value within the bounds, the one next to 0.
  const absent = missing === 'drop' ? 0 : inUnits(0);
  return Object.freeze({
    description: describe('sum', { column, ...bounds, missing, integer }),
    dimension: 1,
    integer,
    answer(data: StatisticData) {
      const values = numbers(data, column, missing);
      const [units = 0] = exactSums(values.length, 1, (row, into) => {
        const value = values[row] ?? NaN;
        into[0] = Number.isNaN(value) ? absent : inUnits(value);
      });
      return units * unit;
    },
    sensitivity(relation, norm) {
      const units = relation === 'replace-one' ? distance : size;
      return (integer ? units : withRounding(units, 1, norm)) * unit;
    },
  } satisfies Query<StatisticData, number>);
}
