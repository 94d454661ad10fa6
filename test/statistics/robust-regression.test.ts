import { expect, test } from 'vitest';
import { breastCancer } from '../../kernel-lib/src/datasets/index.js';
import { exponential, laplace, permuteAndFlip } from '../../kernel-lib/src/mechanisms/index.js';
import { linearRegression, robustRegression } from '../../kernel-lib/src/statistics/index.js';
import { generator } from '../support/generator.js';
import { opened } from './opened.js';
import { meanOf, rowsOf } from './real-data.js';

const options = { feature: { x: { lower: 0, upper: 20 } }, target: { y: { lower: -100, upper: 100 } } };
const uniform = generator(3);
const near = Array.from({ length: 300 }, () => {
  const x = 4 + 12 * uniform();
  return { x, y: 30 - 6 * x + 4 * (uniform() - 0.5) };
});
const off = Array.from({ length: 100 }, () => ({ x: 20 * uniform(), y: 95 }));

test.each([
  ['permute-and-flip', permuteAndFlip({ epsilon: 1 })],
  ['the exponential mechanism', exponential({ epsilon: 1 })],
])('the line is found by %s though a quarter of the rows lies elsewhere', (_, choice) => {
  const session = opened([...near, ...off], 5);
  const { coefficients, features, intercept, predict, target } = session.release(
    'line',
    robustRegression({ ...options, residual: 10 }),
    choice,
  ).value;
  expect([features, target]).toEqual([['x'], 'y']);
  expect(coefficients[0]).toBeGreaterThan(-6.7);
  expect(coefficients[0]).toBeLessThan(-5.3);
  expect(predict([{ x: 10 }])[0]).toBeCloseTo(intercept + 10 * (coefficients[0] ?? NaN), 9);
  expect(Math.abs((predict([{ x: 10 }])[0] ?? NaN) + 30)).toBeLessThan(3);
});

test('on real rows that lie close to a line, few of them are enough where sums are lost in noise', () => {
  const rows = rowsOf(breastCancer.file).map(({ mean_radius: x = NaN, mean_perimeter: y = NaN }) => ({ x, y }));
  const bounds = { x: { lower: 0, upper: 40 }, y: { lower: 0, upper: 250 } };
  const exact = opened(rows, 1).release(
    'exact',
    linearRegression({ features: { x: bounds.x }, target: { y: bounds.y } }),
    laplace({ epsilon: 1e9 }),
  ).value;
  const session = opened(rows, 2);
  const question = robustRegression({ feature: { x: bounds.x }, target: { y: bounds.y }, residual: 8 });
  const far = (): number => {
    const { predict } = session.release('line', question, permuteAndFlip({ epsilon: 0.5 }), { fresh: true }).value;
    const [found, best] = [predict(rows), exact.predict(rows)];
    return meanOf(found.map((each, row) => (each - (best[row] ?? NaN)) ** 2));
  };
  // By sums it is 18; 200 runs of this gave .49.
  expect(Math.sqrt(meanOf([far(), far(), far(), far(), far()]))).toBeLessThan(2);
});

test('empty data are answered, and so are rows beyond the bounds and such as miss a value', () => {
  const choice = permuteAndFlip({ epsilon: 1 });
  for (const rows of [[], [{ x: null, y: 3 }], [{ x: 1e9, y: -Infinity }]]) {
    const { coefficients } = opened(rows, 6).release('line', robustRegression(options), choice).value;
    expect(Number.isFinite(coefficients[0])).toBe(true);
  }
});

test.each<[string, object, string]>([
  ['two features', { feature: { ...options.feature, z: { lower: 0, upper: 1 } } }, 'feature must be one column'],
  ['the same column twice', { target: options.feature }, 'target must be another column'],
  ['no distance', { residual: 0 }, 'residual must be'],
  ['bounds in the wrong order', { target: { y: { lower: 1, upper: 0 } } }, 'target.y.upper must be greater'],
])('%s is refused', (_, wrong, message) => {
  expect(() => robustRegression({ ...options, ...wrong })).toThrow(message);
});

test('noise on numbers is refused before anything is spent', () => {
  const session = opened(near, 7);
  expect(() => session.release('line', robustRegression(options), laplace({ epsilon: 1 }) as never)).toThrow(
    'mechanism must be one that chooses',
  );
  expect(session.ledger.entries).toEqual([]);
});
