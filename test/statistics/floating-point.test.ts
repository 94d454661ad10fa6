import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sum } from '../../kernel-lib/src/statistics/index.js';
import { exactSums, LARGEST_TERM, withRounding } from '../../kernel-lib/src/sums/fixed-point.js';

/** A sum as textbooks have it: clamp, then add in the order of the rows. Its sensitivity is a promise that rounding breaks. */
const textbookSum = (values: readonly number[], lower: number, upper: number): number =>
  values.reduce((total, value) => total + Math.min(upper, Math.max(lower, value)), 0);

describe('attacks on sums (Casacuberta et al. 2022) succeed against a textbook sum and fail against ours', () => {
  test('rounding: one replaced row moves a textbook sum by many times upper − lower', () => {
    // Near 2⁵³ doubles are 2 apart, and their sums 4, 8, …: each addition rounds, and rounds the same way.
    const [lower, upper] = [2 ** 53, 2 ** 53 + 2];
    const rest = new Array<number>(64).fill(upper);
    const pairs = [0, 1, 2, 3].flatMap((position) => {
      const table = (mine: number): number[] => [...rest.slice(0, position), mine, ...rest.slice(position)];
      return [[table(lower), table(upper)] as const];
    });
    const moved = (of: (values: readonly number[]) => number): number =>
      Math.max(...pairs.map(([first, second]) => Math.abs(of(first) - of(second))));
    expect(moved((values) => textbookSum(values, lower, upper))).toBeGreaterThan(10 * (upper - lower));
    const ours = sum({ lower, upper });
    expect(moved((values) => ours.answer(values))).toBeLessThanOrEqual(ours.sensitivity('replace-one', 'l1'));
  });

  test('order: the same rows in another order give another textbook sum, and the same of ours', () => {
    const values = [2 ** 53, ...new Array<number>(1000).fill(1)];
    const [lower, upper] = [0, 2 ** 53];
    const reversed = [...values].reverse();
    expect(textbookSum(values, lower, upper)).not.toBe(textbookSum(reversed, lower, upper));
    const ours = sum({ lower, upper });
    expect(ours.answer(values)).toBe(ours.answer(reversed));
  });

  test('overflow: a textbook sum of large numbers is infinite; for ours such bounds are refused', () => {
    const largest = Number.MAX_VALUE;
    expect(textbookSum([largest, largest], 0, largest)).toBe(Infinity);
    expect(() => sum({ lower: 0, upper: largest })).toThrow('so that no sum can overflow');
    const upper = 2 ** 900;
    expect(sum({ lower: -upper, upper }).answer(new Float64Array(1000).fill(largest))).toBe(1000 * upper);
  });
});

describe('exact sums', () => {
  const term = fc.integer({ min: -LARGEST_TERM, max: LARGEST_TERM });

  test('are the whole sum, rounded once, as BigInt arithmetic has it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(term, term), { maxLength: 100 }), (rows) => {
        const [first, second] = exactSums(rows.length, 2, (row, into) => into.set(rows[row] ?? []));
        expect(first).toBe(Number(rows.reduce((total, [x]) => total + BigInt(x), 0n)));
        expect(second).toBe(Number(rows.reduce((total, [, y]) => total + BigInt(y), 0n)));
      }),
    );
  });

  test('carry before a double would round', () => {
    const rows = 3 * 4096 + 5;
    const [total] = exactSums(rows, 1, (row, into) => (into[0] = row % 2 === 0 ? LARGEST_TERM : LARGEST_TERM - 1));
    const odd = Math.floor(rows / 2);
    expect(total).toBe(Number(BigInt(rows) * BigInt(LARGEST_TERM) - BigInt(odd)));
  });

  test('of no rows are 0', () => {
    expect(exactSums(0, 2, () => undefined)).toEqual([0, 0]);
  });

  test('of neighbours lie no farther apart than with rounding, however large they are', () => {
    // Totals of up to 2⁷² units, as 2³² rows can have, rounded to doubles.
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 72n), max: 2n ** 72n }), term, (total, mine) => {
        const moved = Math.abs(Number(total) - Number(total + BigInt(mine)));
        expect(moved).toBeLessThanOrEqual(withRounding(Math.abs(mine), 1, 'l1'));
      }),
    );
  });
});
