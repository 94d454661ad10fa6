import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  formatColumn,
  formatDelta,
  formatDown,
  formatUp,
  formatShare,
  formatValue,
  nearestDecimal,
  formatWithin,
} from '../../kernel-lib/src/core/format.js';

describe('a bound', () => {
  test.each([
    [0.1, '0.1'],
    [0.1 * (1 - 2 ** -32), '0.1'],
    [0.1 * (1 + 2 ** -32), '0.1'],
    [1.00004, '1.01'],
    [0.30000000000000004, '0.3'],
    [0.9741, '0.975'],
    [1e-9, '1e-9'],
    [Infinity, '∞'],
    [0, '0'],
    [NaN, 'NaN'],
  ])('%d is shown as %s at most', (value, shown) => {
    expect(formatUp(value)).toBe(shown);
  });

  test.each([
    [0.7000001, '0.7'],
    [0.026, '0.026'],
    [0.99996, '0.999'],
    [0.1 * (1 - 2 ** -32), '0.1'],
    [-0.0151, '-0.0151'],
  ])('%d is shown as %s at least', (value, shown) => {
    expect(formatDown(value)).toBe(shown);
  });

  it('is rounded outwards, by at most one unit of its last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), (value) => {
        const [up, down] = [Number(formatUp(value)), Number(formatDown(value))];
        expect(up).toBeGreaterThanOrEqual(value * (1 - 2 ** -30));
        expect(down).toBeLessThanOrEqual(value * (1 + 2 ** -30));
        expect(up - down).toBeLessThanOrEqual(0.0101 * value);
      }),
    );
  });
});

describe('a number with its margin', () => {
  test.each([
    [566.9228, 29.96, '567 ± 30'],
    [401, 4, '401 ± 4'],
    [0.43123, 0.01234, '0.431 ± 0.012'],
    [1234567.8, 1234, '1234568 ± 1234'],
    [3.7, 0.5, '3.70 ± 0.50'],
    [5, Infinity, '5 ± ∞'],
    [-12.345, 1.96, '-12.3 ± 2.0'],
  ])('%d within %d is shown as %s', (value, halfWidth, shown) => {
    expect(formatWithin(value, halfWidth)).toBe(shown);
  });
});

describe('a column', () => {
  test.each([
    [
      [1234567, 20261126],
      ['1234567', '20261126'],
    ],
    [
      [0.5, 0.25],
      ['0.50', '0.25'],
    ],
    [
      [1, 2.5, NaN, Infinity],
      ['1.0', '2.5', 'NaN', '∞'],
    ],
    [
      [0, 0.3333333333, 100.1],
      ['0.0', '0.3', '100.1'],
    ],
    [[], []],
    [
      [1e-9, 2.5e-9],
      ['0.0000000010', '0.0000000025'],
    ],
  ])('of %j is shown as %j', (values, shown) => {
    expect(formatColumn(values)).toEqual(shown);
  });

  it('keeps whole numbers whole', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger()), (values) => {
        expect(formatColumn(values).map(Number)).toEqual(values.map((value) => value + 0));
      }),
    );
  });
});

test('a number on its own keeps what is whole', () => {
  expect(formatValue(20261126)).toBe('20261126');
  expect(formatValue(3.14159265)).toBe('3.14159');
});

test('a share is in per cent, in three digits', () => {
  expect([0, 0.0001, 0.013, 2 / 3, 1].map((share) => formatShare(share))).toEqual([
    '0 %',
    '0.01 %',
    '1.3 %',
    '66.7 %',
    '100 %',
  ]);
});

test('the nearest decimal has no noise of binary fractions', () => {
  expect([0.1 + 0.2, 1e-7 * 3, 123456].map((value) => nearestDecimal(value, 12))).toEqual([0.3, 3e-7, 123456]);
});

it('a δ is a power of ten with at most two digits before it, never below its value', () => {
  expect([0, 1e-6, 1e-5, 2.5e-7, 0.05].map(formatDelta)).toEqual(['0', '10⁻⁶', '10⁻⁵', '2.5 × 10⁻⁷', '0.05']);
  expect(formatDelta(1.231e-12)).toBe('1.3 × 10⁻¹²');
});

it('what rounds to nothing within its margin has no sign', () => {
  expect([formatWithin(-0.3, 12), formatWithin(-0.003, 0.12), formatWithin(-0.6, 12)]).toEqual([
    '0 ± 12',
    '0.00 ± 0.12',
    '-1 ± 12',
  ]);
});
