import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import { Descent } from '../../../kernel-lib/src/training/descent/descend.js';
import { planTraining } from '../../../kernel-lib/src/training/descent/plan.js';
import { gridNoise } from '../../../kernel-lib/src/training/noise/grid-noise.js';
import { networkObjective, type NetworkOptions } from '../../../kernel-lib/src/training/objectives/network.js';
import type { FusedSteps, Objective } from '../../../kernel-lib/src/training/objectives/objective.js';
import { builtInProducts, plainProducts } from '../../../kernel-lib/src/training/objectives/products.js';
import { sgd } from '../../../kernel-lib/src/training/optimizers/sgd.js';
import { generator } from '../../support/generator.js';

function data(rows: number, columns: number, hidden: readonly number[], classes: number, seed = 1): NetworkOptions {
  const next = generator(seed);
  const features = Float32Array.from({ length: rows * columns }, () => next() * 2 - 1);
  const targets = Array.from({ length: rows }, () => Math.floor(next() * classes));
  return { features, columns, hidden, targets, classes };
}

/** Steps in plain numbers, with the same noise in the same order. */
function plainSteps(objective: Objective, clipNorm: number): FusedSteps['run'] {
  return (parameters, batches, noise, deviation, move) => {
    const step = deviation / 2 ** 32;
    for (const batch of batches) {
      const gradient = objective.gradient(parameters, batch);
      const sum = new Float64Array(parameters.length);
      gradient.addTo(
        sum,
        gradient.squaredNorms.map((squared) => (squared < Infinity ? 1 / Math.max(clipNorm, Math.sqrt(squared)) : 0)),
      );
      noise.perturb(sum, step);
      sum.forEach((value, index) => (parameters[index] = (parameters[index] ?? NaN) - value * move));
    }
  };
}

const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

function compared(options: NetworkOptions, clipNorm: number, batches: readonly Int32Array[], deviation = 0.5) {
  const objective = networkObjective({ ...options, products: builtInProducts() });
  const largestBatch = Math.max(...batches.map((batch) => batch.length));
  const fused = objective.fused?.(clipNorm, largestBatch) as FusedSteps;
  const start = objective.initial(seededRandom(7)).map((value, index) => value + (index % 5) / 50);
  const [ours, plain] = [start.slice(), start.slice()];
  fused.run(ours, batches, gridNoise(seededRandom(3)), deviation, 0.1);
  plainSteps(networkObjective({ ...options, products: plainProducts }), clipNorm)(
    plain,
    batches,
    gridNoise(seededRandom(3)),
    deviation,
    0.1,
  );
  return { moved: largest(plain.map((value, index) => value - (start[index] ?? NaN))), ours, plain };
}

const range = (from: number, to: number) => Int32Array.from({ length: to - from }, (_, place) => from + place);

describe('whole steps of a network in the kernel', () => {
  it.each([
    ['one layer', 30, 5, [], 3, 1],
    ['padded widths', 40, 7, [9, 6], 5, 0.3],
    ['whole vectors', 20, 12, [16], 8, 4],
    ['more than a slice', 20, 300, [70], 10, 1],
  ] as const)('are the plain ones with the same noise: %s', (_name, rows, columns, hidden, classes, clipNorm) => {
    const batches = [range(0, rows), range(3, rows - 2), Int32Array.of(4, 1, 17), new Int32Array(0)];
    const { ours, plain, moved } = compared(data(rows, columns, hidden, classes), clipNorm, batches);
    expect(moved).toBeGreaterThan(0.05);
    expect(largest(ours.map((value, index) => value - (plain[index] ?? NaN)))).toBeLessThan(1e-4 * moved);
  });

  it('are made of blocks where a batch is larger than is held at once', () => {
    const batches = [range(0, 700), Int32Array.from(range(0, 600).reverse())];
    const { ours, plain, moved } = compared(data(700, 6, [10], 3), 1, batches);
    expect(moved).toBeGreaterThan(1);
    expect(largest(ours.map((value, index) => value - (plain[index] ?? NaN)))).toBeLessThan(1e-4 * moved);
  });

  it('leave out rows that are not of numbers, or of no class, or too large to square', () => {
    const good = data(24, 6, [8], 3);
    const features = Float32Array.from(good.features);
    features.set([NaN, 0, 0, 0, 0, 0], 2 * 6);
    features.set([1, Infinity, 0, 0, 0, 0], 5 * 6);
    features.set([1e30, 1e30, 0, 0, 0, 0], 9 * 6);
    const targets = Array.from(good.targets);
    targets[11] = 3;
    targets[12] = -1;
    targets[13] = 0.5;
    const out = [2, 5, 9, 11, 12, 13];
    const objective = networkObjective({ ...good, features, targets, products: builtInProducts() });
    const start = objective.initial(seededRandom(1));
    const run = (batch: Int32Array) => {
      const parameters = start.slice();
      objective.fused?.(1, 24)?.run(parameters, [batch], gridNoise(seededRandom(5)), 0.5, 0.1);
      return parameters;
    };
    const all = run(range(0, 24));
    expect(all.every((value) => Number.isFinite(value))).toBe(true);
    const without = run(range(0, 24).filter((row) => !out.includes(row)));
    expect(largest(all.map((value, index) => value - (without[index] ?? NaN)))).toBeLessThan(1e-6);
  });

  it('move by no more than a clip norm and its rounding when a row goes', () => {
    const options = data(40, 9, [12], 4, 5);
    const features = Float32Array.from(options.features).map((value, index) => (index < 9 ? value * 1e6 : value));
    const objective = networkObjective({ ...options, features, products: builtInProducts() });
    const fused = objective.fused?.(0.5, 40) as FusedSteps;
    const start = objective.initial(seededRandom(1));
    // So little noise that the sum is seen.
    const sumOf = (batch: Int32Array) => {
      const parameters = start.map(Math.fround);
      fused.run(parameters, [batch], gridNoise(seededRandom(5)), 2 ** -20, 1);
      return parameters.map((value, index) => value - Math.fround(start[index] ?? NaN));
    };
    const all = sumOf(range(0, 40));
    for (const row of [0, 7]) {
      const rest = sumOf(range(0, 40).filter((other) => other !== row));
      const moved = Math.hypot(...all.map((value, index) => value - (rest[index] ?? NaN)));
      expect(moved).toBeGreaterThan(0.9);
      expect(moved).toBeLessThanOrEqual(1 + fused.rounding + 1e-4);
    }
  });

  it('are what a private run of plain descent takes, and it learns', () => {
    const next = generator(9);
    const features = Float32Array.from({ length: 2000 * 4 }, () => next() * 2 - 1);
    const targets = Array.from({ length: 2000 }, (_, row) =>
      (features[row * 4] ?? 0) * (features[row * 4 + 1] ?? 0) > 0 ? 1 : 0,
    );
    const objective = networkObjective({ features, columns: 4, hidden: [16], targets, classes: 2 });
    const { plan } = planTraining({ units: 2000, steps: 300, noiseMultiplier: 20 });
    const descent = new Descent(
      { label: 'signs', objective, plan, optimizer: sgd({ learningRate: 4 }) },
      seededRandom(1),
    );
    expect(descent.stride).toBeGreaterThan(1);
    descent.advance(300);
    const { squaredNorms } = objective.gradient(descent.parameters, range(0, 2000));
    // Rows that are told rightly have short gradients.
    const short = squaredNorms.filter((squared) => squared < 0.5).length;
    expect(short).toBeGreaterThan(1500);
  });
});
