import { describe, expect, test } from 'vitest';
import { PrivacyError, seededRandom, type RandomSource } from '../../kernel-lib/src/core/index.js';
import {
  discreteLaplace,
  exponential,
  gaussian,
  laplace,
  noisyThreshold,
} from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, Session } from '../../kernel-lib/src/session/index.js';
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

/** The error that something threw: it must be ours, with a message that names the argument. */
function refusal(run: () => unknown): PrivacyError {
  try {
    run();
  } catch (error) {
    if (error instanceof PrivacyError) return error as PrivacyError;
    throw error;
  }
  throw new Error('nothing was refused');
}

const bounds = { lower: 0, upper: 10 };
const untyped = (value: unknown): never => value as never;

describe('declarations are refused, by name:', () => {
  test.each<[string, () => unknown, string]>([
    ['bounds that are NaN', () => sum('x', { lower: NaN, upper: 1 }), 'lower must be'],
    ['bounds that are infinite', () => mean('x', { lower: 0, upper: Infinity }), 'upper must be'],
    ['bounds that are BigInt', () => sum('x', { lower: untyped(0n), upper: 1 }), 'lower must be'],
    ['bounds that are text', () => sum('x', { lower: 0, upper: untyped('1') }), 'upper must be'],
    ['bounds in the wrong order', () => variance('x', { lower: 2, upper: 1 }), 'upper must be greater than lower'],
    ['bounds without a range', () => mean('x', { lower: 2, upper: 2 }), 'upper must be greater than lower'],
    [
      'bounds whose range is subnormal',
      () => sum('x', { lower: 0, upper: 5e-324 }),
      'upper must be greater than lower',
    ],
    [
      'bounds with which sums could overflow',
      () => sum('x', { lower: 0, upper: 1e300 }),
      'so that no sum can overflow',
    ],
    ['bounds left out', () => sum('x', untyped(undefined)), 'options must be given'],
    ['bounds of a column in a table', () => covariance({ age: { lower: 3, upper: 2 } }), 'columns.age.upper must be'],
    ['whole sums of broken bounds', () => sum('x', { lower: 0, upper: 0.5, integer: true }), 'must be whole numbers'],
    [
      'whole sums of large bounds',
      () => sum('x', { lower: 0, upper: 2 ** 40, integer: true }),
      'must be whole numbers',
    ],
    ['an imputed value that is NaN', () => mean('x', { ...bounds, missing: NaN }), 'missing'],
    ['an imputed value that is text', () => mean('x', { ...bounds, missing: untyped('mean') }), 'missing'],
    ['a column that is no name', () => groupCounts(untyped(3)), 'column must be the name'],
    ['edges that do not rise', () => histogram('x', { edges: [0, 2, 2] }), 'edges must be'],
    ['a single edge', () => histogram('x', { edges: [0] }), 'edges must be'],
    ['edges that are NaN', () => histogram('x', { edges: [0, NaN, 2] }), 'edges must be'],
    ['no categories', () => histogram('x', { categories: [] }), 'categories must be'],
    ['a category twice', () => histogram('x', { categories: ['a', 'a'] }), 'categories must be'],
    ['neither edges nor categories', () => histogram('x', untyped({})), 'edges must be given'],
    ['a quantile beyond 1', () => quantile('x', { ...bounds, probability: 1.5 }), 'probability must be'],
    ['a single candidate', () => quantile('x', { ...bounds, probability: 0.5, candidates: 1 }), 'candidates must be'],
    ['no quantiles', () => quantiles('x', { ...bounds, probabilities: [] }), 'probabilities must be'],
    ['a quantile that is NaN', () => quantiles('x', { ...bounds, probabilities: [NaN] }), 'probabilities must be'],
    ['more categories than there are', () => topK('x', { categories: ['a'], k: 2 }), 'k must be'],
    [
      'a sampling that is text',
      () => topK('x', { categories: ['a'], k: 1, sampling: untyped('yes') }),
      'sampling must be',
    ],
    [
      'a sampling error of a category',
      () => mostCommon('x', untyped({ categories: ['a'], sampling: true })),
      'sampling must be left out',
    ],
    ['half a category', () => topK('x', { categories: ['a', 'b'], k: 1.5 }), 'k must be'],
    ['more components than columns', () => principalComponents({ x: bounds }, { components: 2 }), 'components must be'],
    ['no cluster', () => kMeans({ x: bounds }, { clusters: 0 }), 'clusters must be'],
    ['no iteration', () => kMeans({ x: bounds }, { clusters: 1, iterations: 0 }), 'iterations must be'],
    ['a clip norm of 0', () => kMeans({ x: bounds }, { clusters: 1, clipNorm: 0 }), 'clipNorm must be'],
    ['no features', () => linearRegression({ features: {}, target: { y: bounds } }), 'features must be'],
    [
      'two targets',
      () => linearRegression({ features: { x: bounds }, target: { y: bounds, z: bounds } }),
      'target must be',
    ],
    [
      'a target that is a feature',
      () => linearRegression({ features: { x: bounds }, target: { x: bounds } }),
      'target must be',
    ],
    [
      'a negative ridge',
      () => linearRegression({ features: { x: bounds }, target: { y: bounds }, ridge: -1 }),
      'ridge must be',
    ],
    ['no rows of a unit', () => perUnit(count(), { unit: 'who', rows: 0 }), 'rows must be'],
    ['no groups of a unit', () => groupCounts('town', { groups: 0 }), 'groups must be'],
    ['an empty condition', () => count({ where: { column: 'x' } }), 'where must be'],
    ['a condition on NaN', () => count({ where: { column: 'x', equals: NaN } }), 'where.equals must be'],
    ['edges that are null', () => histogram('x', { edges: untyped(null) }), 'edges must be'],
    ['edges that are text', () => histogram('x', { edges: untyped('abc') }), 'edges must be'],
    ['categories that are text', () => histogram('x', { categories: untyped('abc') }), 'categories must be'],
    ['a category that is null', () => histogram('x', { categories: [untyped(null)] }), 'categories must be'],
    [
      'a missing category that is an object',
      () => histogram('x', { categories: ['a'], missing: untyped({}) }),
      'missing must be',
    ],
    ['a null for the options of a count', () => count(untyped(null)), 'options must be an object'],
    ['a condition that is null', () => count({ where: untyped(null) }), 'where must be'],
    ['a condition that is text', () => count({ where: untyped('x > 1') }), 'where must be'],
    ['no columns to cluster', () => kMeans(untyped(undefined), untyped(undefined)), 'columns must be'],
    ['no options to cluster by', () => kMeans({ x: bounds }, untyped(undefined)), 'options must be an object'],
    ['no columns to vary together', () => covariance(untyped(null)), 'columns must be'],
    ['a column without its bounds', () => covariance({ x: untyped(null) }), 'columns.x must be'],
    ['a null for the options of a covariance', () => covariance({ x: bounds }, untyped(null)), 'options must be'],
    ['no columns for components', () => principalComponents(untyped(null), { components: 1 }), 'columns must be'],
    ['no options for components', () => principalComponents({ x: bounds }, untyped(undefined)), 'options must be'],
    ['a regression of nothing', () => linearRegression(untyped(undefined)), 'options must be an object'],
    ['a regression without features', () => linearRegression(untyped({ target: { y: bounds } })), 'features must be'],
    ['a regression without a target', () => linearRegression(untyped({ features: { x: bounds } })), 'target must be'],
    ['nothing to ask per unit', () => perUnit(undefined as never, { unit: 'who', rows: 1 }), 'question must be'],
    ['no bound of a unit', () => perUnit(count(), untyped(undefined)), 'bound must be'],
    ['quantiles without probabilities', () => quantiles('x', untyped(bounds)), 'probabilities must be'],
    [
      'a quantile among others that is text',
      () => quantiles('x', { ...bounds, probabilities: [untyped('0.5')] }),
      'probabilities must be',
    ],
    ['a quantile that is text', () => quantile('x', { ...bounds, probability: untyped('0.5') }), 'probability must be'],
    ['the top of no categories', () => topK('x', untyped({ k: 1 })), 'categories must be'],
    ['the top of bins', () => topK('x', untyped({ edges: [0, 1], k: 1 })), 'categories must be'],
    ['the most common of bins', () => mostCommon('x', untyped({ edges: [0, 1] })), 'categories must be'],
    ['groups with a null for options', () => groupCounts('g', untyped(null)), 'options must be an object'],
    [
      'groups whose missing one has a name',
      () => groupCounts('g', { missing: untyped('zzz') }),
      "missing must be 'drop'",
    ],
    ['a condition on infinity', () => count({ where: { column: 'x', below: Infinity } }), 'where.below must be'],
  ])('%s', (_, run, message) => {
    const error = refusal(run);
    expect(error.code).toBe('invalid-argument');
    expect(error.message).toContain(message);
  });
});

