import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exponential, type Analysis, type Query } from '../../kernel-lib/src/mechanisms/index.js';
import {
  approximateBounds,
  count,
  covariance,
  histogram,
  kMeans,
  linearRegression,
  mean,
  groupCounts,
  perUnit,
  principalComponents,
  quantile,
  quantiles,
  robustRegression,
  rowsPerUnit,
  sum,
  topK,
  variance,
} from '../../kernel-lib/src/statistics/index.js';
import type { TableLike } from '../../kernel-lib/src/tables/index.js';
import { distance, measurementOf, NORMS, RELATIONS } from './measurements.js';
import { opened } from './opened.js';
import { neighbours, unitNeighbours, type Row } from './neighbours.js';

type AnyQuery = Query<TableLike, number | readonly number[]>;
type AnyAnalysis = Analysis<TableLike, unknown, never>;

const ages = { lower: 0, upper: 120 };
const offset = { lower: 10.3, upper: 20.7 };
const columns = { age: ages, height: { lower: -1, upper: 2.5 }, visits: { lower: -30, upper: -7 } };

/** The tree of quantiles has 69,904 nodes to compare, and there are 65,536 lines. */
const runs = (name: string): { numRuns: number } => ({
  numRuns: name === 'quantiles' || name === 'scores of lines' ? 15 : 100,
});

const QUERIES = (missing?: 'drop' | number): Readonly<Record<string, AnyQuery>> => {
  const option = missing === undefined ? {} : { missing };
  return {
    'a count': count(),
    'a conditional count': count({ where: { column: 'town', equals: 'Gouda' } }),
    'a count over a range': count({ where: { column: 'age', atLeast: 18, below: 65 } }),
    'a sum': sum('age', { ...ages, ...option }),
    'a sum away from 0': sum('height', { ...offset, ...option }),
    'a sum of negative numbers': sum('visits', { lower: -1e150, upper: -3, ...option }),
    'a whole sum': sum('visits', { lower: -5, upper: 12, integer: true, ...option }),
    'a histogram of edges': histogram('age', { edges: [-Infinity, 0, 18.5, 65], ...option }),
    'a histogram of categories': histogram('town', { categories: ['Delft', 'Gouda'] }),
  };
};

const ANALYSES = (missing?: 'drop' | number): Readonly<Record<string, AnyAnalysis>> => {
  const option = missing === undefined ? {} : { missing };
  const { age, height, visits } = columns;
  return {
    'a mean': mean('age', { ...ages, ...option }),
    'a mean away from 0': mean('height', { ...offset, ...option }),
    'a variance': variance('visits', { ...visits, ...option }),
    'a covariance': covariance(columns, option),
    'a regression': linearRegression({ features: { age, height }, target: { visits }, ...option }),
    'a tightly clipped regression': linearRegression({
      features: { age, height },
      target: { visits },
      clipNorm: 0.3,
      ...option,
    }),
    'principal components': principalComponents(columns, { components: 2, ...option }),
    'approximate bounds': approximateBounds('height', option),
    quantiles: quantiles('visits', { probabilities: [0.5], ...visits, ...option }),
    'scores of a median': quantile('height', { probability: 0.5, ...offset, candidates: 9, ...option }),
    'scores of a high quantile': quantile('age', { probability: 0.9, ...ages, candidates: 25, ...option }),
    'scores of lines': robustRegression({ feature: { age }, target: { visits }, residual: 3, ...option }),
    'top categories': topK('town', { categories: ['Delft', 'Gouda', 'Edam'], k: 2 }),
  };
};

/** What is measured where intervals are to hold sampling's error as well. */
const OF_DRAWS = (missing?: 'drop' | number): Readonly<Record<string, AnyAnalysis>> => {
  const sampling = true as const;
  const option = { sampling, ...(missing === undefined ? {} : { missing }) };
  const { age, visits } = columns;
  return {
    'a count of draws': count({ where: { column: 'age', atLeast: 18, below: 65 }, sampling }),
    'a histogram of draws': histogram('age', { edges: [-Infinity, 0, 18.5, 65], ...option }),
    'a sum of draws': sum('age', { ...ages, ...option }),
    'a sum of draws away from 0': sum('height', { ...offset, ...option }),
    'a sum of draws on both sides of 0': sum('visits', { lower: -3, upper: 8, ...option }),
    'a sum of negative draws': sum('visits', { lower: -1e150, upper: -3, ...option }),
    'a mean of draws': mean('age', { ...ages, ...option }),
    'a variance of draws': variance('visits', { ...visits, ...option }),
    'a regression of draws': linearRegression({ features: { age }, target: { visits }, ...option }),
  };
};

const vectorOf = (answer: number | readonly number[]): readonly number[] =>
  typeof answer === 'number' ? [answer] : answer;

