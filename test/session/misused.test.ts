import { describe, expect, it } from 'vitest';
import { PrivacyError } from '../../kernel-lib/src/core/index.js';
import { discreteLaplace, exponential, laplace, nonPrivate, staircase } from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, openSession } from '../../kernel-lib/src/session/index.js';
import {
  count,
  covariance,
  groupCounts,
  histogram,
  mean,
  quantile,
  sum,
  where,
} from '../../kernel-lib/src/statistics/index.js';

const rows = [
  { age: 20, city: 'A' },
  { age: 30, city: 'B' },
];
let names = 0;
const open = () =>
  openSession(dataset({ name: `misused ${String(names++)}`, unit: 'person', data: rows }), {
    budget: { epsilon: 2, delta: 1e-6 },
  });
const noise = laplace({ epsilon: 0.1 });
const age = { lower: 0, upper: 120 };
const ages = histogram('age', { edges: [0, 18, 120] });

/** As from JavaScript: nothing is checked before it runs. */
const any = (value: unknown): never => value as never;

describe('what does not fit together is refused in one sentence that says what does, and nothing is spent', () => {
  it.each<[string, () => [unknown, unknown], RegExp]>([
    ['no bounds', () => [mean('age', any({})), noise], /^lower and upper must be given: bounds that are known without/],
    ['no options', () => [mean('age', any(undefined)), noise], /such as \{ lower: 0, upper: 120 \}/],
    ['no mechanism', () => [count(), undefined], /^mechanism must be given as such, for example laplace/],
    ['options for a mechanism', () => [count(), { epsilon: 1 }], /^mechanism must be given as such/],
    ['no question', () => [undefined, noise], /^query must be a question, such as count\(\)/],
    ['a choice where numbers get noise', () => [mean('age', age), exponential({ epsilon: 0.1 })], /such as laplace/],
    ['a choice where a number gets noise', () => [count(), exponential({ epsilon: 0.1 })], /such as laplace/],
    [
      'whole noise on fractions',
      () => [sum('age', age), discreteLaplace({ epsilon: 0.1 })],
      /such as laplace or gaussian/,
    ],
    ['a staircase for several numbers', () => [ages, staircase({ epsilon: 0.1 })], /such as laplace or gaussian/],
    ['noise where something is chosen', () => [quantile('age', { ...age, probability: 0.5 }), noise], /exponential/],
    ['noise on groups that are secret', () => [groupCounts('city'), noise], /such as noisyThreshold/],
  ])('%s', (_, asked, message) => {
    const session = open();
    const release = (): unknown => {
      const [question, mechanism] = asked();
      return session.release('misused', any(question), any(mechanism));
    };
    expect(release).toThrow(PrivacyError);
    expect(release).toThrow(message);
    expect(session.spent).toBe(0);
  });

  it('a promise of data', () => {
    expect(() => dataset({ name: 'later', data: Promise.resolve(rows) })).toThrow(/write `await`/);
  });
});

it('bounds can be given by the name of their column', () => {
  const session = open();
  const bounds = { age, weight: { lower: 0, upper: 300 } };
  expect(session.release('age', mean('age', bounds), nonPrivate()).value).toBeCloseTo(25);
  expect(session.release('now', mean('age', { age, missing: 'drop' }), nonPrivate()).value).toBeCloseTo(25);
});

it('a column that the data do not have is refused in one sentence where the compiler did not know the columns', () => {
  const session = open();
  const asked = [mean('agee', age), covariance({ agee: age }), where(mean('agee', age), { column: 'age', atLeast: 1 })];
  for (const question of asked.map(any)) {
    expect(() => session.release('misspelt', question, noise)).toThrow(
      /^column must be one of the columns of data, as "agee" is not$/,
    );
  }
  expect(session.spent).toBe(0);
});
