import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../kernel-lib/src/accounting/special/normal.js';
import { doctorVisits } from '../../kernel-lib/src/datasets/index.js';
import {
  discreteGaussian,
  discreteLaplace,
  gaussian,
  laplace,
  type NumericMechanism,
  type Query,
} from '../../kernel-lib/src/mechanisms/index.js';
import type { Session } from '../../kernel-lib/src/session/index.js';
import {
  confidenceInterval,
  count,
  covariance,
  epsilonFor,
  histogram,
  linearRegression,
  mean,
  perUnit,
  sum,
  variance,
} from '../../kernel-lib/src/statistics/index.js';
import type { TableLike } from '../../kernel-lib/src/tables/index.js';
import { fits } from '../support/kolmogorov-smirnov.js';
import { opened } from './opened.js';
import { columnOf, meanOf, rowsOf } from './real-data.js';

// False alarms: each test of chance fails for a right implementation with a probability of at most α = 1e-6.
const DEVIATIONS = 4.9; // Φ(−4.9) < 1e-6 / 2

const rows = rowsOf(doctorVisits.file)
  .slice(0, 300)
  .map(({ mdvis = NaN, disea = NaN, physlm = NaN }) => ({ mdvis, disea, physlm }));
const { mdvis } = doctorVisits.bounds;
const visits = columnOf(rows, 'mdvis');
const exactSum = visits.reduce((total, value) => total + value, 0);
const exactMean = exactSum / visits.length;
const exactVariance = meanOf(visits.map((value) => (value - exactMean) ** 2));

const RUNS = 2_000;
const repeated = <T>(run: (session: Session<typeof rows>) => T, seed: number): T[] => {
  const session = opened(rows, seed);
  return Array.from({ length: RUNS }, () => run(session));
};

/** How many of the runs missed; of a 95 % interval at most so many do, and at least as many of an exact one. */
const MISSES = {
  most: 0.05 * RUNS + DEVIATIONS * Math.sqrt(0.05 * 0.95 * RUNS),
  least: 0.05 * RUNS - DEVIATIONS * Math.sqrt(0.05 * 0.95 * RUNS),
};
const misses = (errors: readonly (readonly [error: number, halfWidth: number])[], by = 1): number =>
  errors.filter(([error, halfWidth]) => !(Math.abs(error) <= by * halfWidth)).length;

const fresh = { fresh: true };
const NOISES: Readonly<Record<string, NumericMechanism>> = {
  laplace: laplace({ epsilon: 0.7 }),
  gaussian: gaussian({ epsilon: 0.7 }),
};

