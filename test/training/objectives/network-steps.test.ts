import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import { Descent } from '../../../kernel-lib/src/training/descent/descend.js';
import { planTraining } from '../../../kernel-lib/src/training/descent/plan.js';
import { gridNoise } from '../../../kernel-lib/src/training/noise/grid-noise.js';
import { networkObjective, type NetworkOptions } from '../../../kernel-lib/src/training/objectives/network.js';
import type { FusedSteps, Objective } from '../../../kernel-lib/src/training/objectives/objective.js';
import { builtInProducts, plainProducts } from '../../../kernel-lib/src/training/objectives/products.js';
import { adam } from '../../../kernel-lib/src/training/optimizers/adam.js';
import type { StepRule } from '../../../kernel-lib/src/training/optimizers/optimizer.js';
import { cosineDecay } from '../../../kernel-lib/src/training/optimizers/schedule.js';
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

  it.each([
    ['Adam', adam({ learningRate: 0.05 }), [7, [9, 6], 5]],
    [
      'Adam at a falling rate',
      adam({ learningRate: cosineDecay({ rate: 0.05, steps: 9 }), beta1: 0.8 }),
      [12, [16], 8],
    ],
    ['momentum', sgd({ learningRate: 0.1, momentum: 0.9 }), [7, [9, 6], 5]],
    ['momentum that looks ahead', sgd({ learningRate: 0.1, momentum: 0.7, nesterov: true }), [12, [16], 8]],
    ['weight decay', sgd({ learningRate: 0.1, weightDecay: 0.5 }), [300, [70], 10]],
  ] as const)('are those of the optimizer with the same noise: %s', (_name, optimizer, [columns, hidden, classes]) => {
    const options = data(300, columns, hidden, classes);
    const batches = [range(0, 300), range(3, 20), new Int32Array(0), Int32Array.of(4, 1, 17), range(20, 290)];
    const objective = networkObjective({ ...options, products: builtInProducts() });
    const fused = objective.fused?.(0.5, 300, optimizer.rule) as FusedSteps;
    const start = objective.initial(seededRandom(7));
    const [ours, plain] = [start.slice(), start.slice()];
    const [state, plainState] = [optimizer.start(start.length), optimizer.start(start.length)];
    // In two calls, as a run that is resumed makes them.
    const noise = gridNoise(seededRandom(3));
    const rule = optimizer.rule as StepRule;
    fused.run(ours, batches.slice(0, 2), noise, 0.5, 0.1, { rule, state, step: 0 });
    fused.run(ours, batches.slice(2), noise, 0.5, 0.1, { rule, state, step: 2 });
    const same = gridNoise(seededRandom(3));
    batches.forEach((batch, step) => {
      const moved = new Float64Array(start.length);
      // A plain step of length 1 from zero is the gradient, turned around.
      plainSteps({ ...objective, gradient: (_, units) => objective.gradient(plain, units) }, 0.5)(
        moved,
        [batch],
        same,
        0.5,
        0.1,
      );
      optimizer.step(
        plain,
        moved.map((value) => -value),
        step,
        plainState,
      );
    });
    const moved = largest(plain.map((value, index) => value - (start[index] ?? NaN)));
    expect(moved).toBeGreaterThan(0.05);
    expect(largest(ours.map((value, index) => value - (plain[index] ?? NaN)))).toBeLessThan(1e-3 * moved);
    for (const [name, values] of Object.entries(plainState)) {
      const most = largest(values);
      expect(largest(values.map((value, index) => value - (state[name]?.[index] ?? NaN)))).toBeLessThan(1e-3 * most);
    }
  });

  it('are refused by a rule that they were not made for', () => {
    const objective = networkObjective({ ...data(9, 3, [4], 2), products: builtInProducts() });
    const fused = objective.fused?.(1, 9, adam({ learningRate: 1 }).rule);
    expect(() => fused?.run(objective.initial(seededRandom(1)), [], gridNoise(seededRandom(1)), 1, 1)).toThrow('rule');
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

  it.each([
    ['plain descent', sgd({ learningRate: 4 })],
    ['Adam', adam({ learningRate: 0.03 })],
  ])('are what a private run takes, and it learns: %s', (_name, optimizer) => {
    const next = generator(9);
    const features = Float32Array.from({ length: 2000 * 4 }, () => next() * 2 - 1);
    const targets = Array.from({ length: 2000 }, (_, row) =>
      (features[row * 4] ?? 0) * (features[row * 4 + 1] ?? 0) > 0 ? 1 : 0,
    );
    const objective = networkObjective({ features, columns: 4, hidden: [16], targets, classes: 2 });
    const { plan } = planTraining({ units: 2000, steps: 300, noiseMultiplier: 20 });
    const descent = new Descent({ label: 'signs', objective, plan, optimizer }, seededRandom(1));
    expect(descent.stride).toBeGreaterThan(1);
    descent.advance(300);
    const { squaredNorms } = objective.gradient(descent.parameters, range(0, 2000));
    // Rows that are told rightly have short gradients.
    const short = squaredNorms.filter((squared) => squared < 0.5).length;
    expect(short).toBeGreaterThan(1500);
  });
});
