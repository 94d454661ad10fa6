import { describe, expect, it } from 'vitest';
import { columnOf, matrixOf, vectorOf } from '../../kernel-lib/src/tables/index.js';

const expected = { columns: ['a', 'b'], rows: 2, values: Float64Array.of(1, 2, 3, 4) };

describe('tables', () => {
  it('reads frames, arrays, typed arrays and records alike', () => {
    const frame = {
      columns: ['a', 'b'],
      values: [
        [1, 2],
        [3, 4],
      ],
    };
    expect(matrixOf(frame)).toEqual(expected);
    expect(
      matrixOf([
        { a: 1, b: 2 },
        { b: 4, a: 3 },
      ]),
    ).toEqual(expected);
    expect(
      matrixOf([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual({ ...expected, columns: ['0', '1'] });
    expect(matrixOf([Float64Array.of(1, 2), Float32Array.of(3, 4)]).values).toEqual(expected.values);
  });

  it('reads columns by name, and of any kind', () => {
    expect(
      columnOf(
        [
          { a: 1, b: 'x' },
          { a: 2, b: 'y' },
        ],
        'b',
      ),
    ).toEqual(['x', 'y']);
    expect(vectorOf({ values: [1, 2] })).toEqual(Float64Array.of(1, 2));
    expect(vectorOf(Int8Array.of(1, 2))).toEqual(Float64Array.of(1, 2));
  });

  it('names an unknown column, and those there are', () => {
    expect(() => columnOf([{ a: 1 }], 'z')).toThrow('column must be one of the columns of data: a');
  });

  it.each([
    ['no rows', []],
    ['ragged rows', [[1, 2], [31337]]],
    ['missing keys', [{ a: 1, b: 31337 }, { a: 1 }]],
    ['a cell that is not a number', [[1, '31337']]],
    ['a cell that is not finite', [[31337, NaN]]],
    ['an infinite cell', [[31337, Infinity]]],
    ['a big integer', [[31337n]]],
    ['null', [[31337, null]]],
  ])('refuses %s, and tells no value', (_, rows) => {
    try {
      matrixOf(rows);
      expect.unreachable('the table was accepted');
    } catch (error) {
      expect(error).toMatchObject({ name: 'PrivacyError', code: 'outside-domain' });
      expect((error as Error).message).not.toContain('31337');
    }
  });

  it.each([undefined, null, 5, 'text', {}, [1, 2]])('refuses %s as a table', (data) => {
    expect(() => matrixOf(data as never, 'features')).toThrow(/^features must be/);
  });
});
