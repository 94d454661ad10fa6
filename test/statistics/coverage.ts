import { breastCancer, doctorVisits } from '../../kernel-lib/src/datasets/index.js';
import { noisyThreshold, type Analysis, type NumericMechanism } from '../../kernel-lib/src/mechanisms/index.js';
import type { Question } from '../../kernel-lib/src/mechanisms/transformed.js';
import type { Release, Session } from '../../kernel-lib/src/session/index.js';
import {
  byGroup,
  confidenceInterval,
  count,
  covariance,
  groupCounts,
  histogram,
  linearRegression,
  mean,
  quantiles,
  sum,
  topK,
  variance,
  type CategoryCount,
  type Covariance,
  type GroupAnswer,
  type LinearModel,
} from '../../kernel-lib/src/statistics/index.js';
import { generator } from '../support/generator.js';
import { opened } from './opened.js';
import { meanOf, rowsOf } from './real-data.js';

/** One release: how far off it is, and how far its interval reaches on that side; several of each where they are to hold jointly. */
type Run = readonly (readonly [error: number, reach: number])[];
type Rows = readonly Readonly<Record<string, number | string>>[];

interface Statistic {
  readonly name: string;
  readonly population: Rows;
  readonly question: (sampling: boolean) => Question<Rows>;
  /** What noise it takes, if not that of the others. */
  readonly noise?: unknown;
  /** Whether intervals about a population can be asked for. */
  readonly sampling?: boolean;
  /** Whether the exact answer is one of few values, so that intervals hold more often than asked for. */
  readonly stepped?: boolean;
  /** Compares a release with the exact answer about the rows, times a share of them where the answer grows with their number. */
  readonly compare: (rows: Rows, share: number) => (release: Release<unknown>) => Run;
}

/** A statistic whose intervals are counted. */
export interface CoverageCase {
  readonly name: string;
  readonly stepped: boolean;
  /** The session of the next run: the same one, or one of rows that were drawn anew. */
  readonly sessions: (seed: number) => () => Session<Rows>;
  run(session: Session<Rows>, noise: NumericMechanism): Run;
}

const visits: Rows = rowsOf(doctorVisits.file).map(({ mdvis = NaN, disea = NaN, physlm = NaN }) => ({
  mdvis,
  disea,
  town: physlm > 0 ? 'Delft' : 'Gouda',
}));
const tumours: Rows = rowsOf(breastCancer.file).map(({ mean_radius = NaN, mean_perimeter = NaN }) => ({
  radius: mean_radius,
  perimeter: mean_perimeter,
}));

const disea = { lower: 0, upper: 60 };
const whole = { lower: 0, upper: 100, integer: true };
const edges = [0, 5, 10, 15, 20, 30, 60];
const categories = Array.from({ length: 12 }, (_, visit) => visit);

const numbersOf = (rows: Rows, name: string): number[] => rows.map((row) => Number(row[name]));
const countOf = (rows: Rows, meets: (row: Rows[number]) => boolean): number => rows.filter(meets).length;
const inGouda = (rows: Rows): Rows => rows.filter(({ town }) => town === 'Gouda');

function varianceOf(values: readonly number[]): number {
  const centre = meanOf(values);
  return meanOf(values.map((value) => (value - centre) ** 2));
}

function covarianceOf(rows: Rows, one: string, other: string): number {
  const [xs, ys] = [numbersOf(rows, one), numbersOf(rows, other)];
  const [centre, level] = [meanOf(xs), meanOf(ys)];
  return meanOf(xs.map((x, row) => (x - centre) * ((ys[row] ?? NaN) - level)));
}

/** The slope of the exact line. */
const slopeOf = (rows: Rows): number =>
  covarianceOf(rows, 'radius', 'perimeter') / varianceOf(numbersOf(rows, 'radius'));

/** A quantile of the rows: the value whose rank is the least with so many below it. */
const quantileOf = (rows: Rows, name: string, probability: number): number =>
  numbersOf(rows, name).sort((one, other) => one - other)[Math.ceil(probability * rows.length) - 1] ?? NaN;

/** The answer about the second group. */
const ofGouda = ({ value }: Release<unknown>): Ends => {
  const second = (value as readonly GroupAnswer<number | readonly number[]>[])[1];
  const only = Array.isArray(second?.value) ? (second.value as readonly number[])[0] : (second?.value as number);
  return second?.accuracy?.intervals?.[0] ?? ends(only, second?.accuracy?.halfWidth);
};

const groups = { column: 'town', groups: ['Delft', 'Gouda'] };

interface Ends {
  readonly low: number;
  readonly high: number;
}
const ends = (value = NaN, halfWidth = NaN): Ends => ({ low: value - halfWidth, high: value + halfWidth });
/** The interval of one of several numbers. */
const nth = ({ accuracy, value }: Release<unknown>, index: number): Ends =>
  accuracy?.intervals?.[index] ?? ends((value as readonly number[])[index], accuracy?.halfWidth);

