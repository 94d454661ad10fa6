import '../../../kernel-lib/src/kernel/node-util.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { PrivacyError, seededRandom } from '../../../kernel-lib/src/core/index.js';
import { dataset, Session } from '../../../kernel-lib/src/session/index.js';
import { DPSGDOptimizer } from '../../../kernel-lib/src/training/tfjs/dp-optimizers.js';
import type { LayersModelLike } from '../../../kernel-lib/src/training/tfjs/layers.js';
import { lossOf } from '../../../kernel-lib/src/training/tfjs/losses.js';
import { tfjsObjective } from '../../../kernel-lib/src/training/tfjs/objective.js';
import { rowTable } from '../../../kernel-lib/src/training/tfjs/rows.js';
import { tensorflow, type TensorFlow } from '../../../kernel-lib/src/training/tfjs/tensorflow.js';

let tf: TensorFlow;
beforeAll(async () => {
  tf = await tensorflow();
});

const session = () =>
  new Session(dataset({ name: 'rows', data: null }), {
    budget: { epsilon: 50, delta: 1e-5 },
    accountant: 'gaussian-dp',
    random: seededRandom(2),
  });

const ROWS = 8;
const fit = (model: LayersModelLike, x: readonly unknown[], y: readonly unknown[], loss: string) =>
  new DPSGDOptimizer({ l2NormClip: 1, noiseMultiplier: 3, learningRate: 0.1 }).fit(model, x, y, {
    session: session(),
    epochs: 3,
    batchSize: ROWS,
    loss,
  });

describe('what a model’s loss has of the weights alone', () => {
  it('is found in the cells of recurrent layers too', () => {
    const kernelRegularizer = tf.regularizers.l2();
    const model = tf.sequential({ layers: [tf.layers.gru({ units: 2, inputShape: [3, 1], kernelRegularizer })] });
    const rows = { x: rowTable(tf.zeros([1, 3, 1]), 'x'), y: rowTable([[0, 0]], 'y') };
    const objective = tfjsObjective(tf, { model, loss: lossOf(tf, 'meanSquaredError'), ...rows, physicalBatch: 1 });
    const gradient = new Float64Array(objective.layout.size);
    objective.addPenalty?.(new Float64Array(objective.layout.size).fill(1), gradient);
    expect(gradient.filter((value) => Math.abs(value - 0.02) < 1e-8)).toHaveLength(6);
  });

  it('is left out of examples’ gradients, and its derivative added after the noise', () => {
    const model = tf.sequential({
      layers: [
        tf.layers.dense({
          units: 3,
          inputShape: [2],
          kernelRegularizer: tf.regularizers.l2(),
          biasRegularizer: tf.regularizers.l1(),
        }),
        tf.layers.dense({ units: 1 }),
      ],
    });
    const rows = { x: rowTable([[0, 0]], 'x'), y: rowTable([[0]], 'y') };
    const objective = tfjsObjective(tf, { model, loss: lossOf(tf, 'meanSquaredError'), ...rows, physicalBatch: 1 });
    const parameters = Float64Array.from({ length: objective.layout.size }, (_, index) => index - 4.5);
    const gradient = new Float64Array(parameters.length).fill(1);
    objective.addPenalty?.(parameters, gradient);
    // tfjs adds .01 Σ w² of the first kernel, and .01 Σ |b| of its bias.
    parameters.forEach((value, index) => {
      const derivative = index < 6 ? 0.02 * value : index < 9 ? 0.01 * Math.sign(value) : 0;
      expect(gradient[index]).toBeCloseTo(1 + derivative, 6);
    });
  });

  it('draws weights towards 0 that no example says anything of', async () => {
    const penalized = (l2: number) =>
      tf.sequential({
        layers: [
          tf.layers.dense({
            units: 40,
            inputShape: [40],
            useBias: false,
            kernelInitializer: 'ones',
            kernelRegularizer: tf.regularizers.l2({ l2 }),
          }),
        ],
      });
    const meanOf = async (model: ReturnType<typeof penalized>): Promise<number> => {
      const zeros = Array.from({ length: ROWS }, () => new Float64Array(40));
      await fit(model, zeros, zeros, 'meanSquaredError');
      return (model.getWeights()[0] as ReturnType<typeof tf.tensor>).mean().dataSync()[0] as number;
    };
    // Three steps at a rate of .1 by 2 · l2 · w; noise moves the mean of 1,600 weights by thousandths.
    expect(await meanOf(penalized(1))).toBeCloseTo(0.8 ** 3, 2);
    expect(await meanOf(penalized(0))).toBeCloseTo(1, 2);
  });

  it('keeps weights where a layer constrains them to be, in what is learnt too', async () => {
    const model = tf.sequential({
      layers: [tf.layers.dense({ units: 20, inputShape: [20], useBias: false, kernelConstraint: 'nonNeg' })],
    });
    const zeros = Array.from({ length: ROWS }, () => Array.from({ length: 20 }, () => 0));
    const { weights } = await fit(model, zeros, zeros, 'meanSquaredError');
    expect(weights.values.every((value) => value >= 0)).toBe(true);
    expect(weights.values.some((value) => value > 0)).toBe(true);
    expect(Array.from((model.getWeights()[0] as ReturnType<typeof tf.tensor>).dataSync())).toEqual(
      Array.from(weights.values),
    );
  });
});

