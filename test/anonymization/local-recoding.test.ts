import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anonymize,
  betaLikeness,
  deltaPresence,
  distinctDiversity,
  entropyDiversity,
  hierarchyOf,
  kAnonymity,
  kMap,
  recodeLocally,
  recursiveDiversity,
  tCloseness,
  type Hierarchy,
  type PrivacyModel,
} from '../../kernel-lib/src/anonymization/index.js';
import { adult, hasAdult } from './adult.js';

type Row = Record<string, string>;

/** Two to four columns of up to six values, with hierarchies of one or two levels above them; and a sensitive column. */
const tables = fc
  .record({
    columns: fc.array(fc.record({ values: fc.integer({ min: 1, max: 6 }), deep: fc.boolean() }), {
      minLength: 2,
      maxLength: 4,
    }),
    rows: fc.array(fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), { minLength: 6, maxLength: 40 }),
  })
  .map(({ columns, rows }) => {
    const hierarchies: Record<string, Hierarchy> = Object.fromEntries(
      columns.map(({ values, deep }, column) => [
        `c${String(column)}`,
        hierarchyOf(
          Array.from({ length: values }, (_, value) => [
            `v${String(value)}`,
            ...(deep ? [`g${String(value >> 1)}`] : []),
            '*',
          ]),
        ),
      ]),
    );
    const data = rows.map((cells, index): Row => ({
      row: String(index),
      ...Object.fromEntries(
        columns.map(({ values }, column) => [`c${String(column)}`, `v${String((cells[column] ?? 0) % values)}`]),
      ),
      illness: `i${String((cells[4] ?? 0) % 4)}`,
    }));
    return { hierarchies, data, names: Object.keys(hierarchies) };
  });

/** Rows by what their quasi-identifiers read. */
function classesOf(rows: readonly Row[], names: readonly string[]): Row[][] {
  const classes = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify(names.map((name) => row[name]));
    classes.set(key, [...(classes.get(key) ?? []), row]);
  }
  return [...classes.values()];
}

const share = (rows: readonly Row[], value: string): number =>
  rows.filter(({ illness }) => illness === value).length / rows.length;
const illnesses = (rows: readonly Row[]): string[] => [...new Set(rows.map(({ illness }) => illness ?? ''))];
const counted = (rows: readonly Row[]): number[] =>
  illnesses(rows)
    .map((value) => rows.filter(({ illness }) => illness === value).length)
    .sort((a, b) => b - a);

/** Each model, and what it says of a class in a table, from its definition. */
const MODELS: readonly (readonly [PrivacyModel, (one: readonly Row[], table: readonly Row[]) => boolean])[] = [
  [kAnonymity(3), (one) => one.length >= 3],
  [distinctDiversity('illness', 2), (one) => illnesses(one).length >= 2],
  [
    entropyDiversity('illness', 1.5),
    (one) =>
      illnesses(one).reduce((sum, value) => sum - share(one, value) * Math.log(share(one, value)), 0) >=
      Math.log(1.5) - 1e-9,
  ],
  [
    recursiveDiversity('illness', 3, 2),
    (one) =>
      (counted(one)[0] ?? 0) <
      3 *
        counted(one)
          .slice(1)
          .reduce((sum, rows) => sum + rows, 0),
  ],
  [
    tCloseness('illness', 0.4),
    (one, table) =>
      illnesses(table).reduce((sum, value) => sum + Math.abs(share(one, value) - share(table, value)), 0) / 2 <=
      0.4 + 1e-9,
  ],
  [
    betaLikeness('illness', 1.5),
    (one, table) => illnesses(one).every((value) => share(one, value) / share(table, value) - 1 <= 1.5 + 1e-9),
  ],
];

