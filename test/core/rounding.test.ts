import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp, roundDown, roundUp } from '../../kernel-lib/src/core/index.js';

describe('directed rounding', () => {
  it('moves every finite number outwards, and by little', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e300, max: 1e300, noNaN: true }), (x) => {
        fc.pre(x !== 0);
        expect(roundUp(x)).toBeGreaterThan(x);
        expect(roundDown(x)).toBeLessThan(x);
        expect(roundUp(x) - x).toBeLessThanOrEqual(Math.abs(x) * 1e-15 + Number.MIN_VALUE);
      }),
    );
  });

  it('covers the error of a sum, a product and a quotient', () => {
    const real = (x: number): bigint => BigInt(Math.round(x * 2 ** 40));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 30 }), fc.integer({ min: 1, max: 2 ** 30 }), (a, b) => {
        expect(roundUp(a / b) * b).toBeGreaterThanOrEqual(a);
        expect(real(roundUp(a + b))).toBeGreaterThanOrEqual(real(a) + real(b));
      }),
    );
  });

  it('leaves zero and infinity alone', () => {
    expect([roundUp(0), roundUp(Infinity), roundDown(0), roundDown(-Infinity)]).toEqual([0, Infinity, 0, -Infinity]);
  });
});

describe('addUp', () => {
  const sizes = fc.double({ min: 0, max: 1e300, noNaN: true });

  it('is never below the exact sum, and at most two units in the last place above it', () => {
    fc.assert(
      fc.property(sizes, sizes, (first, second) => {
        const sum = addUp(first, second);
        const exact = exactly(first) + exactly(second);
        expect(exactly(sum) >= exact).toBe(true);
        expect(exactly(sum) - exact <= exactly(sum) / 2n ** 51n + 1n).toBe(true);
      }),
    );
  });

  it('is exact where doubles hold the sum', () => {
    expect(addUp(0.25, 0.5)).toBe(0.75);
    expect(addUp(0, 0.1)).toBe(0.1);
  });

  /** A double as a whole number of 2⁻¹⁰⁷⁴. */
  function exactly(value: number): bigint {
    let [mantissa, exponent] = [value, 1074];
    while (!Number.isInteger(mantissa)) [mantissa, exponent] = [mantissa * 2, exponent - 1];
    return BigInt(mantissa) * 2n ** BigInt(exponent);
  }
});
