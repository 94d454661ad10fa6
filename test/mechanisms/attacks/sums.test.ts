import { describe, expect, it } from 'vitest';
import { sum, type SumOptions } from '../../../kernel-lib/src/statistics/index.js';
import type { NeighboringRelation } from '../../../kernel-lib/src/accounting/index.js';
import { textbookIntegerSum, textbookSum } from './textbook.js';

/*
 * Casacuberta, Shoemate, Vadhan and Wagaman 2022, "Widespread underestimation of sensitivity in differentially private libraries and how
 * to fix it": sums move by more than their sensitivity in real numbers, for they are rounded, reordered, or overflow.
 */

/** By how many times its sensitivity our sum moves between two data sets. */
function moved(
  options: SumOptions,
  relation: NeighboringRelation,
  here: readonly number[],
  there: readonly number[],
): number {
  const query = sum(options);
  return Math.abs(query.answer(here) - query.answer(there)) / query.sensitivity(relation, 'l1');
}

describe('the attack on rounding', () => {
  // Bounds one unit in the last place apart. The changed value comes first, and every later addition is rounded from another place.
  const [lower, upper] = [1 + 8191 * 2 ** -52, 1 + 8192 * 2 ** -52];
  const here = new Array<number>(2 ** 14).fill(lower);
  const there = [upper, ...here.slice(1)];

  it('moves the textbook sum by 16,384 times upper - lower when one value is replaced', () => {
    const change = Math.abs(textbookSum(here, lower, upper) - textbookSum(there, lower, upper));
    expect(change / (upper - lower)).toBe(16_384);
  });

  it('moves ours by no more than its stated sensitivity', () => {
    expect(moved({ lower, upper }, 'replace-one', here, there)).toBeLessThanOrEqual(1);
    expect(moved({ lower, upper }, 'add-or-remove-one', here, here.slice(1))).toBeLessThanOrEqual(1);
  });
});

describe('the attack by order', () => {
  const values = Array.from({ length: 4000 }, (_, index) => (index % 2 === 0 ? 1 : 2 ** -53 * 1.5));
  const sorted = [...values].sort((first, second) => first - second);

  it('moves the textbook sum although the data are the same', () => {
    expect(textbookSum(values, 0, 1)).not.toBe(textbookSum(sorted, 0, 1));
  });

  it('does not move ours at all', () => {
    expect(sum({ lower: 0, upper: 1 }).answer(values)).toBe(sum({ lower: 0, upper: 1 }).answer(sorted));
  });

  it('at magnitudes near 2^53 makes the textbook forget a million, and ours nothing', () => {
    const large = 2 ** 53;
    const many = new Array<number>(1_000_000).fill(1);
    const first = [large, ...many, -large];
    const last = [large, -large, ...many];
    expect(textbookSum(last, -large, large) - textbookSum(first, -large, large)).toBe(1_000_000);
    const query = sum({ lower: -large, upper: large });
    expect(query.answer(last)).toBe(query.answer(first));
    expect(moved({ lower: -large, upper: large }, 'add-or-remove-one', first, first.slice(1))).toBeLessThanOrEqual(1);
  });
});

describe('the attack by overflow', () => {
  const upper = 2 ** 20;
  const here = new Array<number>(2 ** 11).fill(upper);

  it('moves the textbook sum of 32-bit numbers by thousands of times the largest value when one is added', () => {
    const change = Math.abs(textbookIntegerSum(here, upper) - textbookIntegerSum(here.slice(1), upper));
    expect(change / upper).toBeGreaterThan(4000);
  });

  it('moves ours by one value at most, and sums of the largest doubles stay finite or are refused', () => {
    expect(moved({ lower: 0, upper, integer: true }, 'add-or-remove-one', here, here.slice(1))).toBeLessThanOrEqual(1);
    expect(() => sum({ lower: 0, upper: 1.7e308 })).toThrow('must be');
  });
});
