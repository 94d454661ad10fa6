import '../../../kernel-lib/src/kernel/node-util.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import { rowsByUnit } from '../../../kernel-lib/src/training/objectives/objective.js';
import { lossOf } from '../../../kernel-lib/src/training/tfjs/losses.js';
import { tfjsObjective } from '../../../kernel-lib/src/training/tfjs/objective.js';
import { rowTable } from '../../../kernel-lib/src/training/tfjs/rows.js';
import { tensorflow, type TensorFlow } from '../../../kernel-lib/src/training/tfjs/tensorflow.js';
import type { LayersModelLike } from '../../../kernel-lib/src/training/tfjs/layers.js';
import { generator } from '../../support/generator.js';

let tf: TensorFlow;
beforeAll(async () => {
  tf = await tensorflow();
});

type Layer = ReturnType<TensorFlow['layers']['dense']>;
const sequential = (...layers: unknown[]): LayersModelLike => tf.sequential({ layers: layers as Layer[] });

/** A random architecture: layers of random widths and options, by the seed. */
const ARCHITECTURES: Readonly<
  Record<string, (next: () => number) => { model: LayersModelLike; row: number[]; whole?: number }>
> = {
  dense: (next) => {
    const width = 2 + Math.floor(next() * 6);
    const model = sequential(
      tf.layers.dense({
        units: width,
        inputShape: [5],
        activation: next() < 0.5 ? 'relu' : 'tanh',
        useBias: next() < 0.7,
      }),
      tf.layers.dropout({ rate: 0 }),
      tf.layers.layerNormalization(),
      tf.layers.dense({ units: 3, activation: 'softmax' }),
    );
    return { model, row: [5] };
  },
  convolution: (next) => {
    const kernel = 2 + Math.floor(next() * 2);
    const model = sequential(
      tf.layers.conv2d({
        filters: 2,
        kernelSize: kernel,
        strides: 1 + Math.floor(next() * 2),
        padding: next() < 0.5 ? 'same' : 'valid',
        activation: 'relu',
        inputShape: [7, 6, 2],
      }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 3, activation: 'softmax' }),
    );
    return { model, row: [7, 6, 2] };
  },
  'convolutions of many channels, and pools that overlap': (next) => {
    const kernel = 2 + Math.floor(next() * 3);
    const model = sequential(
      tf.layers.conv2d({ filters: 5, kernelSize: 3, padding: 'same', activation: 'tanh', inputShape: [9, 8, 1] }),
      tf.layers.maxPooling2d({ poolSize: [2, 3], strides: 1 }),
      tf.layers.conv2d({
        filters: 4,
        kernelSize: [kernel, 2],
        strides: next() < 0.5 ? 1 : [2, 1],
        padding: next() < 0.5 ? 'same' : 'valid',
        activation: 'relu',
      }),
      tf.layers.maxPooling2d({ poolSize: 2, strides: 1 }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 3, activation: 'softmax' }),
    );
    return { model, row: [9, 8, 1] };
  },
  'convolution of one dimension, of many channels, strided': (next) => ({
    model: sequential(
      tf.layers.conv1d({ filters: 6, kernelSize: 3, padding: 'same', inputShape: [9, 2], activation: 'tanh' }),
      tf.layers.conv1d({
        filters: 3,
        kernelSize: 3,
        padding: next() < 0.5 ? 'same' : 'valid',
        strides: 1 + Math.floor(next() * 3),
        activation: 'tanh',
      }),
      tf.layers.globalAveragePooling1d({}),
      tf.layers.dense({ units: 3, activation: 'softmax' }),
    ),
    row: [9, 2],
  }),
  'convolution of one dimension, strided': () => ({
    model: sequential(
      tf.layers.conv1d({
        filters: 3,
        kernelSize: 3,
        strides: 2,
        padding: 'same',
        inputShape: [8, 2],
        activation: 'tanh',
      }),
      tf.layers.globalAveragePooling1d({}),
      tf.layers.dense({ units: 3, activation: 'softmax' }),
    ),
    row: [8, 2],
  }),
  'embedding and LSTM': (next) => {
    const returnSequences = next() < 0.5;
    const model = sequential(
      tf.layers.embedding({ inputDim: 6, outputDim: 3, inputLength: 5 }),
      tf.layers.lstm({ units: 2 + Math.floor(next() * 3), returnSequences }),
      ...(returnSequences ? [tf.layers.flatten()] : []),
      tf.layers.dense({ units: 3, activation: 'softmax' }),
    );
    return { model, row: [5], whole: 6 };
  },
  'embedding and GRU': (next) => ({
    model: sequential(
      tf.layers.embedding({ inputDim: 6, outputDim: 3, inputLength: 4 }),
      tf.layers.gru({ units: 2 + Math.floor(next() * 3) }),
      tf.layers.dense({ units: 3, activation: 'softmax' }),
    ),
    row: [4],
    whole: 6,
  }),
  'both directions, stacked': () => ({
    model: sequential(
      tf.layers.bidirectional({
        layer: tf.layers.simpleRNN({ units: 3, returnSequences: true }),
        mergeMode: 'concat',
        inputShape: [4, 3],
      }),
      tf.layers.timeDistributed({ layer: tf.layers.dense({ units: 2, activation: 'tanh' }) }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 3, activation: 'softmax' }),
    ),
    row: [4, 3],
  }),
  'a layer used twice': () => {
    const input = tf.input({ shape: [4] });
    const shared = tf.layers.dense({ units: 4, activation: 'tanh' });
    const twice = shared.apply(shared.apply(input)) as ReturnType<typeof tf.input>;
    const joined = tf.layers.add().apply([input, twice]) as ReturnType<typeof tf.input>;
    const output = tf.layers.dense({ units: 3, activation: 'softmax' }).apply(joined) as ReturnType<typeof tf.input>;
    return { model: tf.model({ inputs: input, outputs: output }), row: [4] };
  },
  'a layer without closed form': () => ({
    model: sequential(
      tf.layers.dense({ units: 4, inputShape: [3] }),
      tf.layers.prelu({}),
      tf.layers.dense({ units: 3, activation: 'softmax' }),
    ),
    row: [3],
  }),
};

