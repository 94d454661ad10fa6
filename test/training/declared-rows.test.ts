import '../../kernel-lib/src/kernel/node-util.js';
import { describe, expect, it } from 'vitest';
import { GaussianMechanism } from '../../kernel-lib/src/mechanisms/index.js';
import {
  DPWrapper,
  layersModel,
  linearRegressionModel,
  logisticRegression,
  multinomialRegression,
  objectivePerturbation,
  type Bounds,
  type PrivateModel,
} from '../../kernel-lib/src/training/index.js';
import { tensorflow } from '../../kernel-lib/src/training/tfjs/tensorflow.js';
import type { ColumnLike, TableLike } from '../../kernel-lib/src/tables/index.js';

const bounds: Bounds = { lower: [0, -1], upper: [10, 1] };
const UNITS = 6;
const mechanism = new GaussianMechanism({ epsilon: 1, delta: 1e-5 });

async function network() {
  const tf = await tensorflow();
  return tf.sequential({ layers: [tf.layers.dense({ units: 3, activation: 'softmax', inputShape: [2] })] });
}

/** A model, a target that it knows, and some that are none. */
const MODELS: readonly (readonly [string, () => Promise<PrivateModel<never>>, number, readonly unknown[]])[] = [
  ['logistic regression', async () => logisticRegression() as never, 1, [2, -1, 0.5, NaN, null, 'yes', Infinity]],
  ['objective perturbation', async () => objectivePerturbation({ regularization: 10 }) as never, 1, [2, NaN, 'yes']],
  ['multinomial regression', async () => multinomialRegression({ classes: 3, units: UNITS }) as never, 2, [3, -1, 1.5]],
  [
    'linear regression',
    async () => linearRegressionModel({ targets: { lower: 0, upper: 4 }, units: UNITS }) as never,
    3,
    [NaN, undefined, 'NA'],
  ],
  [
    'a tfjs model',
    async () =>
      layersModel({ model: await network(), loss: 'categoricalCrossentropy', classes: 3, units: UNITS }) as never,
    1,
    [3, NaN, 'yes'],
  ],
];

/** What a model takes rows for. */
const taken = (model: PrivateModel<never>, features: TableLike, targets: ColumnLike): unknown =>
  model.prepare(features, targets, bounds).content;

describe.each(MODELS)('rows of %s', (name, make, known, unknown) => {
  it('are clamped, and in the middle where a feature is missing', async () => {
    const model = await make();
    const odd = [[Infinity, NaN], [-3, null], ['7', 'NA'], [true, undefined], [5]] as unknown as TableLike;
    const read = [
      [10, 0],
      [0, 0],
      [7, 0],
      [1, 0],
      [5, 0],
    ];
    const targets = [known, known, known, known, known];
    expect(taken(model, odd, targets)).toEqual(taken(model, read, targets));
  });

  it('are in the middle of everything where their target is none', async () => {
    const model = await make();
    const first = name === 'linear regression' ? 2 : 0;
    for (const target of unknown) {
      expect(
        taken(
          model,
          [
            [9, 1],
            [4, 0.5],
          ],
          [target, known] as ColumnLike,
        ),
      ).toEqual(
        taken(
          model,
          [
            [5, 0],
            [4, 0.5],
          ],
          [first, known],
        ),
      );
    }
  });

  it('may be none: noise alone is learnt, of as many columns as are declared', async () => {
    const model = await make();
    const learnt = async (features: TableLike, labels: ColumnLike) => {
      const wrapper = new DPWrapper({
        model,
        mechanism,
        bounds: { a: { lower: 0, upper: 10 }, b: { lower: -1, upper: 1 } },
      });
      await wrapper.fit(features, labels);
      return wrapper;
    };
    const [none, one] = [await learnt([], []), await learnt([{ a: 3, b: 0 }], [known])];
    const shape = (wrapper: DPWrapper) =>
      Object.entries(wrapper.weights as Record<string, unknown>).map(([part, value]) => [
        part,
        Array.isArray(value) ? value.length : value,
      ]);
    expect(shape(none)).toEqual(shape(one));
    expect(none.session?.spent).toEqual(one.session?.spent);
    const numbers = Object.values(none.weights as object)
      .flat()
      .filter((value) => typeof value === 'number');
    expect(numbers.every(Number.isFinite)).toBe(true);
    expect(numbers.some((value) => value !== 0)).toBe(true);
    expect(none.predict([{ a: 1, b: 0 }])).toHaveLength(1);
    expect(() => model.prepare([], [], bounds)).not.toThrow();
  });

  it('are none of anybody’s business: no row is told from another by an error', async () => {
    const model = await make();
    const cells = [0, NaN, Infinity, -Infinity, null, undefined, 'x', '', {}, [], new Date(NaN), 10n ** 30n, true];
    for (const cell of cells) expect(() => model.prepare([[cell, 1]], [cell] as ColumnLike, bounds)).not.toThrow();
  });
});

it('targets of a linear regression are clamped', () => {
  const model = linearRegressionModel({ targets: { lower: 0, upper: 4 }, units: UNITS }) as never;
  expect(
    taken(
      model,
      [
        [1, 0],
        [1, 0],
      ],
      [Infinity, -7],
    ),
  ).toEqual(
    taken(
      model,
      [
        [1, 0],
        [1, 0],
      ],
      [4, 0],
    ),
  );
});