describe.each(Object.entries(NOISES))('with %s noise', (_, noise) => {
  test('the interval of a sum misses in 5 % of the runs, and one of 70 % its width in more', () => {
    const errors = repeated((session) => {
      const { value, accuracy } = session.release('sum', sum('mdvis', mdvis), noise, fresh);
      return [value - exactSum, accuracy?.halfWidth ?? NaN] as const;
    }, 1);
    expect(misses(errors)).toBeLessThanOrEqual(MISSES.most);
    expect(misses(errors)).toBeGreaterThanOrEqual(MISSES.least);
    expect(misses(errors, 0.7)).toBeGreaterThan(MISSES.most);
  });

  test('a sum is unbiased', () => {
    const released = repeated((session) => session.release('sum', sum('mdvis', mdvis), noise, fresh), 2);
    const [{ scale, noise: added }] = released as [(typeof released)[number]];
    const deviation = added?.deviation ?? NaN;
    const bias = meanOf(released.map(({ value }) => value)) - exactSum;
    expect(Math.abs(bias)).toBeLessThan((DEVIATIONS * deviation) / Math.sqrt(RUNS));
    expect(Math.abs(bias - 0.3 * scale)).toBeGreaterThan((DEVIATIONS * deviation) / Math.sqrt(RUNS));
  });

  test('the interval of a mean misses in no more than 5 % of the runs, and a tenth of it in more', () => {
    const errors = repeated((session) => {
      const { value, accuracy } = session.release('mean', mean('mdvis', mdvis), noise, fresh);
      return [value - exactMean, accuracy?.halfWidth ?? NaN] as const;
    }, 3);
    expect(misses(errors)).toBeLessThanOrEqual(MISSES.most);
    expect(misses(errors, 0.1)).toBeGreaterThan(MISSES.most);
  });

  test('the interval of a variance misses in no more than 5 % of the runs, and a tenth of it in more', () => {
    const errors = repeated((session) => {
      const { value, accuracy } = session.release('variance', variance('mdvis', mdvis), noise, fresh);
      return [value - exactVariance, accuracy?.halfWidth ?? NaN] as const;
    }, 4);
    expect(misses(errors)).toBeLessThanOrEqual(MISSES.most);
    expect(misses(errors, 0.1)).toBeGreaterThan(MISSES.most);
  });

  test('the intervals of a covariance all hold at once in at least 95 % of the runs', () => {
    const bounds = { mdvis, disea: doctorVisits.bounds.disea };
    const disea = columnOf(rows, 'disea');
    const exact = meanOf(visits.map((value, row) => (value - exactMean) * ((disea[row] ?? NaN) - meanOf(disea))));
    const errors = repeated((session) => {
      const { value } = session.release('covariance', covariance(bounds), noise, fresh);
      return [(value.covariance[0]?.[1] ?? NaN) - exact, value.halfWidths[0]?.[1] ?? NaN] as const;
    }, 5);
    expect(misses(errors)).toBeLessThanOrEqual(MISSES.most);
    expect(misses(errors, 0.1)).toBeGreaterThan(MISSES.most);
  });
});

test('standard errors of a regression are about as large as the coefficients spread', () => {
  const bounds = { disea: doctorVisits.bounds.disea, physlm: doctorVisits.bounds.physlm };
  const question = linearRegression({ features: bounds, target: { mdvis }, ridge: 0 });
  const fitted = repeated((session) => session.release('fit', question, gaussian({ epsilon: 8 }), fresh).value, 6);
  const slopes = fitted.map(({ coefficients }) => coefficients[1] ?? NaN);
  const centre = meanOf(slopes);
  const spread = Math.sqrt(meanOf(slopes.map((slope) => (slope - centre) ** 2)));
  const stated = meanOf(fitted.map(({ standardErrors }) => standardErrors[1] ?? NaN));
  expect(stated / spread).toBeGreaterThan(0.8);
  expect(stated / spread).toBeLessThan(1.25);
});

describe('through a session, released numbers have the distribution they should have', () => {
  const SAMPLES = 20_000; // a scale 30 % off is then 0.05 away at least, and chance 0.019 at most
  const session = opened([3, 4], 7);
  const query = sum({ lower: 0, upper: 50 });

  // At scales 0.3 and 10.1, and not at others.
  test.each([0.3, 10.1])('Laplace noise of scale %d on a sum', (scale) => {
    const noise = laplace({ scale });
    const drawn = Array.from({ length: SAMPLES }, () => session.release('sum', query, noise, fresh).value - 7);
    const cdf = (by: number) => (x: number) =>
      x < 0 ? Math.exp(x / (scale * by)) / 2 : 1 - Math.exp(-x / (scale * by)) / 2;
    expect(fits(drawn, cdf(1))).toBe(true);
    expect(fits(drawn, cdf(1.3))).toBe(false);
    expect(fits(drawn, cdf(0.7))).toBe(false);
  });

  test.each([0.3, 10.1])('Gaussian noise of deviation %d on a sum', (standardDeviation) => {
    const noise = gaussian({ standardDeviation });
    const drawn = Array.from({ length: SAMPLES }, () => session.release('sum', query, noise, fresh).value - 7);
    const cdf = (by: number) => (x: number) => normalCdf(x / (standardDeviation * by));
    expect(fits(drawn, cdf(1))).toBe(true);
    expect(fits(drawn, cdf(1.3))).toBe(false);
    expect(fits(drawn, cdf(0.7))).toBe(false);
  });
});

