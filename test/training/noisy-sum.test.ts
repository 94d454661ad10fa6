import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../kernel-lib/src/accounting/special/normal.js';
import { secureRandom } from '../../kernel-lib/src/core/index.js';
import { NoisySum } from '../../kernel-lib/src/training/noisy-sum.js';
import { fits } from '../support/kolmogorov-smirnov.js';

const distance = (first: readonly number[], second: readonly number[]): number =>
  Math.hypot(...first.map((value, index) => value - (second[index] ?? NaN)));

const vectors = fc.array(
  fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }).map((vector) => {
    const length = Math.hypot(...vector);
    return length > 1 ? vector.map((value) => (value / length) * (1 - 1e-12)) : vector;
  }),
  { minLength: 1, maxLength: 30 },
);

const sumOf = (length: number, rows: readonly (readonly number[])[]): NoisySum => {
  const sum = new NoisySum(4, length);
  for (const row of rows) sum.add(Float64Array.from(row), 0, length);
  return sum;
};

describe('a sum of bounded vectors', () => {
  it.each([0.3, 1, 10.1])('moves by at most a vector’s length when one is added, in any order: length %d', (length) => {
    fc.assert(
      fc.property(vectors, fc.nat(), (rows, at) => {
        const place = at % rows.length;
        const without = [...rows.slice(0, place), ...rows.slice(place + 1)].reverse();
        const moved = distance(sumOf(length, rows).exact(), sumOf(length, without).exact());
        const contribution = Math.hypot(...(rows[place] ?? [])) * length;
        expect(moved).toBeLessThanOrEqual(contribution);
        expect(moved).toBeGreaterThanOrEqual(contribution - length * 1e-6);
      }),
    );
  });

  // At α = 1e-6 and 20,000 draws the tolerated distance is .019; a deviation 30 % off moves the distribution by more than .06.
  it.each([
    [0.3, 1],
    [10.1, 2],
  ])('has noise of just its multiplier times its sensitivity: length %d, %d vectors a neighbour', (length, unit) => {
    const sum = sumOf(length, [[0.5, -0.5, 0.25, 0]]);
    const [exact = NaN] = sum.exact();
    const expected = 1.7 * unit * length;
    const samples = Array.from({ length: 20_000 }, () => {
      const { sum: noisy, sigma } = sum.noisy(1.7, unit, secureRandom());
      expect(sigma).toBeGreaterThanOrEqual(expected);
      expect(sigma).toBeLessThan(expected * 1.000001);
      return (noisy[0] ?? NaN) - exact;
    });
    expect(fits(samples, (x) => normalCdf(x / expected))).toBe(true);
    expect(fits(samples, (x) => normalCdf(x / (1.3 * expected)))).toBe(false);
    expect(fits(samples, (x) => normalCdf((1.3 * x) / expected))).toBe(false);
  });
});