/** A number that no message may tell. */
const SECRET = 73_519;

/** Randomness that must not be asked for. */
const untouched: RandomSource = {
  kind: 'seeded',
  fill() {
    throw new Error('something was drawn');
  },
};

const table = (cell: unknown) => [
  { x: SECRET, town: 'Delft', who: 'ada' },
  { x: cell, town: cell, who: cell },
];

describe('what the data hold is never a reason to refuse, for that would tell of one record:', () => {
  const QUESTIONS = {
    sum: [sum('x', bounds), laplace({ epsilon: 1 })],
    mean: [mean('x', bounds), laplace({ epsilon: 1 })],
    variance: [variance('x', bounds), gaussian({ epsilon: 1 })],
    covariance: [covariance({ x: bounds }), gaussian({ epsilon: 1 })],
    regression: [linearRegression({ features: { x: bounds }, target: { town: bounds } }), gaussian({ epsilon: 1 })],
    components: [principalComponents({ x: bounds }, { components: 1 }), gaussian({ epsilon: 1 })],
    clusters: [kMeans({ x: bounds }, { clusters: 2 }), laplace({ epsilon: 1 })],
    quantile: [quantile('x', { ...bounds, probability: 0.5 }), exponential({ epsilon: 1 })],
    quantiles: [quantiles('x', { ...bounds, probabilities: [0.5] }), laplace({ epsilon: 1 })],
    bounds: [approximateBounds('x'), laplace({ epsilon: 1 })],
    histogram: [histogram('x', { edges: [0, 1] }), discreteLaplace({ epsilon: 1 })],
    'most common': [mostCommon('town', { categories: ['Delft'] }), exponential({ epsilon: 1 })],
    'top k': [topK('town', { categories: ['Delft'], k: 1 }), laplace({ epsilon: 1 })],
    groups: [groupCounts('town', { unit: 'who' }), noisyThreshold({ noise: 'laplace', epsilon: 1, delta: 1e-8 })],
    'rows of a unit': [perUnit(count(), { unit: 'who', rows: 1 }), laplace({ epsilon: 1 })],
  } as const;

  const opened = (data: unknown, random: RandomSource): Session =>
    new Session(dataset({ name: 'test', data }), { budget: { epsilon: 10, delta: 1e-6 }, random });
  const asked = (session: Session, question: unknown, noise: unknown) =>
    session.release('asked', untyped(question), untyped(noise));

  function refused(question: unknown, noise: unknown, data: unknown): PrivacyError {
    const session = opened(data, untouched);
    const error = refusal(() => asked(session, question, noise));
    expect(session.ledger.entries).toEqual([]);
    expect(session.spent).toBe(0);
    expect(error.message).not.toContain(String(SECRET));
    return error;
  }

  describe.each(Object.entries(QUESTIONS))('%s', (_, [question, noise]) => {
    test.each<[string, unknown]>([
      ['NaN', table(NaN)],
      ['null', table(null)],
      ['undefined', table(undefined)],
      ['an object', table({ SECRET })],
      ['a BigInt', table(BigInt(SECRET))],
      ['infinity', table(Infinity)],
      ['minus infinity', table(-Infinity)],
      ['text', table(String(SECRET))],
      ['a boolean', table(true)],
      ['no rows', []],
      ['a frame without rows', { columns: ['x', 'town', 'who'], values: [] }],
      ['one row', table(1).slice(1)],
      ['ragged records', [{ x: 1, town: 1, who: 1 }, { x: SECRET }]],
      ['ragged rows', { columns: ['x', 'town', 'who'], values: [[1, 1, 1], [SECRET]] }],
    ])('of %s', (_, data) => {
      const session = opened(data, seededRandom(1));
      asked(session, question, noise);
      expect(session.ledger.entries).toHaveLength(1);
    });

    test('a table without the column is refused, and no column that there is is told', () => {
      const error = refused(question, noise, [{ secret: SECRET }]);
      expect(error.code).toBe('invalid-argument');
      expect(error.message).toContain('column must be one of the columns of data');
      expect(error.message).not.toContain('secret');
    });

    test('what is no table is refused', () => {
      expect(refused(question, noise, SECRET).code).toBe('invalid-argument');
      expect(refused(question, noise, null).code).toBe('invalid-argument');
    });
  });

  test('missing values and text are left out, infinities clamped, booleans are 0 and 1, BigInt a number', () => {
    const data = [{ x: null }, { x: 'NA' }, { x: Infinity }, { x: true }, { x: 3n }, { x: false }];
    expect(sum('x', bounds).answer(data)).toBe(10 + 1 + 3);
    expect(sum('x', { lower: 2, upper: 10 }).answer(data)).toBe(2 + 2 + 10 + 2 + 3 + 2);
    expect(sum('x', { lower: 2, upper: 10, missing: 'drop' }).answer(data)).toBe(10 + 2 + 3 + 2);
    expect(histogram('x', { edges: [0, 1, 10] }).answer(data)).toEqual([1, 2]);
    const exact = { fresh: true };
    const inMean = (relation: 'add-or-remove-one' | 'replace-one') =>
      new Session(dataset({ name: 'mean', data, relation }), {
        budget: { epsilon: 1e9, delta: 1e-6 },
        random: seededRandom(2),
      }).release('mean', mean('x', bounds), laplace({ epsilon: 1e8 }), exact).value;
    expect(inMean('add-or-remove-one')).toBeCloseTo(14 / 4, 5);
    // The number of rows is public there: what is missing counts as the middle of the bounds.
    expect(inMean('replace-one')).toBeCloseTo((14 + 2 * 5) / 6, 5);
  });
});

