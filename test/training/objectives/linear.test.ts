import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import { linearObjective } from '../../../kernel-lib/src/training/objectives/linear.js';
import { rowsByUnit } from '../../../kernel-lib/src/training/objectives/objective.js';
import { addSquaredNorms } from '../../../kernel-lib/src/training/objectives/outer-products.js';
import { generator } from '../../support/generator.js';

/** The loss of one row, from which its gradient is taken by differences. */
function lossOf(features: number[], target: number, classes: number | undefined, parameters: Float64Array): number {
  const outputs = classes === undefined || classes === 2 ? 1 : classes;
  const columns = features.length;
  const scores = Array.from({ length: outputs }, (_, out) =>
    features.reduce(
      (sum, value, column) => sum + value * (parameters[column * outputs + out] ?? NaN),
      parameters[columns * outputs + out] ?? NaN,
    ),
  );
  const [score = NaN] = scores;
  if (classes === undefined) return (score - target) ** 2 / 2;
  if (classes === 2) return Math.log(1 + Math.exp(score)) - target * score;
  return Math.log(scores.reduce((sum, value) => sum + Math.exp(value), 0)) - (scores[target] ?? NaN);
}

describe('a linear model', () => {
  it.each([undefined, 2, 5])(
    'has the gradient of its loss, a length and a weighted sum of it: %d classes',
    (classes) => {
      const next = generator(3);
      const columns = 4;
      const rows = 9;
      const features = Float64Array.from({ length: rows * columns }, () => next() * 2 - 1);
      const targets = Float64Array.from({ length: rows }, () =>
        classes === undefined ? next() * 4 : Math.floor(next() * classes),
      );
      // Three units of three, two and four rows.
      const owners = [0, 1, 0, 2, 2, 0, 1, 2, 2];
      const objective = linearObjective({
        features,
        columns,
        targets,
        ...(classes !== undefined && { classes }),
        units: rowsByUnit(owners),
      });
      const parameters = objective.initial(seededRandom(1)).map(() => next() - 0.5);
      const naive = [0, 1, 2].map((unit) =>
        parameters.map((_, index) =>
          owners.reduce((sum, owner, row) => {
            if (owner !== unit) return sum;
            const at = (shift: number) => {
              const moved = parameters.slice();
              moved[index] = (moved[index] ?? NaN) + shift;
              return lossOf(
                [...features.slice(row * columns, (row + 1) * columns)],
                targets[row] ?? NaN,
                classes,
                moved,
              );
            };
            return sum + (at(1e-5) - at(-1e-5)) / 2e-5;
          }, 0),
        ),
      );
      const units = Int32Array.of(2, 0, 1);
      const gradient = objective.gradient(parameters, units);
      [...units].forEach((unit, place) => {
        const squared = (naive[unit] ?? new Float64Array()).reduce((sum, value) => sum + value * value, 0);
        expect(gradient.squaredNorms[place]).toBeCloseTo(squared, 6);
      });
      const sum = new Float64Array(parameters.length);
      gradient.addTo(sum, Float64Array.of(0.5, 2, 0));
      sum.forEach((value, index) => {
        expect(value).toBeCloseTo(0.5 * (naive[2]?.[index] ?? NaN) + 2 * (naive[0]?.[index] ?? NaN), 6);
      });
      // The mean of a group of units is one contribution.
      const grouped = objective.gradient(parameters, units, Int32Array.of(0, 2, 3));
      expect(grouped.squaredNorms).toHaveLength(2);
      const mean = new Float64Array(parameters.length);
      grouped.addTo(mean, Float64Array.of(1, 0));
      mean.forEach((value, index) => {
        expect(value).toBeCloseTo(((naive[2]?.[index] ?? NaN) + (naive[0]?.[index] ?? NaN)) / 2, 6);
      });
    },
  );
});

describe('the length of a sum of outer products', () => {
  it('is never below the true one, however its terms cancel, and hardly above', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom(0, 1e-3, 1e-7),
        (width, outputs, pairs, seed, difference) => {
          const next = generator(seed);
          const positions = 2 * pairs;
          const inputs = Float64Array.from({ length: positions * width }, () => next() - 0.5);
          const deltas = Float64Array.from({ length: positions * outputs }, () => next() - 0.5);
          // Every second position nearly takes back the one before.
          for (let p = 1; p < positions; p += 2) {
            inputs.copyWithin(p * width, (p - 1) * width, p * width);
            for (let out = 0; out < outputs; out++)
              deltas[p * outputs + out] = -(deltas[(p - 1) * outputs + out] ?? 0) * (1 + difference);
          }
          const exact = new Map<number, number>();
          for (let row = 0; row < width; row++) {
            for (let out = 0; out < outputs; out++) {
              let sum = 0;
              // Pairs first, so that what is taken back leaves no rounding of the rest.
              for (let p = 0; p < positions; p += 2) {
                const a = inputs[p * width + row] ?? NaN;
                sum += a * ((deltas[p * outputs + out] ?? NaN) + (deltas[(p + 1) * outputs + out] ?? NaN));
              }
              exact.set(row * outputs + out, sum);
            }
          }
          const squared = [...exact.values()].reduce((sum, value) => sum + value * value, 0);
          const norms = new Float64Array(1);
          addSquaredNorms({ inputs, deltas, width, outputs, starts: Int32Array.of(0, positions), kernel: 0 }, norms);
          expect(norms[0]).toBeGreaterThanOrEqual(squared * (1 - 1e-14));
          expect(norms[0]).toBeLessThanOrEqual(squared * (1 + 1e-9) + 1e-8);
        },
      ),
    );
  });
});