describe('confidence intervals of releases', () => {
  const session = opened(rows, 8);

  test('hold the released number in their middle and reach farther for more confidence', () => {
    const release = session.release('n', count(), laplace({ epsilon: 0.1 }));
    const { low, high, confidence } = confidenceInterval(release);
    expect((low + high) / 2).toBeCloseTo(release.value, 9);
    expect(high - release.value).toBeCloseTo(10 * Math.log(20), 5);
    expect(confidence).toBe(0.95);
    const wider = confidenceInterval(release, 0.99);
    expect(wider.high - release.value).toBeCloseTo(10 * Math.log(100), 5);
  });

  test('of analyses are known at 95 % only', () => {
    const release = session.release('m', mean('mdvis', mdvis), laplace({ epsilon: 0.1 }));
    expect(confidenceInterval(release).high - release.value).toBeCloseTo(release.accuracy?.halfWidth ?? NaN, 9);
    expect(() => confidenceInterval(release, 0.99)).toThrow('confidence must be 0.95');
  });

  test.each([0, 1, -0.1, NaN, Infinity])('refuse a confidence of %d', (confidence) => {
    const release = session.release('n', count(), laplace({ epsilon: 0.1 }));
    expect(() => confidenceInterval(release, confidence)).toThrow('confidence must be a number in (0, 1)');
  });
});

describe('accuracy in, ε out', () => {
  const questions: Readonly<Record<string, Query<TableLike, number | readonly number[]>>> = {
    count: count(),
    sum: sum('mdvis', mdvis),
    histogram: histogram('mdvis', { edges: [0, 1, 2, 3] }),
  };

  test.each(Object.entries(questions))('the ε for a %s is enough, and a little less is not', (_, query) => {
    for (const confidence of [0.5, 0.95, 0.999]) {
      const epsilon = epsilonFor(query, { halfWidth: 12, confidence });
      const halfWidth = (at: number): number => {
        const bound = laplace({ epsilon: at }).bind(query, { relation: 'add-or-remove-one', delta: undefined });
        return bound.scale * Math.log(1 / (1 - confidence));
      };
      expect(halfWidth(epsilon)).toBeLessThanOrEqual(12 * (1 + 1e-12));
      expect(halfWidth(epsilon * 0.999_999)).toBeGreaterThan(12);
    }
  });

  test('follows the noise, the neighbouring relation and the number of rows of a unit', () => {
    const query = sum('mdvis', { lower: -50, upper: 50 });
    const base = epsilonFor(query, { halfWidth: 100 });
    expect(epsilonFor(query, { halfWidth: 100, relation: 'replace-one' }) / base).toBeCloseTo(2, 4);
    expect(epsilonFor(perUnit(query, { unit: 'who', rows: 3 }), { halfWidth: 100 }) / base).toBeCloseTo(3, 4);
    const normal = epsilonFor(query, { halfWidth: 100, noise: (epsilon) => gaussian({ epsilon, delta: 1e-6 }) });
    const release = opened([{ mdvis: 1, who: 1 }], 9).release('s', query, gaussian({ epsilon: normal, delta: 1e-6 }));
    expect(release.accuracy?.halfWidth).toBeCloseTo(100, 4);
  });

  test.each([
    ['discrete Laplace', (epsilon: number) => discreteLaplace({ epsilon })],
    ['discrete Gaussian', (epsilon: number) => discreteGaussian({ epsilon, delta: 1e-6 })],
  ])('knows how far %s noise reaches', (_, noise) => {
    const epsilon = epsilonFor(count(), { halfWidth: 12, noise });
    const bound = noise(epsilon).bind(count(), { relation: 'add-or-remove-one', delta: undefined });
    expect(bound.noise?.reach(0.95)).toBeLessThanOrEqual(12);
    expect(bound.noise?.reach(0.95)).toBeGreaterThan(9);
  });

  test.each([0, -1, NaN, Infinity, 2 ** -60])('refuses a half-width of %d', (halfWidth) => {
    expect(() => epsilonFor(count(), { halfWidth })).toThrow('halfWidth must be');
  });
});
