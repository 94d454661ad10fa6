import * as arrow from 'apache-arrow';
import pl from 'nodejs-polars';
import { describe, expect, test } from 'vitest';
import { exponential, laplace, noisyThreshold } from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, Session } from '../../kernel-lib/src/session/index.js';
import {
  byGroup,
  count,
  countDistinct,
  groupCounts,
  mean,
  perUnit,
  quantile,
  sum,
  where,
} from '../../kernel-lib/src/statistics/index.js';
import type { TableLike } from '../../kernel-lib/src/tables/index.js';
import { readMatrix } from '../../kernel-lib/src/tables/table.js';

/*
 * Frames made by polars and Arrow themselves, of each kind of column they have, against the same rows as records.
 */
const HUGE = 2n ** 60n;
const rows = Array.from({ length: 40 }, (_, row) => ({
  age: row % 7 === 3 ? null : (row * 37) % 100,
  weight: row % 9 === 4 ? null : 40.25 + row,
  ill: row % 5 === 2 ? null : row % 2 === 0,
  town: row % 11 === 5 ? null : (['Delft', 'Gouda', 'Edam'] as const)[row % 3],
  who: HUGE + BigInt(row % 13),
  day: row % 8 === 6 ? null : new Date(86_400_000 * (row % 4)),
}));
type Row = (typeof rows)[number];
const column = <Name extends keyof Row>(of: readonly Row[], name: Name): Row[Name][] => of.map((row) => row[name]);

const arrowTable = (of: readonly Row[]): arrow.Table =>
  new arrow.Table({
    age: arrow.vectorFromArray(column(of, 'age'), new arrow.Int32()),
    weight: arrow.vectorFromArray(column(of, 'weight'), new arrow.Float64()),
    ill: arrow.vectorFromArray(column(of, 'ill'), new arrow.Bool()),
    town: arrow.vectorFromArray(column(of, 'town'), new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32())),
    who: arrow.vectorFromArray(column(of, 'who'), new arrow.Int64()),
    day: arrow.vectorFromArray(column(of, 'day'), new arrow.TimestampMillisecond()),
  });

const polarsFrame = (of: readonly Row[]): pl.DataFrame => {
  const texts = column(of, 'who').map(String);
  const frame = pl.DataFrame({
    age: pl.Series('age', column(of, 'age'), pl.Int32),
    weight: pl.Series('weight', column(of, 'weight'), pl.Float64),
    ill: pl.Series('ill', column(of, 'ill'), pl.Bool),
    town: pl.Series('town', column(of, 'town'), pl.Utf8),
    who: pl.Series('who', texts, pl.Utf8).cast(pl.Int64),
    day: pl.Series(
      'day',
      column(of, 'day').map((day) => (day === null ? null : day.getTime())),
      pl.Int64,
    ),
  });
  return frame.withColumns(pl.col('town').cast(pl.Categorical), pl.col('day').cast(pl.Datetime('ms')));
};

/** The table in which Arrow keeps rows that came in several batches. */
const inChunks = (of: readonly Row[]): arrow.Table => arrowTable(of.slice(0, 7)).concat(arrowTable(of.slice(7)));

const FRAMES: Readonly<Record<string, readonly [frame: unknown, same: readonly Row[]]>> = {
  'a table of Arrow': [arrowTable(rows), rows],
  'a table of Arrow in chunks': [inChunks(rows), rows],
  'a slice of a table of Arrow': [arrowTable(rows).slice(5, 31), rows.slice(5, 31)],
  'a slice across chunks': [inChunks(rows).slice(3, 20), rows.slice(3, 20)],
  'a table that went through a file of Arrow': [arrow.tableFromIPC(arrow.tableToIPC(inChunks(rows))), rows],
  'an empty table of Arrow': [arrowTable(rows).slice(0, 0), []],
  'a frame of polars': [polarsFrame(rows), rows],
  'a frame of polars in chunks': [polarsFrame(rows.slice(0, 9)).vstack(polarsFrame(rows.slice(9))), rows],
  'a slice of a frame of polars': [polarsFrame(rows).slice(5, 26), rows.slice(5, 31)],
  'an empty frame of polars': [polarsFrame(rows).slice(0, 0), []],
};

