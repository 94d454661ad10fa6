import { expect, test } from 'vitest';
import { cellNumber, cellValue } from '../../kernel-lib/src/tables/cell-value.js';

test.each<[unknown, number]>([
  [2.5, 2.5],
  [true, 1],
  [false, 0],
  [3n, 3],
  [2n ** 60n + 1n, 2 ** 60],
  [' 12.5 ', 12.5],
  ['1e3', 1000],
  [new Date(86_400_000), 86_400_000],
  [-Infinity, -Infinity],
])('%o is a number', (cell, number) => {
  expect(cellNumber(cell)).toBe(number);
});

test.each<[unknown]>([
  ['NA'],
  ['n/a'],
  [''],
  ['0x10'],
  ['twelve'],
  [null],
  [undefined],
  [NaN],
  [{}],
  [[5]],
  [{ valueOf: () => 5 }],
])('%o is none', (cell) => {
  expect(cellNumber(cell)).toBeNaN();
});

test('cells that mean the same are the same, and objects that only look alike are none', () => {
  expect(cellValue(new Date(5))).toBe(cellValue(new Date(5)));
  expect(cellValue(2n ** 64n + 1n)).toBe('18446744073709551617');
  expect(cellValue(5n)).toBe(cellValue(5));
  for (const cell of [{}, [], null, undefined, Symbol('x'), () => 5, Object(5)])
    expect(cellValue(cell)).toBeUndefined();
});