describe('local recoding', () => {
  test('every class meets every model, and every cell is an ancestor of its value', async () => {
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.subarray(MODELS.slice(), { minLength: 1 }),
        fc.constantFrom(0, 0.2),
        async ({ hierarchies, data, names }, chosen, suppressionLimit) => {
          const wanted = { quasiIdentifiers: hierarchies, models: chosen.map(([model]) => model), suppressionLimit };
          const holds = (one: readonly Row[]): boolean => chosen.every(([, says]) => says(one, data));
          let found;
          try {
            found = await recodeLocally(data, wanted);
          } catch {
            // Only what no generalisation can meet is refused: all rows as one class.
            expect(holds(data)).toBe(false);
            return;
          }
          const released = found.data as Row[];
          const isGone = (row: Row): boolean => names.every((name) => row[name] === '*' && hierarchies[name]);
          const gone = released.filter((_, row) => found.classOf[row] === -1);
          expect(gone.every(isGone)).toBe(true);
          expect(gone.length).toBe(found.suppressedRows);
          expect(gone.length).toBeLessThanOrEqual(Math.floor(suppressionLimit * data.length + 1e-9));
          const classes = classesOf(
            released.filter((_, row) => found.classOf[row] !== -1),
            names,
          );
          expect(classes.length).toBe(found.classes);
          expect(classes.reduce((least, one) => Math.min(least, one.length), data.length)).toBe(found.smallestClass);
          expect(classes.every(holds)).toBe(true);
          let penalty = gone.length * names.length;
          released.forEach((row, index) => {
            expect(row['illness']).toBe(data[index]?.['illness']);
            if (found.classOf[index] === -1) return;
            for (const name of names) {
              const { rows } = hierarchies[name] as Hierarchy;
              const own = rows.find(([value]) => value === data[index]?.[name]) ?? [];
              expect(own).toContain(row[name]);
              const covered = rows.filter((leaf) => leaf.includes(row[name] ?? '')).length;
              penalty += (covered - 1) / Math.max(1, rows.length - 1);
            }
          });
          expect(found.certaintyPenalty).toBeCloseTo(penalty / (names.length * data.length), 12);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('k-map counts the population that is recoded with the released rows', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async ({ hierarchies, data, names }) => {
        const released = (row: number): boolean => row % 3 === 0;
        const found = await recodeLocally(data, { quasiIdentifiers: hierarchies, models: [kMap(4)], released });
        const covers = (cell: string | undefined, name: string, value: string | undefined): boolean =>
          hierarchies[name]?.rows.find(([leaf]) => leaf === value)?.includes(cell ?? '') === true;
        for (const row of found.data as Row[]) {
          const like = data.filter((person) => names.every((name) => covers(row[name], name, person[name])));
          expect(like.length).toBeGreaterThanOrEqual(4);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('costs less than the best levels for the whole table do, over many tables', async () => {
    const cost = { local: 0, whole: 0 };
    await fc.assert(
      fc.asyncProperty(tables, async ({ hierarchies, data }) => {
        const wanted = { quasiIdentifiers: hierarchies, models: [kAnonymity(3)] };
        cost.local += (await recodeLocally(data, wanted)).certaintyPenalty;
        cost.whole += (await anonymize(data, { ...wanted, loss: 'lossMetric' })).certaintyPenalty;
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(cost.local).toBeLessThan(0.9 * cost.whole);
  });

  test('values stay as they came where a class shares them', async () => {
    const data = { columns: ['age', 'town'], values: [20, 20, 30, 31].map((age) => [age, 'Ulm']) };
    const age = hierarchyOf([
      [20, '20-29', '*'],
      [30, '30-39', '*'],
      [31, '30-39', '*'],
    ]);
    const town = hierarchyOf([['Ulm', '*']]);
    const found = await recodeLocally(data, { quasiIdentifiers: { age, town }, models: [kAnonymity(2)] });
    expect(found.data).toMatchObject({
      values: [
        [20, 'Ulm'],
        [20, 'Ulm'],
        ['30-39', 'Ulm'],
        ['30-39', 'Ulm'],
      ],
    });
    expect(Array.from(found.classOf)).toEqual([0, 0, 1, 1]);
  });

  test('what cannot be is refused, with the remedy', async () => {
    const data = { columns: ['age'], values: [[1], [2]] };
    const age = hierarchyOf([
      [1, '*'],
      [2, '*'],
    ]);
    const ask = (models: readonly PrivacyModel[], more: object = {}) =>
      recodeLocally(data, { quasiIdentifiers: { age }, models, ...more });
    await expect(ask([kAnonymity(3)])).rejects.toThrow('cannot be met even at the highest levels');
    await expect(ask([deltaPresence(0, 0.5)], { released: () => true })).rejects.toThrow('`anonymize`');
    await expect(ask([kMap(2)])).rejects.toThrow('population');
    await expect(recodeLocally(data, { quasiIdentifiers: { size: age }, models: [kAnonymity(2)] })).rejects.toThrow(
      'quasiIdentifiers',
    );
    const apart = hierarchyOf([
      [1, 'odd'],
      [2, 'even'],
    ]);
    await expect(recodeLocally(data, { quasiIdentifiers: { age: apart }, models: [kAnonymity(2)] })).rejects.toThrow(
      'cannot be met even at the highest levels',
    );
    const columns = Array.from({ length: 16 }, (_, column) => `c${String(column)}`);
    await expect(
      recodeLocally(
        { columns, values: [1, 2].map((value) => columns.map(() => value)) },
        { quasiIdentifiers: Object.fromEntries(columns.map((name) => [name, age])), models: [kAnonymity(2)] },
      ),
    ).rejects.toThrow('15 columns');
  });

  test('more levels than can be tried are thinned out', async () => {
    const columns = Array.from({ length: 12 }, (_, column) => `c${String(column)}`);
    const values = Array.from({ length: 60 }, (_, row) =>
      columns.map((_, column) => String((row * (column + 3) + ((row * row) >> 2)) % 8)),
    );
    const steps = hierarchyOf(
      Array.from({ length: 8 }, (_, value) => [value, `${String(value >> 1)}/4`, `${String(value >> 2)}/2`, '*']),
    );
    const found = await recodeLocally(
      { columns, values },
      { quasiIdentifiers: Object.fromEntries(columns.map((name) => [name, steps])), models: [kAnonymity(3)] },
    );
    expect(found.smallestClass).toBeGreaterThanOrEqual(3);
    expect(found.certaintyPenalty).toBeLessThan(1);
  });

  test.runIf(hasAdult)('on Adult, less is lost than by ARX’s local recoding', async () => {
    const { columns, values, hierarchies } = adult();
    const found = await recodeLocally({ columns, values }, { quasiIdentifiers: hierarchies, models: [kAnonymity(5)] });
    expect(found.certaintyPenalty).toBeLessThan(0.059);
    expect(found.smallestClass).toBe(5);
    expect(found.suppressedRows).toBe(0);
  });
});