const ROWS = 7;

function data(row: readonly number[], whole: number | undefined, next: () => number) {
  const size = row.reduce((product, side) => product * side, 1);
  const values = Float32Array.from({ length: ROWS * size }, () =>
    whole === undefined ? next() * 2 - 1 : Math.floor(next() * whole),
  );
  return {
    x: rowTable(tf.tensor(values, [ROWS, ...row]), 'x'),
    y: rowTable(
      tf.oneHot(
        tf.tensor1d(
          Array.from({ length: ROWS }, () => Math.floor(next() * 3)),
          'int32',
        ),
        3,
      ),
      'y',
    ),
  };
}

describe.each(Object.keys(ARCHITECTURES))('gradients by example: %s', (name) => {
  it.each([1, 2, 3])('equal one backward pass an example, in length and clipped sum: seed %d', (seed) => {
    const next = generator(seed);
    const { model, row, whole } = (ARCHITECTURES[name] as (typeof ARCHITECTURES)[string])(next);
    const table = data(row, whole, next);
    const options = { model, loss: lossOf(tf, 'categoricalCrossentropy'), ...table, physicalBatch: 8 };
    const fast = tfjsObjective(tf, options);
    const naive = tfjsObjective(tf, { ...options, gradients: 'loop' });
    const parameters = fast.initial(seededRandom(1)).map((value) => value + next() * 0.4 - 0.2);
    const units = Int32Array.of(3, 0, 5, 6, 2);
    const expected = naive.gradient(parameters, units);
    const found = fast.gradient(parameters, units);
    found.squaredNorms.forEach((squared, place) => {
      expect(Math.abs(squared / (expected.squaredNorms[place] ?? NaN) - 1)).toBeLessThan(2e-5);
    });
    const factors = expected.squaredNorms.map((squared, place) =>
      place === 4 ? 0 : 1 / Math.max(0.7, Math.sqrt(squared)),
    );
    const sum = new Float64Array(parameters.length);
    const naiveSum = new Float64Array(parameters.length);
    found.addTo(sum, factors);
    expected.addTo(naiveSum, factors);
    const size = Math.hypot(...naiveSum);
    expect(Math.hypot(...sum.map((value, index) => value - (naiveSum[index] ?? NaN)))).toBeLessThan(1e-5 * size);
    expect(size).toBeGreaterThan(0.01);
  });

  it('of units of several rows, and of groups, equal the sum and the mean of their rows’', () => {
    const next = generator(9);
    const { model, row, whole } = (ARCHITECTURES[name] as (typeof ARCHITECTURES)[string])(next);
    const table = data(row, whole, next);
    const loss = lossOf(tf, 'categoricalCrossentropy');
    const owners = [0, 1, 0, 2, 2, 0, 1];
    const naive = tfjsObjective(tf, { model, loss, ...table, physicalBatch: 8, gradients: 'loop' });
    const fast = tfjsObjective(tf, { model, loss, ...table, physicalBatch: 8, units: rowsByUnit(owners) });
    const parameters = fast.initial(seededRandom(1));
    const sumOf = (rows: number[]): Float64Array => {
      const sum = new Float64Array(parameters.length);
      naive.gradient(parameters, Int32Array.from(rows)).addTo(sum, new Float64Array(rows.length).fill(1));
      return sum;
    };
    const found = fast.gradient(parameters, Int32Array.of(2, 0));
    [sumOf([3, 4]), sumOf([0, 2, 5])].forEach((sum, place) => {
      expect(Math.sqrt(found.squaredNorms[place] ?? NaN)).toBeCloseTo(Math.hypot(...sum), 5);
    });
    const grouped = fast.gradient(parameters, Int32Array.of(2, 0), Int32Array.of(0, 2));
    const mean = new Float64Array(parameters.length);
    grouped.addTo(mean, Float64Array.of(1));
    const expected = sumOf([0, 2, 3, 4, 5]).map((value) => value / 2);
    expect(Math.hypot(...mean.map((value, index) => value - (expected[index] ?? NaN)))).toBeLessThan(
      1e-5 * Math.hypot(...expected),
    );
  });

  it('leave no tensor behind', () => {
    const next = generator(4);
    const { model, row, whole } = (ARCHITECTURES[name] as (typeof ARCHITECTURES)[string])(next);
    const objective = tfjsObjective(tf, {
      model,
      loss: lossOf(tf, 'categoricalCrossentropy'),
      ...data(row, whole, next),
      physicalBatch: 8,
    });
    const parameters = objective.initial(seededRandom(1));
    const step = (): number => {
      const gradient = objective.gradient(parameters, Int32Array.of(1, 2));
      gradient.addTo(
        parameters,
        gradient.squaredNorms.map(() => 1e-3),
      );
      objective.isHealthy?.(parameters);
      return tf.memory().numTensors;
    };
    step();
    const before = step();
    for (let index = 0; index < 5; index++) step();
    expect(step()).toBe(before);
  });
});
