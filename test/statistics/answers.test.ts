import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import {
  approximateBounds,
  count,
  covariance,
  groupCounts,
  histogram,
  kMeans,
  linearRegression,
  mean,
  mostCommon,
  perUnit,
  principalComponents,
  quantile,
  quantiles,
  sum,
  topK,
  variance,
} from '../../kernel-lib/src/statistics/index.js';
import { diabetes, doctorVisits, wine } from '../../kernel-lib/src/datasets/index.js';
import {
  discreteLaplace,
  exponential,
  gaussian,
  laplace,
  nonPrivate,
  noisyThreshold,
  partitionSelection,
  permuteAndFlip,
} from '../../kernel-lib/src/mechanisms/index.js';
import { columnOf, meanOf, rowsOf } from './real-data.js';
import { opened } from './opened.js';

const visits = rowsOf(doctorVisits.file);
const { mdvis, disea } = doctorVisits.bounds;
const exactMean = meanOf(columnOf(visits, 'mdvis'));

describe('without privacy, statistics are what they are called', () => {
  const session = opened(visits, 1);

  test('counts, sums, means and variances', () => {
    expect(session.release('n', count(), nonPrivate()).value).toBe(20_190);
    expect(session.release('sum', sum('mdvis', mdvis), nonPrivate()).value).toBe(57_752);
    expect(session.release('mean', mean('mdvis', mdvis), nonPrivate()).value).toBeCloseTo(exactMean, 9);
    const spread = meanOf(columnOf(visits, 'mdvis').map((value) => (value - exactMean) ** 2));
    expect(session.release('variance', variance('mdvis', mdvis), nonPrivate()).value).toBeCloseTo(spread, 6);
  });

  test('a count of rows that meet a condition', () => {
    const where = { column: 'mdvis', atLeast: 10, below: 20 };
    const exact = columnOf(visits, 'mdvis').filter((value) => value >= 10 && value < 20).length;
    expect(session.release('often', count({ where }), nonPrivate()).value).toBe(exact);
  });

  test('histograms, whose last bin holds its upper edge', () => {
    const query = histogram({ edges: [0, 1, 2, 4] });
    expect(query.answer([0, 0.5, 1, 1.999, 2, 3, 4, 4.5, -1])).toEqual([2, 2, 3]);
    expect(histogram({ edges: [-Infinity, 0, Infinity] }).answer([-5, -0, 0, 7])).toEqual([1, 3]);
    expect(histogram({ categories: ['a', 'b'] }).answer(['a', 'c', 'b', 'a'])).toEqual([2, 1]);
  });

  test('quantiles, alone and several together', () => {
    const sorted = columnOf(visits, 'disea').sort((first, second) => first - second);
    const wanted = [0.9, 0.1, 0.5];
    const { value } = session.release('deciles', quantiles('disea', { ...disea, probabilities: wanted }), nonPrivate());
    wanted.forEach((probability, index) => {
      expect(value[index]).toBeCloseTo(sorted[Math.floor(probability * sorted.length)] ?? NaN, 2);
    });
  });

  test('covariances and means, as of two columns at a time', () => {
    const { value } = session.release('covariance', covariance({ mdvis, disea }), nonPrivate());
    const [first, second] = [columnOf(visits, 'mdvis'), columnOf(visits, 'disea')];
    const [one, other] = [meanOf(first), meanOf(second)];
    const together = meanOf(first.map((x, row) => (x - one) * ((second[row] ?? NaN) - other)));
    expect(value.means[1]).toBeCloseTo(other, 6);
    expect(value.covariance[0]?.[1]).toBeCloseTo(together, 6);
    expect(value.covariance[1]?.[0]).toBe(value.covariance[0]?.[1]);
  });

  test('a regression finds the line that rows lie on', () => {
    const rows = Array.from({ length: 50 }, (_, x) => ({ x, u: (x * 7) % 11, y: 3 + 2 * x - 0.5 * ((x * 7) % 11) }));
    const features = { x: { lower: -1, upper: 99 }, u: { lower: 0, upper: 12 } };
    const question = linearRegression({ features, target: { y: { lower: -10, upper: 200 } }, clipNorm: 2 });
    const { value } = opened(rows, 2).release('line', question, nonPrivate());
    expect(value.intercept).toBeCloseTo(3, 6);
    expect(value.coefficients[0]).toBeCloseTo(2, 6);
    expect(value.coefficients[1]).toBeCloseTo(-0.5, 6);
    expect(value.predict([{ x: 10, u: 4 }])[0]).toBeCloseTo(21, 6);
    expect(value.standardErrors).toEqual([0, 0]);
  });

  test('principal components point along the line that rows lie on', () => {
    const rows = Array.from({ length: 41 }, (_, t) => ({ x: t - 20, y: 2 * (t - 20) }));
    const bounds = { x: { lower: -40, upper: 40 }, y: { lower: -40, upper: 40 } };
    const question = principalComponents(bounds, { components: 1, clipNorm: 2 });
    const { value } = opened(rows, 3).release('direction', question, nonPrivate());
    expect(value.components[0]?.[0]).toBeCloseTo(1 / Math.sqrt(5), 9);
    expect(value.components[0]?.[1]).toBeCloseTo(2 / Math.sqrt(5), 9);
    expect(value.explainedShare[0]).toBeCloseTo(1, 9);
    expect(value.transform([{ x: 0, y: 0 }])[0]?.[0]).toBeCloseTo(0, 9);
  });

  test('rows without a value are dropped or imputed, as chosen', () => {
    const column = [1, NaN, 3, null, 5];
    const drop = { lower: 0, upper: 10, missing: 'drop' } as const;
    expect(opened(column, 4).release('mean', mean(drop), nonPrivate()).value).toBeCloseTo(3, 9);
    expect(opened(column, 4, 'replace-one').release('mean', mean(drop), nonPrivate()).value).toBeCloseTo(3, 9);
    expect(sum(drop).answer(column)).toBe(9);
    expect(sum({ ...drop, missing: 2 }).answer(column)).toBe(13);
  });
});