/** Compares an interval's middle with the exact answer. */
const compared =
  (exactOf: (rows: Rows) => number, endsOf: (release: Release<unknown>) => Ends): Statistic['compare'] =>
  (rows, share) => {
    const exact = share * exactOf(rows);
    return (release) => {
      const { low, high } = endsOf(release);
      return [[(low + high) / 2 - exact, (high - low) / 2]];
    };
  };
/** The same for an answer that doesn't grow with the number of rows. */
const ofAnyShare =
  (compare: Statistic['compare']): Statistic['compare'] =>
  (rows) =>
    compare(rows, 1);
const ofNumber = (release: Release<unknown>): Ends => confidenceInterval(release as Release<number>);

const STATISTICS: readonly Statistic[] = [
  {
    name: 'a count',
    population: visits,
    question: (sampling) => count({ where: { column: 'disea', atLeast: 20 }, sampling: sampling as never }),
    sampling: true,
    compare: compared((rows) => countOf(rows, (row) => Number(row['disea']) >= 20), ofNumber),
  },
  {
    name: 'a sum',
    population: visits,
    question: (sampling) => sum('disea', { ...disea, sampling: sampling as never }),
    sampling: true,
    compare: compared((rows) => rows.length * meanOf(numbersOf(rows, 'disea')), ofNumber),
  },
  {
    name: 'a mean',
    population: visits,
    question: (sampling) => mean('disea', { ...disea, sampling }),
    sampling: true,
    compare: ofAnyShare(compared((rows) => meanOf(numbersOf(rows, 'disea')), ofNumber)),
  },
  {
    name: 'a variance',
    population: visits,
    question: (sampling) => variance('disea', { ...disea, sampling }),
    sampling: true,
    compare: ofAnyShare(compared((rows) => varianceOf(numbersOf(rows, 'disea')), ofNumber)),
  },
  {
    name: 'a bin of a histogram',
    population: visits,
    question: (sampling) => histogram('disea', { edges, sampling: sampling as never }),
    sampling: true,
    compare: compared(
      (rows) => countOf(rows, (row) => Number(row['disea']) >= 10 && Number(row['disea']) < 15),
      (release) => nth(release, 2),
    ),
  },
  {
    name: 'a mean by group',
    population: visits,
    question: (sampling) => byGroup(mean('disea', { ...disea, sampling }), groups),
    sampling: true,
    compare: ofAnyShare(compared((rows) => meanOf(numbersOf(inGouda(rows), 'disea')), ofGouda)),
  },
  {
    name: 'a sum by group',
    population: visits,
    question: () => byGroup(sum('disea', disea), groups),
    compare: compared((rows) => inGouda(rows).reduce((total, row) => total + Number(row['disea']), 0), ofGouda),
  },
  {
    name: 'a last decile by group',
    population: visits,
    question: (sampling) => byGroup(quantiles('mdvis', { ...whole, probabilities: [0.9], sampling }), groups),
    sampling: true,
    stepped: true,
    compare: ofAnyShare(compared((rows) => quantileOf(inGouda(rows), 'mdvis', 0.9), ofGouda)),
  },
  {
    name: 'the count of a group',
    population: visits,
    question: (sampling) => groupCounts('town', { sampling: sampling as never }),
    noise: noisyThreshold({ noise: 'laplace', epsilon: 1 }),
    sampling: true,
    compare: compared(
      (rows) => inGouda(rows).length,
      ({ accuracy, value }) => {
        const at = [...(value as ReadonlyMap<string, number>).keys()].indexOf('Gouda');
        return (
          accuracy?.intervals?.[at] ?? ends((value as ReadonlyMap<string, number>).get('Gouda'), accuracy?.halfWidth)
        );
      },
    ),
  },
  {
    name: 'a median',
    population: visits,
    question: (sampling) => quantiles('disea', { ...disea, probabilities: [0.5], sampling }),
    sampling: true,
    stepped: true,
    compare: ofAnyShare(
      compared(
        (rows) => quantileOf(rows, 'disea', 0.5),
        (release) => nth(release, 0),
      ),
    ),
  },
  {
    name: 'the last decile of whole numbers',
    population: visits,
    question: (sampling) => quantiles('mdvis', { ...whole, probabilities: [0.5, 0.9], sampling }),
    sampling: true,
    stepped: true,
    compare: ofAnyShare(
      compared(
        (rows) => quantileOf(rows, 'mdvis', 0.9),
        (release) => nth(release, 1),
      ),
    ),
  },
  {
    name: 'a covariance and both variances, all at once',
    population: tumours,
    question: () => covariance({ radius: { lower: 5, upper: 30 }, perimeter: { lower: 40, upper: 200 } }),
    compare: (rows) => {
      // In units of half the range, so that none of them outweighs the others.
      const half = { radius: 12.5, perimeter: 80 };
      const pairs = [
        [0, 0, 'radius', 'radius'],
        [0, 1, 'radius', 'perimeter'],
        [1, 1, 'perimeter', 'perimeter'],
      ] as const;
      const exact = pairs.map(([, , one, other]) => covarianceOf(rows, one, other));
      return ({ value }) => {
        const { covariance: found, halfWidths } = value as Covariance;
        return pairs.map(([i, j, one, other], at) => {
          const worth = half[one] * half[other];
          return [((found[i]?.[j] ?? NaN) - (exact[at] ?? NaN)) / worth, (halfWidths[i]?.[j] ?? NaN) / worth];
        });
      };
    },
  },
  {
    name: 'a slope',
    population: tumours,
    question: (sampling) =>
      linearRegression({
        features: { radius: { lower: 5, upper: 30 } },
        target: { perimeter: { lower: 40, upper: 200 } },
        sampling,
      }),
    compare: ofAnyShare(
      compared(slopeOf, ({ value }) => {
        const { coefficients, halfWidths } = value as LinearModel;
        return ends(coefficients[0], halfWidths[0]);
      }),
    ),
  },
  {
    name: 'the largest categories, all at once',
    population: visits,
    question: (sampling) => topK('mdvis', { categories, k: 4, sampling }),
    sampling: true,
    compare: (rows, share) => {
      const exact = categories.map((visit) => share * countOf(rows, ({ mdvis }) => mdvis === visit));
      return ({ accuracy, value }) =>
        (value as readonly CategoryCount[]).map(({ category, count: noisy }, place) => {
          const { low, high } = accuracy?.intervals?.[place] ?? ends(noisy, accuracy?.halfWidth);
          return [(low + high) / 2 - (exact[Number(category)] ?? NaN), (high - low) / 2];
        });
    },
  },
];

