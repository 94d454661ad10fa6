import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  gaussian,
  laplace,
  noisyThreshold,
  nonPrivate,
  type Analysis,
  type NumericMechanism,
} from '../../kernel-lib/src/mechanisms/index.js';
import type { Release } from '../../kernel-lib/src/session/index.js';
import type { TableLike } from '../../kernel-lib/src/tables/index.js';
import {
  byGroup,
  byPart,
  confidenceInterval,
  count,
  groupCounts,
  histogram,
  linearRegression,
  mean,
  perUnit,
  quantiles,
  sum,
  variance,
} from '../../kernel-lib/src/statistics/index.js';
import { expectedCounts, NORMAL_REACH } from '../../kernel-lib/src/statistics/sampling.js';
import { opened } from './opened.js';

// That intervals hold as often as they say is counted by coverage.test.ts and, in 2,000 runs each, by the slow tests.
/** A question whose answer is a number. */
type Asked = Analysis<TableLike, number, NumericMechanism>;

const bounds = { lower: 0, upper: 10 };
const sampling = true as const;
const rows = Array.from({ length: 400 }, (_, row) => ({
  x: row % 10,
  y: row % 7,
  town: row % 4 === 0 ? 'Delft' : 'Gouda',
}));
const where = { column: 'x', below: 3 };

describe('expected counts', () => {
  test('are those that the noisy count is within the reach of noise and of chance of', () => {
    const count = fc.integer({ min: -20, max: 10_000 });
    fc.assert(
      fc.property(
        count,
        fc.double({ min: 0, max: 500, noNaN: true }),
        fc.constantFrom(Infinity, 10_000),
        (c, reach, n) => {
          // Noise that reaches so far leaves no count farther below 0.
          fc.pre(c >= -reach);
          const { low, high } = expectedCounts(c, reach, n);
          const gap = (mean: number): number =>
            Math.abs(c - mean) - Math.hypot(reach, NORMAL_REACH * Math.sqrt(mean * (1 - mean / n)));
          const close = 1e-6 * (1 + Math.abs(c) + reach);
          if (low > 0 && low < n) expect(Math.abs(gap(low))).toBeLessThan(close);
          if (high > low && high < n) expect(Math.abs(gap(high))).toBeLessThan(close);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(n);
          expect(high).toBeGreaterThanOrEqual(low);
        },
      ),
    );
  });

  test('without noise are those of Wilson’s interval', () => {
    // 40 of 100: 0.3094 to 0.4980 (Wilson 1927, as in Newcombe 1998 for z = 1.96).
    const { low, high } = expectedCounts(40, 0, 100);
    expect(low).toBeCloseTo(30.94, 1);
    expect(high).toBeCloseTo(49.8, 1);
  });
});

