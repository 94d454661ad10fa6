import { describe, expect, it } from 'vitest';
import { columnOf, matrixOf, rowsOfTable, vectorOf, withColumns } from '../../kernel-lib/src/tables/index.js';

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

  it('reads frames of polars and Arrow, their series, and objects of columns', () => {
    const columns = { a: [1, 3], b: [2, 4] };
    const series = (name: 'a' | 'b') => ({ toArray: () => columns[name] });
    const polars = { columns: ['a', 'b'], height: 2, getColumn: (name: string) => series(name as 'a') };
    // An Arrow vector as an array has 0 where a value is missing; by cells it has null, and BigInt of 64 bits.
    const arrow = {
      schema: { fields: [{ name: 'a' }, { name: 'b' }] },
      numRows: 2,
      getChild: (name: string) => ({
        get: (row: number) => BigInt(columns[name as 'a'][row] ?? 0),
        toArray: () => [0, 0],
      }),
    };
    for (const table of [polars, arrow, columns]) expect(matrixOf(table)).toEqual(expected);
    expect(
      columnOf({ ...arrow, getChild: () => ({ get: (row) => (row === 0 ? null : 2n ** 60n + 1n) }) }, 'a'),
    ).toEqual([null, 2n ** 60n + 1n]);
    expect(vectorOf(series('b'))).toEqual(Float64Array.of(2, 4));
    const kept = rowsOfTable(polars, (row) => row === 1);
    expect(columnOf(kept, 'b')).toEqual([4]);
    expect(columnOf(withColumns(kept, { c: ['x'] }), 'c')).toEqual(['x']);
  });

  it('names an unknown column, and not those there are', () => {
    expect(() => columnOf([{ secret: 1 }], 'z')).toThrow(/^column must be one of the columns of data, as "z" is not$/);
  });

  it('gives an empty list every column, and what a row lacks as undefined', () => {
    expect(columnOf([], 'z')).toEqual([]);
    expect(columnOf(withColumns([], { a: [] }), 'z')).toEqual([]);
    expect(columnOf([{ a: 1 }, { b: 2 }], 'b')).toEqual([undefined, 2]);
    expect(() => columnOf([{ a: 1 }], 'constructor')).toThrow('column must be');
  });

  it('has the columns of the whole where only some rows are left, whatever those have', () => {
    const all = [{ a: 1 }, { a: 2, b: 3 }, {}];
    for (const kept of [0, 2, NaN]) {
      const some = rowsOfTable(all, (row) => row === kept);
      expect(columnOf(some, 'b')).toEqual(Number.isNaN(kept) ? [] : [undefined]);
      expect(() => columnOf(some, 'c')).toThrow('column must be');
    }
    const rows = rowsOfTable([[1], [2, 3]], (row) => row === 0);
    expect(columnOf(rows, '1')).toEqual([undefined]);
    expect(() => columnOf(rows, '2')).toThrow('column must be');
  });

  it('refuses an unknown column of a frame with rows and without them', () => {
    for (const values of [[[1]], []]) expect(() => columnOf({ columns: ['a'], values }, 'z')).toThrow('column must be');
    for (const a of [[1], []]) expect(() => columnOf({ a }, 'z')).toThrow('column must be');
  });

  it.each<[string, readonly unknown[]]>([
    ['a number', [7, { x: 1 }, { x: 2 }]],
    ['an array', [[1, 2, 3], { x: 1 }, { x: 2 }]],
    ['nothing', [null, { x: 1 }, { x: 2 }]],
    ['another record', [{ y: 1 }, { x: 1 }, { x: 2 }]],
  ])('reads records the same whose first one is %s', (_, rows) => {
    expect(columnOf(rows as object[], 'x')).toEqual([undefined, 1, 2]);
    expect(columnOf([...rows].reverse() as object[], 'x')).toEqual([2, 1, undefined]);
  });

  it.each<[string, readonly unknown[]]>([
    ['shorter than the others', [[1], [2, 3], [4, 5]]],
    ['a record', [{ 1: 9 }, [2, 3], [4, 5]]],
  ])('reads rows the same whose first one is %s', (_, rows) => {
    expect(columnOf(rows as number[][], '1')).toEqual([undefined, 3, 5]);
  });

  it.each([
    ['no rows', []],
    ['ragged rows', [[1, 2], [31337]]],
    ['missing keys', [{ a: 1, b: 31337 }, { a: 1 }]],
    ['a cell that is not a number', [[1, '31337']]],
    ['a cell that is not finite', [[31337, NaN]]],
    ['an infinite cell', [[31337, Infinity]]],
    ['an integer that no double holds', [[2n ** 64n + 31337n]]],
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
