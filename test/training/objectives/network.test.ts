import '../../../kernel-lib/src/kernel/node-util.js';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../kernel-lib/src/core/index.js';
import { networkObjective } from '../../../kernel-lib/src/training/objectives/network.js';
import { rowsByUnit } from '../../../kernel-lib/src/training/objectives/objective.js';
import {
  kernelProducts,
  plainProducts,
  tfjsProducts,
  type Products,
} from '../../../kernel-lib/src/training/objectives/products.js';
import { tensorflow } from '../../../kernel-lib/src/training/tfjs/tensorflow.js';
import { generator } from '../../support/generator.js';

const matrix = (rows: number, columns: number, next: () => number) => ({
  rows,
  columns,
  values: Float32Array.from({ length: rows * columns }, () => next() - 0.5),
});

const compiled = kernelProducts() as Products;

describe('matrix products', () => {
  it.each([
    [1, 1, 1],
    [5, 3, 7],
    [13, 300, 9],
    [64, 20, 33],
  ])('of the kernel and of tfjs are the plain ones: %d x %d times %d', async (rows, inner, columns) => {
    const next = generator(rows);
    const tf = await tensorflow();
    for (const transposed of [false, true]) {
      const a = transposed ? matrix(inner, rows, next) : matrix(rows, inner, next);
      const b = matrix(inner, columns, next);
      const expected = plainProducts.multiply(a, b, transposed);
      for (const products of [compiled, tfjsProducts(tf as never, { ...plainProducts, multiply: compiled.multiply })]) {
        const found = products.multiply(a, b, transposed);
        expect(found).toHaveLength(expected.length);
        expect(Math.max(...found.map((value, index) => Math.abs(value - (expected[index] ?? NaN))))).toBeLessThan(
          1e-5 * Math.sqrt(inner),
        );
      }
    }
  });
});

describe('a network', () => {
  it('has gradients by row of the lengths and sums that differences of its loss say', () => {
    const next = generator(4);
    const [columns, classes, rows] = [5, 3, 6];
    const features = Float64Array.from({ length: rows * columns }, () => next() * 2 - 1);
    const targets = [0, 2, 1, 1, 0, 2];
    const options = { features, columns, hidden: [7, 4], targets, classes };
    const objective = networkObjective({ ...options, products: compiled });
    const parameters = objective.initial(seededRandom(2)).map((value) => value + (next() - 0.5) / 5);
    const loss = (row: number, at: Float64Array): number => {
      let input = [...features.slice(row * columns, (row + 1) * columns)];
      for (let layer = 0; layer < 3; layer++) {
        const [width, outputs] = (objective.layout.layers[2 * layer]?.shape ?? []) as [number, number];
        const kernel = objective.layout.layers[2 * layer]?.offset ?? 0;
        const bias = objective.layout.layers[2 * layer + 1]?.offset ?? 0;
        const output = Array.from({ length: outputs }, (_, out) => {
          let sum = at[bias + out] ?? NaN;
          for (let index = 0; index < width; index++)
            sum += (input[index] ?? NaN) * (at[kernel + index * outputs + out] ?? NaN);
          return layer === 2 ? sum : Math.max(0, sum);
        });
        input = output;
      }
      return Math.log(input.reduce((sum, score) => sum + Math.exp(score), 0)) - (input[targets[row] ?? 0] ?? NaN);
    };
    const naive = [0, 1, 2, 3, 4, 5].map((row) =>
      parameters.map((_, index) => {
        const at = (shift: number) => {
          const moved = parameters.slice();
          moved[index] = (moved[index] ?? NaN) + shift;
          return loss(row, moved);
        };
        return (at(1e-5) - at(-1e-5)) / 2e-5;
      }),
    );
    const units = Int32Array.of(4, 1, 5);
    const gradient = objective.gradient(parameters, units);
    [...units].forEach((row, place) => {
      expect(Math.sqrt(gradient.squaredNorms[place] ?? NaN)).toBeCloseTo(Math.hypot(...(naive[row] ?? [])), 4);
    });
    const factors = Float64Array.of(0.5, 0, 2);
    const expected = parameters.map((_, index) => 0.5 * (naive[4]?.[index] ?? NaN) + 2 * (naive[5]?.[index] ?? NaN));
    const sum = new Float64Array(parameters.length);
    gradient.addTo(sum, factors);
    expect(Math.max(...sum.map((value, index) => Math.abs(value - (expected[index] ?? NaN))))).toBeLessThan(1e-4);
    // Rows of one unit are clipped together.
    const grouped = networkObjective({ ...options, units: rowsByUnit([0, 0, 0, 1, 1, 1]) });
    const together = grouped.gradient(parameters, Int32Array.of(1));
    const joint = parameters.map((_, index) =>
      [3, 4, 5].reduce((total, row) => total + (naive[row]?.[index] ?? NaN), 0),
    );
    expect(Math.sqrt(together.squaredNorms[0] ?? NaN)).toBeCloseTo(Math.hypot(...joint), 4);
  });

  it('says nothing of rows whose label or features are out of range: they add nothing', () => {
    const features = Float64Array.of(1, 2, NaN, 1, 0.5, 0.5);
    const objective = networkObjective({ features, columns: 2, hidden: [3], targets: [0, 1, 7], classes: 2 });
    const parameters = objective.initial(seededRandom(1));
    const gradient = objective.gradient(parameters, Int32Array.of(0, 1, 2));
    expect([...gradient.squaredNorms].map(Number.isFinite)).toEqual([true, false, false]);
    const sum = new Float64Array(parameters.length);
    gradient.addTo(
      sum,
      gradient.squaredNorms.map((squared) => (squared < Infinity ? 1 : 0)),
    );
    expect(sum.every(Number.isFinite)).toBe(true);
  });
});