describe('intervals about a population', () => {
  const wide = laplace({ epsilon: 1 });
  const questions = {
    count: [count({ where }), count({ where, sampling })],
    sum: [sum('x', bounds), sum('x', { ...bounds, sampling })],
    mean: [mean('x', bounds), mean('x', { ...bounds, sampling })],
    variance: [variance('x', bounds), variance('x', { ...bounds, sampling })],
  } as const;

  test.each(Object.entries(questions))(
    'of a %s hold the released number and are wider than those of noise',
    (_, pair) => {
      const [ofRows, ofPopulation] = pair;
      const session = opened(rows, 3);
      const release = (question: (typeof pair)[number]): Release<number> =>
        session.release('asked', question, wide, { fresh: true });
      const [own, drawn] = [release(ofRows), release(ofPopulation)];
      const { low, high, confidence } = confidenceInterval(drawn);
      expect(confidence).toBe(0.95);
      expect(low).toBeLessThan(drawn.value);
      expect(high).toBeGreaterThan(drawn.value);
      expect(high - low).toBeGreaterThan(2 * (own.accuracy?.halfWidth ?? NaN));
      expect(drawn.accuracy?.halfWidth).toBeGreaterThanOrEqual((high - low) / 2 - 1e-9);
    },
  );

  test('cost what the question costs without them', () => {
    const session = opened(rows, 4);
    const releases = Object.values(questions).flatMap((pair) =>
      pair.map((question) => session.release('asked', question as Asked, wide, { fresh: true })),
    );
    for (const { claim, event } of releases) {
      expect(claim.epsilon).toBe(1);
      expect(event).toMatchObject({ kind: 'laplace', noiseMultiplier: expect.closeTo(1, 6) as number });
    }
  });

  test('without noise have the width that textbooks give', () => {
    const session = opened(rows, 5, 'replace-one');
    const values = rows.map(({ x }) => x);
    const centre = values.reduce((total, value) => total + value, 0) / values.length;
    const spread = values.reduce((total, value) => total + (value - centre) ** 2, 0) / values.length;
    const halfWidth = (question: Asked): number =>
      session.release('exact', question, nonPrivate(), { fresh: true }).accuracy?.halfWidth ?? NaN;
    const standard = NORMAL_REACH * Math.sqrt(spread / rows.length);
    expect(halfWidth(mean('x', { ...bounds, sampling }))).toBeCloseTo(standard, 6);
    expect(halfWidth(sum('x', { ...bounds, sampling }))).toBeCloseTo(standard * rows.length, 4);
    const fourth = values.reduce((total, value) => total + (value - centre) ** 4, 0) / values.length;
    const ofVariance = NORMAL_REACH * Math.sqrt((fourth - spread ** 2) / rows.length);
    expect(halfWidth(variance('x', { ...bounds, sampling }))).toBeCloseTo(ofVariance, 6);
  });

  test('of counts are each count’s own, whether groups are known or not', () => {
    const session = opened(rows, 6);
    const bins = session.release('bins', histogram('x', { edges: [0, 1, 10], sampling }), wide);
    const [few, many] = bins.accuracy?.intervals ?? [];
    expect((many?.high ?? NaN) - (many?.low ?? NaN)).toBeGreaterThan(2 * ((few?.high ?? NaN) - (few?.low ?? NaN)));
    expect(bins.names).toHaveLength(2);
    const groups = groupCounts('town', { sampling });
    const named = session.release('towns', groups, noisyThreshold({ noise: 'laplace', epsilon: 1, delta: 1e-8 }));
    expect(named.accuracy?.intervals).toHaveLength(named.value.size);
    expect(named.toString()).toContain('(95 %)');
    expectTypeOf(named).toEqualTypeOf<Release<ReadonlyMap<string | number, number>>>();
  });

  test('of groups with no name to give have none', () => {
    const groups = groupCounts('town', { sampling });
    const { accuracy, value } = opened([{ town: 'Delft' }], 7).release(
      'towns',
      groups,
      noisyThreshold({ noise: 'laplace', epsilon: 1, delta: 1e-12 }),
    );
    expect([value.size, accuracy]).toEqual([0, undefined]);
  });

  test('are asked by group and by part', () => {
    const session = opened(rows, 8);
    const question = mean('x', { ...bounds, sampling });
    const [delft] = session.release('g', byGroup(question, { column: 'town', groups: ['Delft'] }), wide).value;
    expect(delft?.accuracy?.halfWidth).toBeGreaterThan(0);
    const { few } = session.release('p', byPart({ few: { where, question: count({ sampling }) } }), wide).value;
    expect(few.accuracy?.intervals).toHaveLength(1);
  });
});

describe('sampling is refused', () => {
  const draws = {
    count: count({ where, sampling }),
    sum: sum('x', { ...bounds, sampling }),
    mean: mean('x', { ...bounds, sampling }),
    variance: variance('x', { ...bounds, sampling }),
    histogram: histogram('x', { edges: [0, 1], sampling }),
    quantiles: quantiles('x', { ...bounds, probabilities: [0.5], sampling }),
    line: linearRegression({ features: { x: bounds }, target: { y: bounds }, sampling }),
    'a mean by group': byGroup(mean('x', { ...bounds, sampling }), { column: 'town', groups: ['Delft'] }),
    groups: groupCounts('town', { sampling }),
  } as const;

  test.each(Object.entries(draws))(
    'where a unit may have several rows, which are no independent draws: %s',
    (_, asked) => {
      const question = asked as Asked;
      expect(() => perUnit(question, { unit: 'town', rows: 2 })).toThrow(
        'sampling must be left out where a unit may have',
      );
      expect(() => perUnit(question, { unit: 'town', rows: 1 })).not.toThrow();
    },
  );

  test('where it is no truth value, and beside whole sums', () => {
    expect(() => mean('x', { ...bounds, sampling: 1 as never })).toThrow('sampling must be true or false');
    expect(() => count({ sampling: 'yes' as never })).toThrow('sampling must be true or false');
    expect(() => sum('x', { ...bounds, integer: true, sampling })).toThrow('integer must be left out');
  });

  test('beside a mechanism that adds no noise to numbers, before anything is spent', () => {
    const session = opened(rows, 9);
    const choice = { description: 'choice', bind: () => ({ noise: undefined }) };
    expect(() => session.release('c', count({ where, sampling }), choice as never)).toThrow('mechanism must be one');
    expect(() => session.release('g', groupCounts('town', { sampling }), choice as never)).toThrow(
      'mechanism must be one',
    );
    expect(session.ledger.entries).toEqual([]);
    expect(session.release('n', count({ where, sampling }), gaussian({ epsilon: 1, delta: 1e-6 })).value).toBeDefined();
  });
});
