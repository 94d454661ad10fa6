import fc from 'fast-check';
import { expect, test } from 'vitest';
import { operatorNormBound, rowSumBound } from '../../kernel-lib/src/homomorphic/inference/norms.js';

const matrices = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map((rows) => rows.map((row) => Float64Array.from(row)));

const length = (vector: ArrayLike<number>): number => Math.hypot(...Array.from(vector));

test('the bound on a matrix as an operator holds for every vector, and is not far above the best of them', () => {
  fc.assert(
    fc.property(matrices, (rows) => {
      // Power iteration on the rows' products comes near the longest image from below.
      let vector = Float64Array.from(rows[0] as Float64Array, (_, index) => 1 + index / 10);
      let stretched = 0;
      for (let count = 0; count < 60; count++) {
        const image = rows.map((row) => row.reduce((sum, entry, index) => sum + entry * (vector[index] as number), 0));
        stretched = Math.max(stretched, length(image) / length(vector));
        const back = vector.map((_, column) =>
          rows.reduce((sum, row, index) => sum + (row[column] as number) * (image[index] as number), 0),
        );
        if (length(back) === 0) break;
        const size = length(back);
        vector = back.map((entry) => entry / size);
      }
      const bound = operatorNormBound(rows);
      expect(bound).toBeGreaterThanOrEqual(stretched * (1 - 1e-9));
      const sizes = Math.min(rows.length, (rows[0] as Float64Array).length);
      expect(bound).toBeLessThanOrEqual(length(rows.map(length)) * sizes ** (1 / 8) * (1 + 1e-9));
    }),
  );
});

test('known ones', () => {
  expect(operatorNormBound([Float64Array.of(3, 4)])).toBeCloseTo(5, 12);
  expect(operatorNormBound([Float64Array.of(0, 0)])).toBe(0);
  expect(operatorNormBound([Float64Array.of(2, 0), Float64Array.of(0, -3), Float64Array.of(0, 0)])).toBeCloseTo(3, 12);
  expect(rowSumBound([Float64Array.of(1, -2), Float64Array.of(0.5, 0)])).toBe(3);
});
