import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expBounds } from '../../../kernel-lib/src/mechanisms/sampling/exp-bounds.js';
import { EXP_ERROR, EXP_LIMIT, expEstimate } from '../../../kernel-lib/src/mechanisms/sampling/exp-estimate.js';
import { rational } from '../../../kernel-lib/src/mechanisms/sampling/rational.js';
import { logUniform } from '../../support/log-uniform.js';

const arguments_ = fc.oneof(
  fc.integer({ min: 0, max: EXP_LIMIT * 2 ** 46 }).map((part) => part / 2 ** 46),
  logUniform(-60, 5),
  fc.integer({ min: 0, max: EXP_LIMIT }),
);

describe('bounds of exp(-x)', () => {
  // 2^200 · exp(−x), rounded down (Python's decimal, 120 digits).
  it.each([
    [1, 591159469719127790758744807061999149352778335726896066016048n],
    [0.1, 1454017670911059282310024502079223276845117812426862656954584n],
    [20.25, 2579502031589629231674256153626579161657631505072278n],
    [100, 59779316134017765n],
  ])('enclose the true value at %d', (x, expected) => {
    const { low, high } = expBounds(rational(x), 200);
    expect(low).toBeLessThanOrEqual(expected);
    expect(high).toBeGreaterThan(expected);
    expect(high - low).toBeLessThanOrEqual(2n);
  });

  it('are exact at 0 and 0 to 1 where nothing is left', () => {
    expect(expBounds(rational(0), 64)).toEqual({ low: 1n << 64n, high: 1n << 64n });
    expect(expBounds(rational(1e300), 64)).toEqual({ low: 0n, high: 1n });
  });

  it('at a lower precision enclose those at a higher one', () => {
    fc.assert(
      fc.property(arguments_, fc.integer({ min: 1, max: 300 }), (x, precision) => {
        const coarse = expBounds(rational(x), precision);
        const fine = expBounds(rational(x), precision + 100);
        expect(coarse.low << 100n).toBeLessThanOrEqual(fine.low);
        expect(coarse.high << 100n).toBeGreaterThanOrEqual(fine.high);
        expect(coarse.high - coarse.low).toBeLessThanOrEqual(2n);
      }),
    );
  });
});

describe('the estimate of exp(-x)', () => {
  it('is well within its stated error', () => {
    fc.assert(
      fc.property(arguments_, (x) => {
        const estimate = rational(expEstimate(x));
        const { low, high } = expBounds(rational(x), 200);
        const scaled = (estimate.numerator << 200n) / estimate.denominator;
        const allowed = (low * BigInt(EXP_ERROR * 2 ** 60)) >> 64n;
        expect(scaled).toBeGreaterThan(low - allowed);
        expect(scaled).toBeLessThan(high + allowed);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the exact value of a double', () => {
  it('gives the double back', () => {
    for (const x of [0, 5e-324, 2 ** -1022, 0.1, 1, -2.5, 2 ** 53, 1.7976931348623157e308]) {
      const { numerator, denominator } = rational(x);
      const shift = denominator.toString(2).length - 1;
      expect(denominator).toBe(1n << BigInt(shift));
      // Two steps, for 2^1074 is beyond the range of doubles.
      expect(Number(numerator) / 2 ** Math.floor(shift / 2) / 2 ** Math.ceil(shift / 2)).toBe(x);
    }
  });
});