describe('on real data, private answers are near the exact ones', () => {
  test('the mean of 20,190 rows at ε = 0.1', () => {
    const release = opened(visits, 10).release('mean', mean('mdvis', mdvis), laplace({ epsilon: 0.1 }));
    // One draw in twenty is farther off than the interval; one in a hundred thousand than four of them.
    expect(Math.abs(release.value - exactMean)).toBeLessThan(4 * (release.accuracy?.halfWidth ?? 0));
    expect(release.accuracy?.halfWidth).toBeLessThan(0.25);
  });

  test('the median, the quartiles and the commonest number of visits at ε = 0.5', () => {
    const session = opened(visits, 11);
    const median = quantile('mdvis', { ...mdvis, probability: 0.5, candidates: 101 });
    expect(session.release('median', median, exponential({ epsilon: 0.5 })).value).toBe(1);
    const { value } = session.release(
      'quartiles',
      quantiles('disea', { ...disea, probabilities: [0.25, 0.5, 0.75] }),
      laplace({ epsilon: 0.5 }),
    );
    const sorted = columnOf(visits, 'disea').sort((first, second) => first - second);
    [0.25, 0.5, 0.75].forEach((probability, index) => {
      expect(value[index]).toBeGreaterThan((sorted[Math.floor((probability - 0.02) * sorted.length)] ?? NaN) - 0.01);
      expect(value[index]).toBeLessThan((sorted[Math.floor((probability + 0.02) * sorted.length)] ?? NaN) + 0.01);
    });
    const categories = [4, 3, 2, 1, 0];
    const noise = permuteAndFlip({ epsilon: 0.5, monotonic: true });
    expect(session.release('usual', mostCommon('mdvis', { categories }), noise).value).toBe(0);
    const top = session.release('top', topK('mdvis', { categories, k: 2 }), discreteLaplace({ epsilon: 0.5 }));
    expect(top.value.map(({ category }) => category)).toEqual([0, 1]);
    expect(top.value.every(({ count: rows }) => Number.isInteger(rows))).toBe(true);
  });

  test('bounds nobody knew', () => {
    const { value } = opened(visits, 12).release('bounds', approximateBounds('mdvis'), laplace({ epsilon: 0.5 }));
    expect(value).toEqual({ lower: 0, upper: 64 });
    const few = opened([3, 4], 12).release('bounds', approximateBounds(), laplace({ epsilon: 0.5 }));
    expect(few.value).toBeUndefined();
    const negative = opened(new Float64Array(500).fill(-1000), 12).release(
      'b',
      approximateBounds(),
      laplace({ epsilon: 1 }),
    );
    expect(negative.value).toEqual({ lower: -1024, upper: -512 });
  });

  test('a regression at ε = 3 explains nearly as much as without privacy', () => {
    const rows = rowsOf(diabetes.file);
    const session = opened(rows, 13);
    const question = linearRegression({ features: diabetes.bounds, target: diabetes.target });
    const truth = columnOf(rows, 'target');
    const whole = truth.reduce((total, value) => total + (value - meanOf(truth)) ** 2, 0);
    const explained = (epsilon: number): number => {
      const { value } = session.release('fit', question, gaussian({ epsilon }), { fresh: true });
      const predicted = value.predict(rows);
      return 1 - truth.reduce((total, y, row) => total + (y - (predicted[row] ?? NaN)) ** 2, 0) / whole;
    };
    const fits = Array.from({ length: 30 }, () => explained(3));
    expect(meanOf(fits)).toBeGreaterThan(0.42); // least squares without privacy: 0.518
    expect(meanOf(Array.from({ length: 30 }, () => explained(1)))).toBeGreaterThan(0.25);
  });

  test('clusters of wine at ε = 3 follow the growers', () => {
    const rows = rowsOf(wine.file);
    const { alcohol, flavanoids, color_intensity } = wine.bounds;
    const question = kMeans({ alcohol, flavanoids, color_intensity }, { clusters: 3 });
    const session = opened(rows, 14);
    const purity = (): number => {
      const assigned = session.release('kinds', question, laplace({ epsilon: 3 }), { fresh: true }).value.assign(rows);
      const growers = columnOf(rows, 'target');
      const largest = [0, 1, 2].map((cluster) =>
        Math.max(
          ...[0, 1, 2].map(
            (grower) => growers.filter((each, row) => each === grower && assigned[row] === cluster).length,
          ),
        ),
      );
      return largest.reduce((total, rowsOfOne) => total + rowsOfOne, 0) / rows.length;
    };
    expect(meanOf(Array.from({ length: 30 }, purity))).toBeGreaterThan(0.8); // 0.87 to 0.93 without privacy; 0.40 for one cluster
  });

  test('clusters that noise outweighs altogether are put near the middle of the bounds, and not where they were drawn to start', () => {
    const question = kMeans({ x: { lower: 0, upper: 10 }, y: { lower: 0, upper: 10 } }, { clusters: 3 });
    const few = Array.from({ length: 20 }, () => ({ x: 4, y: 6 }));
    const session = opened(few, 16);
    const runs = Array.from(
      { length: 40 },
      () => session.release('few', question, laplace({ epsilon: 0.01 }), { fresh: true }).value,
    );
    // With a probability of 2 % a run has a cluster of nothing but noise.
    const lost = runs.filter(({ sizes }) => sizes.every((size) => size === 0));
    expect(lost.length).toBeGreaterThan(30);
    // Of two cells a column the middles are half of the way from the middle of the bounds, and half of that is left.
    for (const { centers } of lost)
      for (const at of centers.flat()) expect(Math.abs(at - 5)).toBeLessThanOrEqual(5 / 4);
  });

  test('clusters start where rows are: those of doctor visits are never two of the same rows', () => {
    const bounds = { disea: { lower: 0, upper: 60 }, physlm: { lower: 0, upper: 1 }, lpi: { lower: 0, upper: 8 } };
    const session = opened(visits, 17);
    const question = kMeans(bounds, { clusters: 3 });
    const units = visits.map((row) =>
      Object.entries(bounds).map(([name, { lower, upper }]) => (2 * ((row[name] ?? NaN) - lower)) / (upper - lower)),
    );
    const rootMeanSquare = (): number => {
      const { centers } = session.release('kinds', question, laplace({ epsilon: 0.5 }), { fresh: true }).value;
      const places = centers.map((center) =>
        Object.values(bounds).map(({ lower, upper }, at) => (2 * ((center[at] ?? NaN) - lower)) / (upper - lower)),
      );
      const off = units.map((unit) =>
        Math.min(...places.map((place) => meanOf(place.map((at, i) => 3 * (at - (unit[i] ?? NaN)) ** 2)))),
      );
      return Math.sqrt(meanOf(off));
    };
    // .357 of the best three; .67 of those that random starts lead to in a fourth of the cases.
    expect(Math.max(...Array.from({ length: 20 }, rootMeanSquare))).toBeLessThan(0.4);
  });

  test('the first principal component of wine at ε = 3 is nearly that without privacy', () => {
    const { alcohol, flavanoids, color_intensity } = wine.bounds;
    const question = principalComponents({ alcohol, flavanoids, color_intensity }, { components: 1 });
    const session = opened(rowsOf(wine.file), 15);
    const exact = session.release('exact', question, nonPrivate()).value.components[0] ?? [];
    const cosines = Array.from({ length: 30 }, () => {
      const noisy =
        session.release('noisy', question, gaussian({ epsilon: 3 }), { fresh: true }).value.components[0] ?? [];
      return Math.abs(exact.reduce((total, coordinate, index) => total + coordinate * (noisy[index] ?? NaN), 0));
    });
    expect(meanOf(cosines)).toBeGreaterThan(0.9);
  });

  test('groups that nobody listed, those of few rows kept secret', () => {
    const context = { relation: 'add-or-remove-one', delta: undefined } as const;
    const query = groupCounts('mdvis');
    const threshold = noisyThreshold({ noise: 'laplace', epsilon: 1, delta: 1e-6 }).bind(query, context);
    const random = seededRandom(16);
    const counts = threshold.prepare(visits)(random);
    expect(counts.get(0)).toBeGreaterThan(6_000);
    expect(counts.has(77)).toBe(false); // one person-year had 77 visits
    const keys = partitionSelection({ epsilon: 1, delta: 1e-6 }).bind(query, context).prepare(visits)(random);
    expect(keys).toContain(0);
    expect(keys).not.toContain(77);
  });

  test('a unit is counted once in a group, in no more groups than declared, and used with no more rows', () => {
    const trips = ['ada', 'ada', 'ada', 'bob', 'bob'].map((who, row) => ({
      who,
      town: `town ${String(row % 3)}`,
      day: row,
    }));
    expect([...groupCounts('town', { unit: 'who', groups: 2 }).answer(trips)].sort()).toEqual([
      ['town 0', 2],
      ['town 1', 2],
    ]);
    expect(perUnit(count(), { unit: 'who', rows: 2 }).answer(trips)).toBe(4);
    expect(perUnit(sum('day', { lower: 0, upper: 9 }), { unit: 'who', rows: 1 }).answer(trips)).toBe(3);
    const release = opened(trips, 17).release(
      'mean day',
      perUnit(mean('day', { lower: 0, upper: 9 }), { unit: 'who', rows: 1 }),
      nonPrivate(),
    );
    expect(release.value).toBeCloseTo(1.5, 9);
  });
});