describe('rows that a model has no answer for', () => {
  const embedding = (prelu = false) => {
    const table = tf.layers.embedding({ inputDim: 6, outputDim: 3, inputLength: 2 });
    const layers = [table, tf.layers.flatten(), tf.layers.dense({ units: 1, activation: 'sigmoid' })];
    // A layer without closed form sends every gradient through a backward pass of its own.
    const model = tf.sequential({ layers: prelu ? [...layers, tf.layers.prelu({})] : layers });
    return model;
  };
  const whole = Array.from({ length: ROWS }, (_, row) => [row % 6, (row + 2) % 6]);
  const labels = Array.from({ length: ROWS }, (_, row) => row % 2);

  it.each([-1, 6, 99, NaN, null, 'a secret'])('are no error, and add nothing: an embedding of %s', async (cell) => {
    const spoilt = whole.map((row, index) => (index === 3 ? [1, cell] : row));
    for (const prelu of [false, true]) {
      const model = embedding(prelu);
      const objective = tfjsObjective(tf, {
        model,
        loss: lossOf(tf, 'binaryCrossentropy'),
        x: rowTable(spoilt, 'x'),
        y: rowTable(
          labels.map((label) => [label]),
          'y',
        ),
        physicalBatch: ROWS,
      });
      const parameters = objective.initial(seededRandom(1));
      const { squaredNorms, addTo } = objective.gradient(parameters, Int32Array.of(0, 3, 5));
      expect(Array.from(squaredNorms, Number.isFinite)).toEqual([true, false, true]);
      const sum = new Float64Array(parameters.length);
      addTo(sum, Float64Array.of(1, 0, 1));
      const without = new Float64Array(parameters.length);
      objective.gradient(parameters, Int32Array.of(0, 5)).addTo(without, Float64Array.of(1, 1));
      expect(Math.hypot(...sum)).toBeGreaterThan(0.01);
      expect(Math.hypot(...sum.map((value, index) => value - (without[index] ?? NaN)))).toBeLessThan(1e-6);
      const { weights } = await fit(
        model,
        spoilt,
        labels.map((label) => [label]),
        'binaryCrossentropy',
      );
      expect(weights.values.every(Number.isFinite)).toBe(true);
    }
  });

  it.each([
    ['a missing feature', [null, 1], 0],
    ['too few features', [1], 0],
    ['no features', null, 0],
    ['a text', 'a secret', 0],
    ['a label of no class', [0, 1], 7],
    ['no label', [0, 1], null],
    ['a label that is a list', [0, 1], [1, 2]],
  ])('are no error: %s', async (_, features, label) => {
    const x: unknown[] = whole.map((row) => row.map((value) => value / 6));
    const y: unknown[] = [...labels];
    x[4] = features;
    y[4] = label;
    const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [2], activation: 'softmax' })] });
    const { weights } = await fit(model, x, y, 'sparseCategoricalCrossentropy');
    expect(weights.values.every(Number.isFinite)).toBe(true);
  });
});

describe('rows', () => {
  it('are read from typed arrays and booleans as from numbers', () => {
    const plain = rowTable(
      [
        [0, 1],
        [1, 0],
      ],
      'x',
    );
    for (const same of [
      [Float32Array.of(0, 1), Int32Array.of(1, 0)],
      [
        [false, true],
        [true, false],
      ],
    ])
      expect(rowTable(same, 'x')).toMatchObject({ rows: 2, shape: [2], values: plain.values });
    expect(rowTable(Int32Array.of(2, 0, 1), 'y')).toMatchObject({
      rows: 3,
      shape: [],
      values: Float32Array.of(2, 0, 1),
    });
  });
});

describe('models that are refused before anything is paid', () => {
  const input = () => tf.input({ shape: [2] });
  const layer = () => tf.layers.dense({ units: 1 });
  const models: Readonly<Record<string, [model: () => LayersModelLike, said: string]>> = {
    'of two inputs': [
      () => {
        const [one, other] = [input(), input()];
        const sum = tf.layers.add().apply([one, other]) as ReturnType<typeof tf.input>;
        return tf.model({ inputs: [one, other], outputs: layer().apply(sum) as ReturnType<typeof tf.input> });
      },
      'one input and one output',
    ],
    'of two outputs': [
      () => {
        const one = input();
        const outputs = [layer().apply(one), layer().apply(one)] as ReturnType<typeof tf.input>[];
        return tf.model({ inputs: one, outputs });
      },
      'one input and one output',
    ],
    'whose state goes on from batch to batch': [
      () => tf.sequential({ layers: [tf.layers.lstm({ units: 1, stateful: true, batchInputShape: [3, 1, 2] })] }),
      'is stateful',
    ],
    'that take rows of another shape': [
      () => tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [5] })] }),
      'rows of the shape that the model takes: [5]',
    ],
  };
  it.each(Object.keys(models))('%s', async (name) => {
    const [model, said] = models[name] as (typeof models)[string];
    const rows = Array.from({ length: ROWS }, () => [0, 1]);
    const labels = rows.map(() => [1]);
    const refused = fit(model(), rows, labels, 'meanSquaredError');
    await expect(refused).rejects.toThrow(PrivacyError);
    await expect(fit(model(), rows, labels, 'meanSquaredError')).rejects.toThrow(said);
  });
});