test('a quantile is not chosen as counts are: its scores rise and fall together with one row', () => {
  const session = new Session(dataset({ name: 'test', data: [1, 2, 3] }), {
    budget: { epsilon: 1, delta: 0 },
    random: untouched,
  });
  const median = quantile({ ...bounds, probability: 0.5 });
  const noise = exponential({ epsilon: 1, monotonic: true });
  expect(refusal(() => session.release('median', median, noise)).message).toContain('monotonic must be false');
  expect(session.ledger.entries).toEqual([]);
});

test('a number of rows that is public needs no noise, and is not given any', () => {
  const session = new Session(dataset({ name: 'public', data: [1, 2, 3], relation: 'replace-one' }), {
    budget: { epsilon: 1, delta: 1e-6 },
    random: untouched,
  });
  for (const noise of [laplace({ epsilon: 1 }), gaussian({ epsilon: 1 }), discreteLaplace({ epsilon: 1 })]) {
    expect(refusal(() => session.release('n', count(), noise)).message).toContain('sensitivity must be');
  }
  expect(session.ledger.entries).toEqual([]);
});

describe('every way of holding a column gives the same answer', () => {
  const values = [1, 2.5, -3, 12];
  test.each<[string, unknown]>([
    ['an array', values],
    ['a Float64Array', Float64Array.from(values)],
    ['a series of a frame', { values }],
  ])('%s', (_, data) => {
    expect(sum(bounds).answer(untyped(data))).toBe(13.5);
  });
  test.each<[string, unknown]>([
    ['records', values.map((x) => ({ x, y: 0 }))],
    ['a frame', { columns: ['y', 'x'], values: values.map((x) => [0, x]) }],
    ['rows as arrays', values.map((x) => [x, 0])],
    ['rows as typed arrays', values.map((x) => Float64Array.of(x, 0))],
  ])('%s', (name, data) => {
    expect(sum(name.startsWith('rows') ? '0' : 'x', bounds).answer(untyped(data))).toBe(13.5);
  });
  test('-0 counts as 0, and a subnormal number as next to nothing', () => {
    expect(Object.is(sum(bounds).answer([-0, -0]), 0)).toBe(true);
    expect(sum(bounds).answer([5e-324, 1])).toBe(1);
  });
});
