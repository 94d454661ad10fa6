import { describe, expect, test } from 'vitest';
import { laplace } from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, Session } from '../../kernel-lib/src/session/index.js';
import { byGroup, count, countDistinct, histogram, mean, perUnit, sum } from '../../kernel-lib/src/statistics/index.js';
import type { TableLike } from '../../kernel-lib/src/tables/index.js';

/*
 * The same rows in every shape that libraries give them. The shapes were taken down from apache-arrow 21.2 and nodejs-polars: Arrow's
 * integers are BigInt, its dates milliseconds, and its arrays have 0 where a value is missing; a frame of polars is a proxy that denies all
 * properties to `in`.
 */
const days = [0, 86_400_000, 0, null];
const columns = {
  age: [40, 70, null, 3],
  ill: [true, false, true, null],
  town: ['Delft', 'Gouda', 'Gouda', null],
  who: [2n ** 60n + 1n, 2n ** 60n + 1n, 7n, 8n],
};
const dates = days.map((day) => (day === null ? null : new Date(day)));
const rows = days.map((_, row) => ({
  age: columns.age[row],
  ill: columns.ill[row],
  town: columns.town[row],
  who: columns.who[row],
  day: dates[row],
}));
type Name = keyof (typeof rows)[number];
const all: Readonly<Record<Name, readonly unknown[]>> = { ...columns, day: dates };
const names = Object.keys(all) as Name[];

const vector = (cells: readonly unknown[]) => ({
  length: cells.length,
  nullCount: cells.filter((cell) => cell === null).length,
  get: (row: number) => cells[row],
  toArray: () => cells.map((cell) => cell ?? 0),
});
const arrow = {
  schema: { fields: names.map((name) => ({ name })) },
  numRows: rows.length,
  getChild: (name: string) => {
    const cells = name === 'day' ? days : all[name as Name];
    return vector(name === 'age' ? cells.map((age) => (age === null ? null : BigInt(age as number))) : cells);
  },
  toArray: () => rows,
};
const polars = new Proxy(
  { columns: names, height: rows.length, getColumn: (name: string) => ({ toArray: () => all[name as Name] }) },
  { has: () => false },
);
const texts = rows.map((row) => ({ ...row, age: row.age === null ? 'NA' : String(row.age) }));

const SHAPES: Readonly<Record<string, unknown>> = {
  records: rows,
  'records with numbers as texts': texts,
  'a frame': { columns: names, values: rows.map((row) => names.map((name) => row[name])) },
  'an object of columns': all,
  'a table of Arrow': arrow,
  'a frame of polars': polars,
};

describe.each(Object.entries(SHAPES))('%s', (_, data) => {
  const session = new Session(dataset({ name: 'shapes', data: data as TableLike }), { budget: { epsilon: 1e9 } });
  const asked = (question: ReturnType<typeof count>): number =>
    Math.round(session.release('asked', question, laplace({ epsilon: 1e6 }), { fresh: true }).value * 100) / 100;

  test('is counted, with and without conditions', () => {
    expect(asked(count())).toBe(4);
    expect(asked(count({ where: { column: 'age', atLeast: 40 } }))).toBe(2);
    expect(asked(count({ where: { column: 'ill', equals: true } }))).toBe(2);
    expect(asked(count({ where: { column: 'day', below: 1 } }))).toBe(2);
  });

  test('is added up, what is missing aside, booleans as 0 and 1', () => {
    expect(asked(sum('age', { lower: 0, upper: 100 }))).toBe(113);
    expect(asked(sum('ill', { lower: 0, upper: 1 }))).toBe(2);
    const average = mean('age', { lower: 0, upper: 100 });
    expect(session.release('mean', average, laplace({ epsilon: 1e6 })).value).toBeCloseTo(113 / 3, 2);
  });

  test('is told by groups and by units, which are the same wherever they stand', () => {
    const groups = byGroup(count(), { column: 'town', groups: ['Delft', 'Gouda'] });
    const counts = session.release('towns', groups, laplace({ epsilon: 1e6 })).value;
    expect(counts.map(({ value }) => Math.round(value))).toEqual([1, 2]);
    expect(histogram('town', { categories: ['Gouda', 'Delft'] }).answer(data as TableLike)).toEqual([2, 1]);
    expect(countDistinct('who').answer(data as TableLike)).toBe(3);
    expect(perUnit(count(), { unit: 'who', rows: 1 }).answer(data as TableLike)).toBe(3);
    // Two dates of the same day are two objects, and one unit all the same.
    expect(perUnit(count(), { unit: 'day', rows: 1 }).answer(data as TableLike)).toBe(2);
    expect(
      perUnit(sum('age', { lower: 0, upper: 200 }), { unit: 'who', totals: ['age'] }).answer(data as TableLike),
    ).toBe(113);
  });
});

test('a column of Arrow alone has nothing where a value is missing, not 0', () => {
  const data = vector([4, null, 5]);
  const session = new Session(dataset({ name: 'column', data }), { budget: { epsilon: 1e9 } });
  const value = session.release('mean', mean({ lower: 0, upper: 10 }), laplace({ epsilon: 1e6 })).value;
  expect(value).toBeCloseTo(4.5, 2);
});

test('whether the first row is missing can not be told from what is refused', () => {
  const question = count({ where: { column: 'age', atLeast: 40 } });
  for (const data of [[null, ...rows], [undefined, ...rows], rows]) expect(question.answer(data as never)).toBe(2);
  for (const data of [[null], [undefined, null], []]) expect(question.answer(data as never)).toBe(0);
});

test.each<[string, unknown]>([
  ['columns of different lengths', { age: [1, 2], town: ['Delft'] }],
  ['a set', new Set([1])],
  ['a map', new Map([['age', [1]]])],
  ['a text', 'age\n1'],
  ['a number', 3],
  ['an empty object', {}],
])('%s is refused with what would be accepted', (_, data) => {
  const session = new Session(dataset({ name: 'refused', data: data as TableLike }), { budget: { epsilon: 1 } });
  for (const question of [count(), count({ where: { column: 'age', atLeast: 1 } })]) {
    expect(() => session.release('n', question, laplace({ epsilon: 0.1 }))).toThrow(
      /^data must be a data frame \(danfojs, polars, Arrow, readCsv\), an array of rows or of records, or an object of columns/,
    );
  }
  expect(session.ledger.entries).toEqual([]);
});