const ages = { lower: 0, upper: 100 };
const towns = { column: 'town', groups: ['Delft', 'Gouda', 'Edam'] } as const;
const QUERIES = {
  'all rows': count(),
  'rows of an age': count({ where: { column: 'age', atLeast: 20, below: 60 } }),
  'rows of the ill': count({ where: { column: 'ill', equals: true } }),
  'rows of a town and a day': where(count(), [
    { column: 'town', oneOf: ['Delft'] },
    { column: 'day', below: 1e8 },
  ]),
  'a sum of whole numbers': sum('age', { ...ages, integer: true }),
  'a sum of fractions': sum('weight', { lower: 0, upper: 90 }),
  'a sum of booleans': sum('ill', { lower: 0, upper: 1 }),
  'distinct units': countDistinct('who'),
  'distinct days': countDistinct('day'),
  'rows of units': perUnit(count(), { unit: 'who', rows: 2 }),
  'totals of units': perUnit(sum('age', { lower: 0, upper: 300 }), { unit: 'who', totals: ['age'] }),
};
/** Noise beneath what is compared. */
const SURE = { epsilon: 1e6 };

describe.each(Object.entries(FRAMES))('%s', (name, [frame, same]) => {
  test.each(Object.entries(QUERIES))('has the same answer as rows: %s', (_, query) => {
    expect(query.answer(frame as TableLike)).toBe(query.answer(same));
  });

  test('has the same cells as rows', () => {
    if (same.length === 0) return;
    const names = Object.keys(rows[0] as Row);
    const read = readMatrix(frame as TableLike);
    expect([...read.columns].sort()).toEqual(names.sort());
    const cells = (matrix: ReturnType<typeof readMatrix>): Record<string, number[]> =>
      Object.fromEntries(
        matrix.columns.map((column, at) => [
          column,
          Array.from({ length: matrix.rows }, (_, row) => matrix.values[row * matrix.columns.length + at] as number),
        ]),
      );
    expect(cells(read)).toEqual(cells(readMatrix(same)));
  });

  test('is released of as rows are, by groups, chosen, and of groups that are secret', () => {
    const asked = (data: unknown, which: string) => {
      const session = new Session(dataset({ name: `${name}, ${which}`, data: data as TableLike }), {
        budget: { epsilon: 1e9, delta: 1e-6 },
      });
      const means = session.release('means', byGroup(mean('age', ages), towns), laplace(SURE)).value;
      const secret = session.release('towns', groupCounts('town'), noisyThreshold({ noise: 'laplace', ...SURE })).value;
      return {
        means: means.map(({ group, value }) => [group, Math.round(value)]),
        median: session.release(
          'q',
          quantile('weight', { ...ages, probability: 0.5, candidates: 11 }),
          exponential(SURE),
        ).value,
        secret: [...secret].map(([town, many]) => [town, Math.round(many)]).sort(),
      };
    };
    // Of no rows, what is chosen is chance's.
    if (same.length > 0) expect(asked(frame, 'frame')).toEqual(asked(same, 'rows'));
    else expect(asked(frame, 'frame').secret).toEqual([]);
  });

  test('has no column that rows do not have, with rows and without them', () => {
    expect(() => sum('income', ages).answer(frame as TableLike)).toThrow('column must be one of the columns');
  });
});

test.each<[string, unknown]>([
  ['Arrow', arrowTable(rows).getChild('age')],
  ['Arrow in chunks', inChunks(rows).getChild('age')],
  ['polars', polarsFrame(rows).getColumn('age')],
])('a column of %s alone is read as its cells are, and nothing where one is missing', (_, data) => {
  const cells = column(rows, 'age').flatMap((age) => (age === null ? [] : [age]));
  expect(sum({ ...ages, integer: true }).answer(data as never)).toBe(cells.reduce((total, age) => total + age, 0));
  expect(count().answer(data as never)).toBe(rows.length);
});