/** How many rows are asked, or drawn on average. */
const ROWS = 2_000;

const caseOf = (
  { name, noise: own, question, stepped = false }: Statistic,
  of: string,
  sampling: boolean,
  compare: (release: Release<unknown>) => Run,
  sessions: CoverageCase['sessions'],
): CoverageCase => ({
  name: `${name}${of}`,
  stepped,
  sessions,
  run(session, noise) {
    const asked = question(sampling) as Analysis<Rows, unknown, NumericMechanism>;
    return compare(session.release(name, asked, (own ?? noise) as NumericMechanism, { fresh: true }));
  },
});

/** Intervals about the rows themselves. */
function ofTheseRows(statistic: Statistic): CoverageCase {
  const rows = statistic.population.slice(0, ROWS);
  return caseOf(statistic, '', false, statistic.compare(rows, 1), (seed) => {
    const session = opened(rows, seed);
    return () => session;
  });
}

/** Intervals about the population that rows are drawn from, as many as were declared or a number that is random. */
function ofDraws(statistic: Statistic, relation: 'add-or-remove-one' | 'replace-one'): CoverageCase {
  const { compare, population } = statistic;
  const of = relation === 'replace-one' ? ' of so many draws' : ' of draws';
  return caseOf(statistic, of, true, compare(population, ROWS / population.length), (seed) => {
    const uniform = generator(seed);
    let next = seed;
    return () => {
      const size = relation === 'replace-one' ? ROWS : poisson(ROWS, uniform);
      const rows = Array.from({ length: size }, () => population[Math.floor(uniform() * population.length)] ?? {});
      return opened(rows, next++, relation);
    };
  });
}

/** A number with Poisson's distribution: arrivals at rate 1 within the mean. */
function poisson(average: number, uniform: () => number): number {
  let arrivals = -1;
  for (let time = 0; time < average; arrivals++) time -= Math.log(1 - uniform());
  return arrivals;
}

/** Every statistic that comes with an interval. */
export const COVERAGE: readonly CoverageCase[] = [
  ...STATISTICS.map(ofTheseRows),
  ...STATISTICS.filter(({ sampling }) => sampling).flatMap((statistic) => [
    ofDraws(statistic, 'add-or-remove-one'),
    ofDraws(statistic, 'replace-one'),
  ]),
];

/** What many runs of a case show. */
export interface Coverage {
  /** The share of runs in which everything was within. */
  readonly share: number;
  /** How wide intervals are on average, beside the narrowest of fixed width that hold in 95 % of these runs. */
  readonly width: number;
}

export function coverageOf(
  { run, sessions }: CoverageCase,
  noise: NumericMechanism,
  runs: number,
  seed: number,
): Coverage {
  const next = sessions(seed);
  const all = Array.from({ length: runs }, () => run(next(), noise));
  const within = all.filter((each) => each.every(([error, reach]) => Math.abs(error) <= reach)).length;
  const largest = all
    .map((each) => Math.max(...each.map(([error]) => Math.abs(error))))
    .sort((one, other) => one - other);
  const needed = largest[Math.ceil(0.95 * runs) - 1] ?? NaN;
  return { share: within / runs, width: meanOf(all.map((each) => each[0]?.[1] ?? NaN)) / needed };
}
