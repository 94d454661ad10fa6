import '../../../kernel-lib/src/kernel/node-util.js';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import { GaussianMechanism, nonPrivate } from '../../../kernel-lib/src/mechanisms/index.js';
import { dataset, Session } from '../../../kernel-lib/src/session/index.js';
import {
  adam,
  DPWrapper,
  layersModel,
  linearRegressionModel,
  multinomialRegression,
  type PrivateModel,
} from '../../../kernel-lib/src/training/index.js';
import type { LayersModelLike } from '../../../kernel-lib/src/training/tfjs/layers.js';
import { tensorflow } from '../../../kernel-lib/src/training/tfjs/tensorflow.js';
import { generator } from '../../support/generator.js';

const ROWS = 600;
const next = generator(3);
const features = Array.from({ length: ROWS }, () => [next() * 10, next() * 2 - 1]);
/** Three classes in bands of the first column, and a plane. */
const classes = features.map(([first = 0, second = 0]) =>
  first / 5 - 1 + second > 0.5 ? 2 : first / 5 - 1 - second > 0 ? 1 : 0,
);
const numbers = features.map(([first = 0, second = 0]) => 50 + 20 * (first / 5 - 1) - 10 * second);
const bounds = { lower: [0, -1], upper: [10, 1] };

const paying = () =>
  new Session(dataset({ name: 'bands', data: null }), {
    budget: { epsilon: 4, delta: 1e-5 },
    random: seededRandom(4),
  });

async function fitted<Learnt>(model: PrivateModel<Learnt>, targets: number[], session = paying()) {
  const mechanism = new GaussianMechanism({ epsilon: 2, delta: 1e-6 });
  const wrapper = new DPWrapper({ model, bounds, mechanism, session, label: 'bands' });
  await wrapper.fit(features, targets);
  expect(session.ledger.entries).toMatchObject([
    { kind: 'run', mechanism: 'private descent', claim: { epsilon: 2, delta: 1e-6 } },
  ]);
  expect(session.spent).toBeLessThanOrEqual(2.2);
  const { spent } = session;
  await wrapper.fit(features, targets);
  expect(session.spent).toBe(spent);
  return wrapper;
}

async function network(outputs: number, activation: 'softmax' | 'linear'): Promise<LayersModelLike> {
  const tf = await tensorflow();
  return tf.sequential({
    layers: [
      tf.layers.dense({ units: 8, activation: 'tanh', inputShape: [2] }),
      tf.layers.dense({ units: outputs, activation }),
    ],
  });
}

describe('models that a wrapper is given', () => {
  it('are multinomial regressions', async () => {
    const model = multinomialRegression({ classes: 3, units: ROWS });
    const wrapper = await fitted(model, classes);
    expect(wrapper.score(features, classes)).toBeGreaterThan(0.85);
  });

  it('are linear regressions, of targets in declared bounds', async () => {
    const wrapper = await fitted(linearRegressionModel({ targets: { lower: 0, upper: 100 }, units: ROWS }), numbers);
    expect(wrapper.score(features, numbers)).toBeGreaterThan(0.8);
    expect(() => linearRegressionModel({ targets: { lower: 1, upper: 1 }, units: ROWS })).toThrow('targets.upper');
  });

  it('learn from Poisson samples, of as many rows as there are', async () => {
    const model = multinomialRegression({ classes: 3, units: ROWS, batchSize: 200 });
    expect((await fitted(model, classes)).score(features, classes)).toBeGreaterThan(0.8);
    // How many rows there are is private: a declaration that is off is no error, which would tell.
    for (const units of [ROWS + 100, ROWS - 100]) {
      const other = multinomialRegression({ classes: 3, units, batchSize: 200 });
      expect((await fitted(other, classes)).score(features, classes)).toBeGreaterThan(0.8);
    }
    expect(() => multinomialRegression({ classes: 3, units: 10, batchSize: 11 })).toThrow('batchSize');
  });

  it('take another number of rows than was declared as it comes, where all take part', async () => {
    const wrapper = await fitted(multinomialRegression({ classes: 3, units: 500 }), classes);
    expect(wrapper.score(features, classes)).toBeGreaterThan(0.85);
  });

  it('are fitted without privacy too, and say so', async () => {
    const model = multinomialRegression({ classes: 3, units: ROWS });
    const wrapper = new DPWrapper({ model, bounds, mechanism: nonPrivate() });
    await wrapper.fit(features, classes);
    expect(wrapper.session?.ledger.entries).toMatchObject([{ mechanism: 'none', claim: { epsilon: Infinity } }]);
  });

  it('are tfjs models, of classes and of numbers, with memory as before', async () => {
    const tf = await tensorflow();
    const loss = 'categoricalCrossentropy';
    const quick = { units: ROWS, steps: 20, optimizer: adam({ learningRate: 0.2 }) };
    const options = { loss, classes: 3, ...quick };
    const wrapper = await fitted(layersModel({ ...options, model: await network(3, 'softmax') }), classes);
    expect(wrapper.score(features, classes)).toBeGreaterThan(0.75);
    const { numTensors } = tf.memory();
    wrapper.predict(features);
    expect(tf.memory().numTensors).toBe(numTensors);
    const line = layersModel({ model: await network(1, 'linear'), loss: 'meanSquaredError', ...quick });
    const small = numbers.map((value) => value / 50 - 1);
    expect((await fitted(line, small)).score(features, small)).toBeGreaterThan(0.5);
    expect(() => line.prepare([[1, 2, 3]], [0], bounds)).toThrow('the 2 columns that the model takes');
  });
});