describe('the noise follows the sensitivity of all that was measured', () => {
  const rows = [{ x: 1 }, { x: 2 }];
  const bounds = { lower: 0, upper: 4 };

  test('a mean has sensitivity 2 in L1, with a private number of rows and with a public one', () => {
    const scale = (relation: 'add-or-remove-one' | 'replace-one'): number =>
      opened(rows, 20, relation).release('m', mean('x', bounds), laplace({ epsilon: 0.5 })).scale;
    expect(scale('add-or-remove-one')).toBeCloseTo(4, 4);
    expect(scale('replace-one')).toBeCloseTo(4, 4);
  });

  test('three times as much where three rows of a unit are used', () => {
    const session = opened([{ who: 'ada', x: 1 }], 21);
    const bounded = perUnit(sum('x', bounds), { unit: 'who', rows: 3 });
    expect(session.release('s', bounded, laplace({ epsilon: 0.5 })).scale).toBeCloseTo(24, 3);
    const average = perUnit(mean('x', bounds), { unit: 'who', rows: 3 });
    expect(session.release('m', average, laplace({ epsilon: 0.5 })).scale).toBeCloseTo(12, 4);
  });

  test('one entry on the ledger for all that an analysis measures, and none where the budget refuses', () => {
    const session = opened(rows, 22);
    session.release('spread', variance('x', bounds), gaussian({ epsilon: 0.5 }));
    expect(session.ledger.entries).toHaveLength(1);
    expect(() => session.release('spread', variance('x', bounds), gaussian({ epsilon: 1e15 }))).toThrow(
      'does not admit',
    );
    expect(session.ledger.entries).toHaveLength(1);
  });

  test('the same analysis asked again is recalled', () => {
    const session = opened(rows, 23);
    const ask = () => session.release('m', mean('x', bounds), laplace({ epsilon: 0.5 }));
    expect(ask().value).toBe(ask().value);
    expect(session.ledger.entries[0]?.times).toBe(1);
  });
});
