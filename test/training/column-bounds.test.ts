import { expect, test } from 'vitest';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import { gaussian } from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, Session } from '../../kernel-lib/src/session/index.js';
import { DPWrapper, logisticRegression } from '../../kernel-lib/src/training/index.js';

const rows = Array.from({ length: 200 }, (_, row) => ({ age: 20 + (row % 60), weight: 50 + ((7 * row) % 50) }));
const labels = rows.map(({ age }) => (age > 50 ? 1 : 0));
const age = { lower: 0, upper: 120 };
const weight = { lower: 40, upper: 140 };
const inOrder = { lower: [0, 40], upper: [120, 140] };

const opened = () =>
  new Session(dataset({ name: 'people', data: rows }), {
    budget: { epsilon: 10, delta: 1e-6 },
    random: seededRandom(1),
  });
const mechanism = gaussian({ epsilon: 2 });
const model = logisticRegression();

test('bounds by name are those of the columns, in whatever order they are given', async () => {
  const session = opened();
  const ordered = await new DPWrapper({ model, mechanism, bounds: inOrder, session }).fit(rows, labels);
  const spent = session.spent;
  const named = await new DPWrapper({ model, mechanism, bounds: { weight, age }, session }).fit(rows, labels);
  // The same fit: it is recalled, and free.
  expect(session.spent).toBe(spent);
  expect(named.weights).toEqual(ordered.weights);
  expect(named.score(rows, labels)).toBe(ordered.score(rows, labels));
  const turned = rows.map((row) => ({ weight: row.weight, age: row.age }));
  const other = await new DPWrapper({ model, mechanism, bounds: { age, weight }, session: opened() }).fit(
    turned,
    labels,
  );
  expect(other.score(turned, labels)).toBeGreaterThan(0.7);
});

test.each([
  [
    { age },
    'bounds must be two finite numbers in order for each column, such as { "weight": { lower: 0, upper: 100 } }',
  ],
  [{ age, weight, height: age }, 'bounds must be those of the columns of features, as "height" is not'],
  [{ age, weight: { lower: 9, upper: 1 } }, 'bounds must be two finite numbers in order'],
  [{ age, weight: { lower: 0, upper: NaN } }, 'bounds must be two finite numbers in order'],
  [{}, 'bounds must be declared'],
])('bounds by name that are not one of each column are refused before anything is spent: %j', async (bounds, said) => {
  const session = opened();
  const wrapper = new DPWrapper({ model, mechanism, bounds: bounds, session });
  await expect(wrapper.fit(rows, labels)).rejects.toThrow(said);
  expect(session.spent).toBe(0);
});

test('the names are those of the session’s data where the compiler knows them', () => {
  const session = opened();
  expect(new DPWrapper({ model, mechanism, bounds: { age, weight }, session })).toBeDefined();
  // @ts-expect-error agee is no column
  expect(new DPWrapper({ model, mechanism, bounds: { agee: age, weight }, session })).toBeDefined();
  expect(new DPWrapper({ model, mechanism, bounds: { whatever: age } })).toBeDefined();
  const wrapper: DPWrapper = new DPWrapper({ model, mechanism, bounds: inOrder });
  expect(wrapper).toBeDefined();
});