describe.each(RELATIONS)('under %s, one neighbour moves no answer by more than its sensitivity:', (relation) => {
  for (const [missing, when] of [
    [undefined, ''],
    ['drop', ', missing values dropped'],
    [37, ', missing values imputed'],
  ] as const) {
    test.each(Object.entries(QUERIES(missing)))(`%s${when}`, (_, query) => {
      fc.assert(
        fc.property(neighbours(relation, missing !== undefined), ({ first, second }) => {
          for (const norm of NORMS) {
            const moved = distance(vectorOf(query.answer(first)), vectorOf(query.answer(second)), norm);
            expect(moved).toBeLessThanOrEqual(query.sensitivity(relation, norm));
          }
        }),
      );
    });

    test.each(Object.entries({ ...ANALYSES(missing), ...OF_DRAWS(missing) }))(`%s${when}`, (name, analysis) => {
      fc.assert(
        fc.property(neighbours(relation, missing !== undefined), ({ first, second }) => {
          const [one, other] = [measurementOf(analysis, first, relation), measurementOf(analysis, second, relation)];
          for (const norm of NORMS) {
            const moved = distance(one.vectors[0] ?? [NaN], other.vectors[0] ?? [NaN], norm);
            expect(moved).toBeLessThanOrEqual(one.sensitivity(norm));
          }
        }),
        runs(name),
      );
    });
  }

  test('what k-means measures: the number of rows, counts in cells, and sums around centres, which add up to its sensitivity', () => {
    const analysis = kMeans(columns, { clusters: 3, iterations: 2, missing: 'drop' });
    // What was drawn before decides what is measured next, so that both tables are asked by the same draws.
    const drawn = (vector: readonly number[]): readonly number[] => vector.map((_, at) => (at % 101 === 0 ? 50 : 0));
    fc.assert(
      fc.property(neighbours(relation, true), ({ first, second }) => {
        const [one, other] = [
          measurementOf(analysis, first, relation, drawn),
          measurementOf(analysis, second, relation, drawn),
        ];
        expect(one.vectors).toHaveLength(relation === 'replace-one' ? 3 : 4);
        const [whole, otherWhole] = [one.vectors.flat(), other.vectors.flat()];
        expect(whole).toHaveLength(otherWhole.length);
        for (const norm of NORMS) expect(distance(whole, otherWhole, norm)).toBeLessThanOrEqual(one.sensitivity(norm));
      }),
    );
  });

  test('an iteration of k-means of more columns than there is a grid for, whose part is one in as many in L1, their root in L2', () => {
    const iterations = 4;
    const { age, height, visits } = columns;
    const many = { age, height, visits, ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, height])) };
    const copied = (rows: readonly Row[]): TableLike =>
      rows.map((row) => ({ ...row, a: row.height, b: 0.5, c: row.height, d: 2 }));
    const analysis = kMeans(many, { clusters: 3, iterations, missing: 'drop' });
    const parts = { l1: iterations, l2: Math.sqrt(iterations), linf: 1 };
    fc.assert(
      fc.property(neighbours(relation, true), ({ first, second }) => {
        const [one, other] = [first, second].map((rows) => measurementOf(analysis, copied(rows), relation));
        expect(one?.vectors).toHaveLength(iterations);
        for (const norm of NORMS) {
          const moved = distance(one?.vectors[0] ?? [NaN], other?.vectors[0] ?? [NaN], norm);
          expect(moved).toBeLessThanOrEqual(((one?.sensitivity(norm) ?? NaN) / parts[norm]) * (1 + 2 ** -50));
        }
      }),
    );
  });

  test.each(Object.entries(QUERIES()))('%s of people with several rows each', (_, query) => {
    const bounded = perUnit(query, { unit: 'who', rows: 3 });
    fc.assert(
      fc.property(unitNeighbours(relation), ({ first, second }) => {
        for (const norm of NORMS) {
          const moved = distance(vectorOf(bounded.answer(first)), vectorOf(bounded.answer(second)), norm);
          expect(moved).toBeLessThanOrEqual(bounded.sensitivity(relation, norm));
        }
      }),
    );
  });

  test.each(Object.entries(ANALYSES()))('%s of people with several rows each', (name, analysis) => {
    const bounded = perUnit(analysis, { unit: 'who', rows: 2 });
    fc.assert(
      fc.property(unitNeighbours(relation), ({ first, second }) => {
        const [one, other] = [measurementOf(bounded, first, relation), measurementOf(bounded, second, relation)];
        for (const norm of NORMS) {
          const moved = distance(one.vectors[0] ?? [NaN], other.vectors[0] ?? [NaN], norm);
          expect(moved).toBeLessThanOrEqual(one.sensitivity(norm));
        }
      }),
      runs(name),
    );
  });
});

