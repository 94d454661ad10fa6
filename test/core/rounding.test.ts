import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundDown, roundUp, showUp } from '../../kernel-lib/src/core/index.js';

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

describe('a bound as people read it', () => {
  it.each([
    [0.1, '0.1'],
    [0.09999999997, '0.1'],
    [1.00004, '1.001'],
    [0.99996, '1'],
    [123456, '123500'],
    [0, '0'],
    [Infinity, '∞'],
  ])('shows %d as %s', (value, text) => {
    expect(showUp(value, 4)).toBe(text);
  });

  it('is never below its value, and less than a unit of its last digit above', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-12, max: 1e12, noNaN: true }),
        fc.integer({ min: 2, max: 8 }),
        (value, digits) => {
          const shown = Number(showUp(value, digits));
          expect(shown).toBeGreaterThanOrEqual(value);
          expect(shown).toBeLessThanOrEqual(value * (1 + 1.0001 * 10 ** (1 - digits)));
        },
      ),
    );
  });
});
