import '../../../kernel-lib/src/kernel/node-util.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { normalCdf } from '../../../kernel-lib/src/accounting/special/normal.js';
import { PrivacyError, seededRandom } from '../../../kernel-lib/src/core/index.js';
import { dataset, Session } from '../../../kernel-lib/src/session/index.js';
import { DPAdamOptimizer, DPSGDOptimizer } from '../../../kernel-lib/src/training/tfjs/dp-optimizers.js';
import type { LayersModelLike } from '../../../kernel-lib/src/training/tfjs/layers.js';
import { tensorflow, type TensorFlow } from '../../../kernel-lib/src/training/tfjs/tensorflow.js';
import { generator } from '../../support/generator.js';
import { fits } from '../../support/kolmogorov-smirnov.js';

let tf: TensorFlow;
beforeAll(async () => {
  tf = await tensorflow();
});

const session = (name = 'rows', epsilon = 50) =>
  new Session(dataset({ name, data: null }), {
    budget: { epsilon, delta: 1e-5 },
    accountant: 'gaussian-dp',
    random: seededRandom(2),
  });

/** Whole batches, which every filter can charge. */
const ROWS = 60;
const next = generator(1);
const x = Array.from({ length: ROWS }, () => [next() * 2 - 1, next() * 2 - 1]);
const y = x.map(([first = 0, second = 0]) => (first + second > 0 ? [0, 1] : [1, 0]));

const network = (): LayersModelLike =>
  tf.sequential({
    layers: [
      tf.layers.dense({ units: 8, activation: 'tanh', inputShape: [2] }),
      tf.layers.dense({ units: 2, activation: 'softmax' }),
    ],
  });

const loss = 'categoricalCrossentropy';