describe.each(RELATIONS)('under %s', (relation) => {
  test('one person moves the counts of groups by no more than their sensitivity', () => {
    const query = groupCounts('town', { unit: 'who', groups: 2 });
    fc.assert(
      fc.property(unitNeighbours(relation), ({ first, second }) => {
        const [one, other] = [query.answer(first), query.answer(second)];
        const keys = [...new Set([...one.keys(), ...other.keys()])];
        const vectors = [one, other].map((counts) => keys.map((key) => counts.get(key) ?? 0)) as [number[], number[]];
        for (const norm of NORMS) {
          expect(distance(...vectors, norm)).toBeLessThanOrEqual(query.sensitivity(relation, norm));
        }
      }),
    );
  });
});

describe('sensitivities are not larger than they need to be:', () => {
  const reached = (
    analysis: AnyAnalysis,
    first: TableLike,
    second: TableLike,
    relation: (typeof RELATIONS)[number],
  ) => {
    const [one, other] = [measurementOf(analysis, first, relation), measurementOf(analysis, second, relation)];
    return NORMS.map((norm) => distance(one.vectors[0] ?? [], other.vectors[0] ?? [], norm) / one.sensitivity(norm));
  };
  const base = { age: 60 };

  test('a row at a bound moves a mean and a variance by all of it', () => {
    for (const analysis of [mean('age', ages), variance('age', ages)]) {
      for (const share of reached(analysis, [base, { age: 120 }], [base], 'add-or-remove-one')) {
        expect(share).toBeGreaterThan(0.999_99);
      }
    }
  });

  test('a row at a bound moves what is measured of draws by all of it', () => {
    const sampling = true as const;
    for (const analysis of [sum('age', { ...ages, sampling }), variance('age', { ...ages, sampling })]) {
      for (const share of reached(analysis, [base, { age: 120 }], [base], 'add-or-remove-one')) {
        expect(share).toBeGreaterThan(0.999_99);
      }
    }
    const whole = { lower: -120, upper: 120, sampling };
    for (const share of reached(sum('age', whole), [{ age: 120 }], [{ age: -120 }], 'replace-one')) {
      expect(share).toBeGreaterThan(0.999_99);
    }
  });

  test('a row moved from bound to bound moves a mean by all of it', () => {
    for (const share of reached(mean('age', ages), [base, { age: 120 }], [base, { age: 0 }], 'replace-one')) {
      expect(share).toBeGreaterThan(0.999_99);
    }
  });

  test('a row at a corner moves a covariance by all of it', () => {
    const analysis = covariance({ age: ages, height: { lower: 0, upper: 3 } });
    const other = { age: 60, height: 1.5 };
    const shares = reached(analysis, [other, { age: 120, height: 3 }], [other], 'add-or-remove-one');
    for (const share of shares) expect(share).toBeGreaterThan(0.999_99);
  });
});

describe.each(RELATIONS)('under %s', (relation) => {
  const spent = { lower: -5, upper: 40 };
  const bound = { unit: 'who', totals: ['visits'] };

  test.each<[string, AnyQuery]>([
    ['a sum', perUnit(sum('visits', spent), bound)],
    ['a count', perUnit(count({ where: { column: 'visits', atLeast: 0 } }), bound)],
    ['a histogram of their rows', perUnit(histogram('rows of unit', { edges: [1, 2, 3, 9] }), bound)],
  ])('%s of totals is moved by one person by no more than its sensitivity', (_, query) => {
    fc.assert(
      fc.property(unitNeighbours(relation), ({ first, second }) => {
        for (const norm of NORMS) {
          const moved = distance(vectorOf(query.answer(first)), vectorOf(query.answer(second)), norm);
          expect(moved).toBeLessThanOrEqual(query.sensitivity(relation, norm));
        }
      }),
    );
  });
});

test('totals are those of each person, whatever the order of the rows, and rows without a person count for nobody', () => {
  const rows = [
    { who: 'ada', visits: 3 },
    { who: 'bob', visits: 1 },
    { who: 'ada', visits: 4 },
    { who: null, visits: 100 },
    { who: 'bob', visits: NaN },
  ];
  const totals = perUnit(sum('visits', { lower: 0, upper: 5 }), { unit: 'who', totals: ['visits'] });
  expect(totals.answer(rows)).toBe(5 + 1);
  expect(totals.sensitivity('add-or-remove-one', 'l1')).toBeCloseTo(5, 4);
  expect(perUnit(count(), { unit: 'who', rows: 1 }).answer(rows)).toBe(2);
  expect(perUnit(count(), { unit: 'who', totals: [] }).answer([])).toBe(0);
});

test('how many rows a person may have is chosen privately, and close to the quantile asked for', () => {
  const rows = Array.from({ length: 3000 }, (_, row) => ({ who: Math.floor(row / (row < 1500 ? 3 : 5)) }));
  const session = opened(rows, 4);
  const { value } = session.release('r', rowsPerUnit({ unit: 'who', most: 20 }), exponential({ epsilon: 1 }));
  // A third of them has eight, the others three or five.
  expect([7, 8, 9]).toContain(value);
  expect(() => rowsPerUnit({ unit: 'who', most: 1 })).toThrow('most must be');
});
