import { describe, expect, it } from 'vitest';
import { secureRandom, seededRandom } from '../../../kernel-lib/src/core/index.js';
import { normalCdf } from '../../../kernel-lib/src/accounting/special/normal.js';
import kernelCode from '../../../kernel-lib/src/training/kernels/logistic.wasm.js';
import { gridNoise } from '../../../kernel-lib/src/training/noise/grid-noise.js';
import { logisticSteps, plainLogisticSteps } from '../../../kernel-lib/src/training/objectives/logistic-steps.js';
import { isSupported } from '../../../kernel-lib/src/wasm/index.js';
import { generator } from '../../support/generator.js';
import { fits } from '../../support/kolmogorov-smirnov.js';

function problem(seed: number, columns: number, rows = 300) {
  const next = generator(seed);
  const features = Float64Array.from({ length: rows * columns }, () => Math.fround(next() * 4 - 2));
  const targets = Float64Array.from({ length: rows }, () => (next() < 0.5 ? 1 : 0));
  const batches = Array.from({ length: 20 }, (_, step) =>
    Int32Array.from({ length: step === 3 ? 0 : Math.floor(next() * 60) }, () => Math.floor(next() * rows)),
  );
  return { rows: { features, columns, targets }, batches };
}

describe('fused steps of a logistic regression', () => {
  it('run as a kernel here', () => {
    expect(isSupported(kernelCode)).toBe(true);
  });

  it.each([
    [1, 1.5],
    [7, 0.3],
    [30, 10.1],
  ])('are the plain ones to 1e-4, empty batches among them: %d features, clip norm %d', (columns, clipNorm) => {
    const { rows, batches } = problem(columns, columns);
    const compiled = new Float64Array(columns + 1);
    const plain = new Float64Array(columns + 1);
    logisticSteps(rows, clipNorm, 60).run(compiled, batches, gridNoise(seededRandom(1)), 0.8, 0.05);
    plainLogisticSteps(rows, clipNorm, 60).run(plain, batches, gridNoise(seededRandom(1)), 0.8, 0.05);
    const size = Math.hypot(...plain);
    expect(Math.hypot(...compiled.map((value, index) => value - (plain[index] ?? NaN)))).toBeLessThan(
      1e-4 * Math.max(1, size),
    );
    expect(size).toBeGreaterThan(0.01);
  });

  it('add noise of their deviation', () => {
    const { rows } = problem(1, 30, 4);
    const steps = logisticSteps(rows, 1, 4);
    const moved = Array.from({ length: 600 }, () => {
      const parameters = new Float64Array(31);
      steps.run(parameters, [new Int32Array(0)], gridNoise(secureRandom()), 1.7, 0.5);
      return [...parameters];
    }).flat();
    expect(fits(moved, (value) => normalCdf(value / 0.85))).toBe(true);
    expect(fits(moved, (value) => normalCdf(value / 1.1))).toBe(false);
    expect(fits(moved, (value) => normalCdf(value / 0.65))).toBe(false);
  });

  it.each([plainLogisticSteps, logisticSteps])(
    'move by no more than a clip norm and the grid’s rounding when a row goes, whatever the row is',
    (make) => {
      const { rows } = problem(3, 5);
      rows.features.set([1e30, -1e20, 5, 0, 1], 0);
      rows.features.set([NaN, 1, 1, 1, 1], 5);
      rows.features.set([3e38, 3e38, 3e38, 3e38, 3e38], 10);
      const quiet = { ...gridNoise(secureRandom()), fill: (out: Float64Array) => void out.fill(0) };
      const steps = make(rows, 0.7, 64);
      const sumOf = (batch: Int32Array): Float64Array => {
        const parameters = new Float64Array(6);
        // One step of one clip norm a unit of the sum: what is moved is the sum.
        steps.run(parameters, [batch], quiet, 1, 1);
        return parameters;
      };
      const all = Int32Array.from({ length: 40 }, (_, row) => row);
      for (let gone = 0; gone < 40; gone++) {
        const rest = sumOf(all.filter((row) => row !== gone));
        const moved = Math.hypot(...sumOf(all).map((value, index) => value - (rest[index] ?? NaN)));
        expect(moved).toBeLessThanOrEqual(1 + steps.rounding + 1e-5);
      }
    },
  );
});