async function rejection(action: () => Promise<unknown>): Promise<PrivacyError> {
  try {
    await action();
  } catch (error) {
    if (error instanceof PrivacyError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('private optimizers of tfjs models', () => {
  it('learn, debit the whole run, and leave the learnt weights in the model', async () => {
    const model = network();
    const paying = session();
    const optimizer = new DPAdamOptimizer({ l2NormClip: 1, noiseMultiplier: 2, learningRate: 0.05 });
    const { claim } = await optimizer.fit(model, x, y, {
      session: paying,
      label: 'net',
      epochs: 60,
      batchSize: ROWS,
      loss,
    });
    expect(paying.ledger.entries).toMatchObject([{ label: 'net', kind: 'run', times: 60 }]);
    expect(claim.epsilon).toBeGreaterThan(paying.spent * 0.98);
    const predicted = (model as unknown as ReturnType<typeof tf.sequential>).predict(tf.tensor2d(x)) as ReturnType<
      typeof tf.tensor
    >;
    const classes = Array.from(predicted.argMax(-1).dataSync());
    const right = classes.filter((value, row) => value === (y[row]?.[1] ?? NaN)).length;
    expect(right / ROWS).toBeGreaterThan(0.8);
  });

  it('say what the document’s one microbatch claims and what it gives', () => {
    const tutorial = { units: 60_000, epochs: 60, batchSize: 256, delta: 1e-5 };
    const options = { l2NormClip: 1, noiseMultiplier: 1.1, learningRate: 0.001 };
    const one = new DPAdamOptimizer({ ...options, numMicrobatches: 1 }).explain(tutorial);
    expect(one.claimed).toBeCloseTo(2.38, 1);
    expect(one.given).toBeGreaterThan(14);
    expect(one.given).toBeLessThan(15);
    expect(one.sensitivity).toBe(2);
    expect(String(one)).toContain('twice the clip norm');
    // 16 or 255 groups are no better; 256, and none, clip each example.
    for (const numMicrobatches of [16, 255])
      expect(new DPAdamOptimizer({ ...options, numMicrobatches }).explain(tutorial).given).toBe(one.given);
    for (const each of [{}, { numMicrobatches: 256 }]) {
      const explained = new DPAdamOptimizer({ ...options, ...each }).explain(tutorial);
      expect(explained.given).toBe(explained.claimed);
      expect(explained.sensitivity).toBe(1);
    }
  });

  it.each([undefined, 1])(
    'add noise of just their multiplier times the clip norm: %d microbatches',
    async (numMicrobatches) => {
      const model = tf.sequential({
        layers: [tf.layers.dense({ units: 100, inputShape: [200], useBias: false, kernelInitializer: 'zeros' })],
      });
      const optimizer = new DPSGDOptimizer({
        l2NormClip: 0.3,
        noiseMultiplier: 1.7,
        learningRate: 1,
        ...(numMicrobatches !== undefined && { numMicrobatches }),
      });
      // Rows of zeros: the weights move by noise alone.
      await optimizer.fit(model, tf.zeros([4, 200]), tf.zeros([4, 100]), {
        session: session('zeros', 50),
        epochs: 1,
        batchSize: 4,
        loss: 'meanSquaredError',
      });
      const weights = [...(model.getWeights()[0] as ReturnType<typeof tf.tensor>).dataSync()];
      // Single precision's rounding is counted: not a hundredth more.
      const sigma = (1.7 * 0.3) / (numMicrobatches ?? 4);
      expect(fits(weights, (value) => normalCdf(value / sigma))).toBe(true);
      expect(fits(weights, (value) => normalCdf(value / (1.3 * sigma)))).toBe(false);
      expect(fits(weights, (value) => normalCdf((1.3 * value) / sigma))).toBe(false);
    },
  );

  it('take a loss of one’s own, and refuse one that gives a number for the whole batch', async () => {
    const optimizer = new DPSGDOptimizer({ l2NormClip: 1, noiseMultiplier: 2, learningRate: 0.1 });
    const own = (truth: ReturnType<typeof tf.tensor>, prediction: ReturnType<typeof tf.tensor>) =>
      tf.sum(tf.abs(tf.sub(truth, prediction)), -1);
    await optimizer.fit(network(), x, y, { session: session(), epochs: 1, batchSize: ROWS, loss: own });
    const paying = session();
    const mean = (truth: ReturnType<typeof tf.tensor>, prediction: ReturnType<typeof tf.tensor>) =>
      tf.losses.meanSquaredError(truth, prediction);
    const constant = (_truth: unknown, prediction: ReturnType<typeof tf.tensor>) => tf.zeros([prediction.shape[0]]);
    for (const wrong of [mean, constant, 'noSuchLoss']) {
      const error = await rejection(() =>
        optimizer.fit(network(), x, y, { session: paying, epochs: 1, batchSize: ROWS, loss: wrong }),
      );
      expect(error.details).toMatchObject({ argument: 'loss' });
    }
    expect(paying.ledger.entries).toHaveLength(0);
  });

  it('refuse layers that mix examples, and name them and the way out', async () => {
    const model = tf.sequential({
      layers: [tf.layers.dense({ units: 2, inputShape: [2] }), tf.layers.batchNormalization({ name: 'mixer' })],
    });
    const optimizer = new DPSGDOptimizer({ l2NormClip: 1, noiseMultiplier: 2, learningRate: 0.1 });
    const error = await rejection(() =>
      optimizer.fit(model, x, y, { session: session(), epochs: 1, batchSize: 8, loss: 'meanSquaredError' }),
    );
    expect(error.message).toContain('mixer');
    expect(error.message).toContain('layerNormalization');
  });

  it('stop where the loss is no number, name the step, and what was spent stays spent', async () => {
    const paying = session();
    const optimizer = new DPSGDOptimizer({ l2NormClip: 1, noiseMultiplier: 2, learningRate: 0.1 });
    const broken = (_truth: unknown, prediction: ReturnType<typeof tf.tensor>) =>
      tf.log(tf.sub(tf.mul(tf.sum(prediction, -1), 0), 1));
    const error = await rejection(() =>
      optimizer.fit(network(), x, y, {
        session: paying,
        label: 'nan',
        epochs: 3,
        batchSize: ROWS,
        loss: broken,
      }),
    );
    expect(error.code).toBe('diverged');
    expect(error.details).toMatchObject({ work: 'nan', step: 1 });
    expect(paying.ledger.entries).toHaveLength(1);
  });

  it('belong to one data set', async () => {
    const optimizer = new DPSGDOptimizer({ l2NormClip: 1, noiseMultiplier: 2, learningRate: 0.1 });
    await optimizer.fit(network(), x, y, { session: session('one'), epochs: 1, batchSize: ROWS, loss });
    const error = await rejection(() =>
      optimizer.fit(network(), x, y, { session: session('other'), epochs: 1, batchSize: ROWS, loss }),
    );
    expect(error.details).toMatchObject({ argument: 'optimizer' });
  });

  it('clip the rows of a unit together', async () => {
    const optimizer = new DPSGDOptimizer({ l2NormClip: 1, noiseMultiplier: 2, learningRate: 0.1 });
    const unit = x.map((_, row) => row % 20);
    const { plan } = await optimizer.fit(network(), x, y, { session: session(), epochs: 2, batchSize: 20, unit, loss });
    expect(plan.steps).toBe(2);
    expect(plan.sampler.expectedSize).toBe(20);
  });

  it.each([
    [{ l2NormClip: 0 }, 'l2NormClip'],
    [{ l2NormClip: NaN }, 'l2NormClip'],
    [{ noiseMultiplier: 0 }, 'noiseMultiplier'],
    [{ noiseMultiplier: -1 }, 'noiseMultiplier'],
    [{ numMicrobatches: 0 }, 'numMicrobatches'],
    [{ learningRate: 0 }, 'learningRate'],
  ])('refuse %j', (wrong, argument) => {
    const options = { l2NormClip: 1, noiseMultiplier: 1.1, learningRate: 0.001, ...wrong };
    expect(() => new DPAdamOptimizer(options)).toThrow(argument);
    expect(() => new DPSGDOptimizer(options)).toThrow(argument);
  });

  it('refuse batches larger than the data are declared to be, before anything is spent', async () => {
    const optimizer = new DPAdamOptimizer({ l2NormClip: 1, noiseMultiplier: 1.1, learningRate: 0.01 });
    const paying = session();
    const error = await rejection(() =>
      optimizer.fit(network(), x, y, { session: paying, epochs: 1, batchSize: 100, loss }),
    );
    expect(error.details).toMatchObject({ argument: 'batchSize' });
    expect(paying.ledger.entries).toHaveLength(0);
  });
});
