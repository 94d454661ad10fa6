import { invalidArgument } from '../core/errors.js';
import { gaussianAccuracy } from '../mechanisms/accuracy.js';
import type { Analysis } from '../mechanisms/analysis.js';
import { processed, type Mechanism } from '../mechanisms/mechanism.js';
import { CONFIDENCE, type Noise } from '../mechanisms/noise.js';
import type { Numeric, Query } from '../mechanisms/query.js';
import { boundToNumbers } from './binding.js';
import type { StatisticData } from './cells.js';
import { accuracyWithin, within, type Interval } from './interval.js';

export interface SamplingOption {
  /**
   * Whether the accuracy also holds what drawing the rows from a population adds. Rows are taken to be independent draws, as many as are
   * there where their number is public, else a number that is itself random (Poisson's), as of those who happened to come. Counts and
   * sums are then near what such draws give on average, means and variances near those of the population.
   */
  readonly sampling?: boolean;
}

/** For questions that are queries unless sampling is asked for. */
export interface WithoutSampling {
  readonly sampling?: false;
}
export interface WithSampling {
  readonly sampling: true;
}

/** Parses the option. */
export function parseSampling(sampling: unknown): boolean {
  if (sampling !== undefined && typeof sampling !== 'boolean') throw invalidArgument('sampling', 'true or false');
  return sampling === true;
}

/** How far normal errors of deviation 1 reach with a confidence. */
export const normalReach = (confidence: number): number => gaussianAccuracy(1, 1 - confidence);

/** The same with the confidence of results. */
export const NORMAL_REACH = normalReach(CONFIDENCE);

/**
 * The weight of sums that are measured for the interval alone, beside those of the answer: noise on them is four times as large, and on
 * the answer next to none the larger.
 */
export const SPREAD_WEIGHT = 1 / 4;

/** How far noise and independent normal errors reach together; a variance that is lost in its own noise is taken to be half as large as that. */
export const reachWithSampling = (ofNoise: number, variance: number, deviationOfVariance: number): number =>
  Math.hypot(ofNoise, NORMAL_REACH * Math.sqrt(Math.max(variance, deviationOfVariance / 2)));

/**
 * The expected counts λ at which a noisy count c is not far off: |c − λ| ≤ √(r² + z²λ(1 − λ/n)), noise reaching r and the count being
 * binomial of n rows, or Poisson's where n is not known (a score interval; Wilson 1927).
 * @param ofChance z, how far normal errors of deviation 1 reach
 */
export function expectedCounts(noisy: number, ofNoise: number, rows = Infinity, ofChance = NORMAL_REACH): Interval {
  const square = ofChance * ofChance;
  const ofSquare = 1 + square / Math.max(1, rows);
  const half = noisy + square / 2;
  const root = Math.sqrt(Math.max(0, half * half - ofSquare * (noisy * noisy - ofNoise * ofNoise)));
  return within({ low: (half - root) / ofSquare, high: (half + root) / ofSquare }, 0, rows);
}

/** For each noisy count an interval of its own. */
export const accuracyOfCounts = (
  noisy: readonly number[],
  noise: Noise,
  rows?: number,
): ReturnType<typeof accuracyWithin> =>
  accuracyWithin(
    noisy,
    noisy.map((count) => expectedCounts(count, noise.reach(CONFIDENCE), rows)),
  );

/** The analysis, which says so where its accuracy takes rows to be independent draws. */
export const ofDraws = <Data, Output, Asked>(
  analysis: Analysis<Data, Output, Asked>,
  sampling: boolean,
): Analysis<Data, Output, Asked> => (sampling ? Object.freeze({ ...analysis, independentRows: true }) : analysis);

/**
 * A question for counts of rows, whose intervals hold what sampling adds as well: they follow from the noisy counts alone.
 * @param description of the question as it is asked, sampling included
 * @param rowsOf how many rows the data have; looked at only where that is public
 */
export const countsOfDraws = <
  Data extends StatisticData,
  Value extends Numeric,
  Asked extends Mechanism<Data, Value, Value>,
>(
  description: string,
  counts: Query<Data, Value>,
  rowsOf: (data: Data) => number,
): Analysis<Data, Value, Asked> =>
  Object.freeze({
    description,
    independentRows: true,
    ...(counts.names !== undefined && { names: counts.names }),
    bind(mechanism, context) {
      const bound = boundToNumbers(mechanism, counts, context);
      return processed(bound, (data: Data) => {
        const draw = bound.prepare(data);
        const rows = context.relation === 'replace-one' ? rowsOf(data) : undefined;
        return (random) => {
          const value = draw(random);
          const noisy: readonly number[] = typeof value === 'number' ? [value] : value;
          return { value, accuracy: accuracyOfCounts(noisy, bound.noise, rows) };
        };
      });
    },
  } satisfies Analysis<Data, Value, Asked>);
