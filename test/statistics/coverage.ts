import { meanOf, rowsOf } from './real-data.js';
import { opened } from './opened.js';
import { breastCancer, doctorVisits } from '../../kernel-lib/src/datasets/index.js';
import type { NumericMechanism } from '../../kernel-lib/src/mechanisms/index.js';
import type { Session } from '../../kernel-lib/src/session/index.js';
import {
  byGroup,
  count,
  histogram,
  linearRegression,
  mean,
  quantiles,
  sum,
  topK,
  variance,
} from '../../kernel-lib/src/statistics/index.js';

/** One release: how far off it is, and how far its interval reaches on that side; several of each where they are to hold jointly. */
export type Run = readonly (readonly [error: number, reach: number])[];

type Rows = readonly Readonly<Record<string, number | string>>[];

/** A statistic whose intervals are counted. */
export interface CoverageCase {
  readonly name: string;
  readonly rows: Rows;
  /** Whether the exact answer is one of few values, so that intervals hold more often than asked for. */
  readonly stepped?: boolean;
  run(session: Session<Rows>, noise: NumericMechanism): Run;
}

const visits: Rows = rowsOf(doctorVisits.file)
  .slice(0, 2_000)
  .map(({ mdvis = NaN, disea = NaN, physlm = NaN }) => ({ mdvis, disea, town: physlm > 0 ? 'Delft' : 'Gouda' }));
const tumours: Rows = rowsOf(breastCancer.file).map(({ mean_radius = NaN, mean_perimeter = NaN }) => ({
  radius: mean_radius,
  perimeter: mean_perimeter,
}));

const numbersOf = (rows: Rows, name: string): number[] => rows.map((row) => Number(row[name]));
const fresh = { fresh: true };
const disea = { lower: 0, upper: 60 };
const values = numbersOf(visits, 'disea');
const [exactSum, exactMean] = [values.reduce((total, value) => total + value, 0), meanOf(values)];
const exactVariance = meanOf(values.map((value) => (value - exactMean) ** 2));
const exactMedian = [...values].sort((first, second) => first - second)[Math.ceil(values.length / 2) - 1] ?? NaN;
const often = values.filter((value) => value >= 20).length;
const edges = [0, 5, 10, 15, 20, 30, 60];
const bins = histogram('disea', { edges }).answer(visits);
const towns = ['Delft', 'Gouda'];
const townMeans = towns.map((town) => meanOf(values.filter((_, row) => visits[row]?.['town'] === town)));
const categories = Array.from({ length: 12 }, (_, visit) => visit);
const visitCounts = new Map(
  categories.map((visit) => [visit, visits.filter((row) => row['mdvis'] === visit).length] as const),
);

/** The slope of the exact line. */
function slopeOf(rows: Rows, x: string, y: string): number {
  const [xs, ys] = [numbersOf(rows, x), numbersOf(rows, y)];
  const [centre, level] = [meanOf(xs), meanOf(ys)];
  const together = xs.reduce((total, value, row) => total + (value - centre) * ((ys[row] ?? NaN) - level), 0);
  return together / xs.reduce((total, value) => total + (value - centre) ** 2, 0);
}

const single = (error: number, reach: number | undefined): Run => [[error, reach ?? NaN]];

/** Every statistic that comes with an interval. */
export const COVERAGE: readonly CoverageCase[] = [
  {
    name: 'count',
    rows: visits,
    run(session, noise) {
      const query = count({ where: { column: 'disea', atLeast: 20 } });
      const { value, accuracy } = session.release('count', query, noise, fresh);
      return single(value - often, accuracy?.halfWidth);
    },
  },
  {
    name: 'sum',
    rows: visits,
    run(session, noise) {
      const { value, accuracy } = session.release('sum', sum('disea', disea), noise, fresh);
      return single(value - exactSum, accuracy?.halfWidth);
    },
  },
  {
    name: 'mean',
    rows: visits,
    run(session, noise) {
      const { value, accuracy } = session.release('mean', mean('disea', disea), noise, fresh);
      return single(value - exactMean, accuracy?.halfWidth);
    },
  },
  {
    name: 'variance',
    rows: visits,
    run(session, noise) {
      const { value, accuracy } = session.release('variance', variance('disea', disea), noise, fresh);
      return single(value - exactVariance, accuracy?.halfWidth);
    },
  },
  {
    name: 'a bin of a histogram',
    rows: visits,
    run(session, noise) {
      const { value, accuracy } = session.release('ages', histogram('disea', { edges }), noise, fresh);
      return single((value[2] ?? NaN) - (bins[2] ?? NaN), accuracy?.halfWidth);
    },
  },
  {
    name: 'a mean by group',
    rows: visits,
    run(session, noise) {
      const question = byGroup(mean('disea', disea), { column: 'town', groups: towns });
      const [, second] = session.release('towns', question, noise, fresh).value;
      return single((second?.value ?? NaN) - (townMeans[1] ?? NaN), second?.accuracy?.halfWidth);
    },
  },
  {
    name: 'a median',
    rows: visits,
    stepped: true,
    run(session, noise) {
      const question = quantiles('disea', { ...disea, probabilities: [0.5] });
      const { value, accuracy } = session.release('median', question, noise, fresh);
      const { low = NaN, high = NaN } = accuracy?.intervals?.[0] ?? {};
      const middle = (low + high) / 2;
      return Number.isFinite(value[0]) ? single(middle - exactMedian, (high - low) / 2) : single(NaN, NaN);
    },
  },
  {
    name: 'a slope',
    rows: tumours,
    run(session, noise) {
      const question = linearRegression({
        features: { radius: { lower: 5, upper: 30 } },
        target: { perimeter: { lower: 40, upper: 200 } },
      });
      const { coefficients, halfWidths } = session.release('line', question, noise, fresh).value;
      return single((coefficients[0] ?? NaN) - slopeOf(tumours, 'radius', 'perimeter'), halfWidths[0]);
    },
  },
  {
    name: 'the largest categories, all at once',
    rows: visits,
    run(session, noise) {
      const { value, accuracy } = session.release('top', topK('mdvis', { categories, k: 4 }), noise, fresh);
      return value.map(({ category, count: rows }) => [
        rows - (visitCounts.get(Number(category)) ?? NaN),
        accuracy?.halfWidth ?? NaN,
      ]);
    },
  },
];

/** What many runs of a case show. */
export interface Coverage {
  /** The share of runs in which everything was within. */
  readonly share: number;
  /** How wide intervals are on average, beside the narrowest of fixed width that hold in 95 % of these runs. */
  readonly width: number;
}

export function coverageOf({ rows, run }: CoverageCase, noise: NumericMechanism, runs: number, seed: number): Coverage {
  const session = opened(rows, seed);
  const all = Array.from({ length: runs }, () => run(session, noise));
  const within = all.filter((each) => each.every(([error, reach]) => Math.abs(error) <= reach)).length;
  const largest = all
    .map((each) => Math.max(...each.map(([error]) => Math.abs(error))))
    .sort((one, other) => one - other);
  const needed = largest[Math.ceil(0.95 * runs) - 1] ?? NaN;
  return { share: within / runs, width: meanOf(all.map((each) => each[0]?.[1] ?? NaN)) / needed };
}
