import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import { denseModel, type Loss, type Rows } from '../../kernel-lib/src/federated/index.js';
import { denseLayers } from '../../kernel-lib/src/federated/models/network.js';
import { addGradient, trainPlainly } from '../../kernel-lib/src/federated/models/plain.js';
import { uniforms } from '../support/normals.js';

const rowsFor = (widths: readonly number[], loss: Loss, count: number, seed: number): Rows => {
  const [inputs = 0, outputs = 0] = [widths[0], widths.at(-1)];
  const targets = loss === 'cross-entropy' ? 1 : outputs;
  return {
    count,
    inputs: Float32Array.from(uniforms(count * inputs, seed), (value) => 2 * value - 1),
    targets: Float32Array.from(uniforms(count * targets, seed + 1), (value) =>
      loss === 'cross-entropy' ? Math.floor(value * outputs) : value,
    ),
  };
};

const NETWORKS: readonly (readonly [readonly number[], Loss])[] = [
  [[64, 10], 'cross-entropy'],
  [[10, 16, 1], 'squared-error'],
  [[7, 5, 6, 3], 'cross-entropy'],
  [[3, 9, 2], 'squared-error'],
  [[5, 1], 'squared-error'],
  [[1, 1, 1], 'squared-error'],
  [[4, 12, 20, 13], 'cross-entropy'],
  [[2, 2], 'cross-entropy'],
];

describe('a dense model', () => {
  it.each(NETWORKS)('has gradients that are its loss’s slopes: %j, %s', (widths, loss) => {
    const model = denseModel({ widths, loss });
    const rows = rowsFor(widths, loss, 1, 5);
    const weights = Float64Array.from(
      model.initial(seededRandom(2)).values,
      (value, at) => value + 0.01 * Math.sin(at),
    );
    const gradient = new Float64Array(weights.length);
    addGradient(model.network, denseLayers(model.network), weights, rows, 0, gradient);
    const lossAt = (at: number, by: number): number =>
      model.evaluate(
        { layout: model.layout, values: weights.map((value, index) => (index === at ? value + by : value)) },
        rows,
      ).loss;
    for (let at = 0; at < weights.length; at += 1 + Math.floor(weights.length / 40)) {
      const slope = (lossAt(at, 1e-6) - lossAt(at, -1e-6)) / 2e-6;
      expect(Math.abs(slope - (gradient[at] ?? NaN))).toBeLessThan(1e-5);
    }
  });

  it.each(NETWORKS)('is trained by its kernel as by the plain reference: %j, %s', (widths, loss) => {
    const model = denseModel({ widths, loss });
    const rows = rowsFor(widths, loss, 50, 1);
    const weights = model.initial(seededRandom(3));
    for (const batchSize of [16, 50, Infinity]) {
      for (const proximal of [0, 0.3]) {
        for (const correction of [{}, { correction: weights.values.map((value) => value * 0.1) }]) {
          const training = { epochs: 3, batchSize, learningRate: 0.1, proximal, seed: 77n, ...correction };
          const fast = model.train(weights, rows, training);
          const plain = trainPlainly(model.network, weights.values, rows, training);
          expect(fast.steps).toBe(plain.steps);
          fast.values.forEach((value, at) => expect(Math.abs(value - (plain.values[at] ?? NaN))).toBeLessThan(2e-5));
        }
      }
    }
  });

  it('refuses rows that are not its own, and shapes that are none', () => {
    const model = denseModel({ widths: [2, 3], loss: 'cross-entropy' });
    const weights = model.initial(seededRandom(1));
    const good: Rows = { count: 1, inputs: Float32Array.of(1, 2), targets: Float32Array.of(2) };
    expect(model.evaluate(weights, good).rows).toBe(1);
    for (const bad of [
      { ...good, inputs: Float32Array.of(1) },
      { ...good, targets: Float32Array.of(3) },
      { ...good, targets: Float32Array.of(0.5) },
      { ...good, inputs: Float32Array.of(NaN, 0) },
      { ...good, count: -1 },
      undefined as unknown as Rows,
    ])
      expect(() => model.evaluate(weights, bad)).toThrow(/rows|options/);
    for (const widths of [[], [3], [3, 0], [2.5, 1], 'ab'])
      expect(() => denseModel({ widths: widths as number[], loss: 'cross-entropy' })).toThrow('widths');
    expect(() => denseModel({ widths: [2, 2], loss: 'hinge' as Loss })).toThrow('loss');
    expect(() => denseModel({ widths: [2, 2, 2], loss: 'cross-entropy', zeros: true })).toThrow('zeros');
  });
});
