import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastPrivate } from '../../kernel-lib/src/accounting/least-private.js';

/** ln ε over the target as a function of ln parameter, rising, 0 at 0: shapes that ε takes. */
const SHAPES: Readonly<Record<string, (x: number) => number>> = {
  'a power': (x) => 1.3 * x,
  'a slight power': (x) => 0.1 * x,
  'an exponential': (x) => Math.expm1(x),
  'flat, then steep': (x) => (x > 0 ? 40 : 0.2) * x,
  'nothing, then infinite': (x) => (x > 3 ? Infinity : x < -3 ? -Infinity : x),
  'a step': (x) => (x > 0 ? 2 : -2),
  'a power of lattices that differ': (x) => x + 1e-5 * Math.sin(1e5 * Math.max(-100, x)),
};

describe.each(Object.entries(SHAPES))('the search for the least private parameter where ε is %s', (_, shape) => {
  it.each(['larger', 'smaller'] as const)('finds it, with a neighbour that is not enough: %s is private', (way) => {
    fc.assert(
      fc.property(
        fc.double({ min: -12, max: 12, noNaN: true }),
        fc.double({ min: -12, max: 12, noNaN: true }),
        (root, start) => {
          const tried = new Map<number, number>();
          const excess = (at: number): number => {
            const value = shape((way === 'larger' ? -1 : 1) * (Math.log(at) - root));
            tried.set(at, value);
            return value;
          };
          const found = leastPrivate(excess, { private: way, least: 1e-9, greatest: 1e9, start: Math.exp(start) });
          expect(tried.get(found)).toBeLessThanOrEqual(0);
          const near = [...tried].some(([at, value]) => value > 0 && Math.abs(at - found) <= 1.0001e-4 * found);
          expect(near).toBe(true);
          expect(tried.size).toBeLessThan(70);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds whole numbers, and the next one is not enough', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 16, noNaN: true }), fc.integer({ min: 1, max: 1e7 }), (root, start) => {
        const excess = (at: number): number => shape(Math.log(at) - root);
        const found = leastPrivate(excess, { private: 'smaller', least: 0, greatest: 1e9, start, whole: true });
        expect(Number.isInteger(found)).toBe(true);
        expect(excess(found)).toBeLessThanOrEqual(0);
        if (shape !== SHAPES['a power of lattices that differ']) expect(excess(found + 1)).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

it('the search asks a handful of times where ε goes as a power of the parameter', () => {
  let asked = 0;
  const found = leastPrivate(
    (at) => {
      asked++;
      return -1.4 * Math.log(at / 7.5);
    },
    { private: 'larger', least: 1e-3, greatest: 1e9, start: 2 },
  );
  expect(found / 7.5).toBeCloseTo(1, 4);
  expect(asked).toBeLessThanOrEqual(6);
});
