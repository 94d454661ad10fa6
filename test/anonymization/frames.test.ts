import { describe, expect, test } from 'vitest';
import {
  aggregate,
  anonymize,
  applyPlan,
  classUtility,
  entropyDiversity,
  kAnonymity,
  learnedAccuracy,
  linkageAttack,
  measureModels,
  measureRisk,
  mondrian,
  numberHierarchy,
  parsePlan,
  recodeLocally,
  recursiveDiversity,
  riskReport,
  suppressionHierarchy,
  uniquenessByKnown,
  type AnonymizationPlan,
} from '../../kernel-lib/src/anonymization/index.js';
import type { TableLike } from '../../kernel-lib/src/tables/index.js';

/** A frame as danfojs has them: made of rows and names of columns. */
class Frame {
  readonly columns: readonly string[];
  readonly shape: readonly number[];
  constructor(
    readonly values: readonly (readonly unknown[])[],
    { columns }: { readonly columns: readonly string[] },
  ) {
    this.columns = columns;
    this.shape = [values.length, columns.length];
  }
}

const rows = Array.from({ length: 40 }, (_, index) => [
  20 + (index % 20),
  index % 2 === 0 ? 'Ulm' : 'Bonn',
  ['flu', 'gout', 'cold'][index % 3],
  `1381234${String(1000 + index)}`,
]);
const frame = new Frame(rows, { columns: ['age', 'town', 'ill', 'phone'] });
const quasiIdentifiers = {
  age: numberHierarchy(
    rows.map(([age]) => age),
    { widths: [5, 10] },
  ),
  town: suppressionHierarchy(['Ulm', 'Bonn']),
};
const names = Object.keys(quasiIdentifiers);
const models = [kAnonymity(3)];

describe('a frame', () => {
  test('is taken and given back by all that changes it', async () => {
    const made = [
      (await anonymize(frame, { quasiIdentifiers, models })).data,
      (await recodeLocally(frame, { quasiIdentifiers, models })).data,
      mondrian(frame, { quasiIdentifiers: names, k: 3 }).data,
    ];
    for (const data of made) {
      expect(data).toBeInstanceOf(Frame);
      expect((data as unknown as Frame).columns).toEqual(frame.columns);
      expect(measureModels(data, { quasiIdentifiers: names, models })[0]?.holds).toBe(true);
    }
  });

  test('is measured as its rows are', async () => {
    const records = rows.map(([age, town, ill, phone]) => ({ age, town, ill, phone }));
    for (const measure of [
      (data: TableLike) => measureRisk(data, { quasiIdentifiers: names }),
      (data: TableLike) => measureModels(data, { quasiIdentifiers: names, models }),
      (data: TableLike) => classUtility(data, names),
      (data: TableLike) => learnedAccuracy(data, { features: names, target: 'ill' }),
      (data: TableLike) => aggregate(data, { by: ['town'], means: ['age'], k: 2 }),
      (data: TableLike) => uniquenessByKnown(data, names),
      (data: TableLike) => linkageAttack(data, data, { columns: names }),
      (data: TableLike) =>
        riskReport({
          label: 'frames',
          before: data,
          after: { data: data, certaintyPenalty: 0, suppressedRows: 0 },
          quasiIdentifiers: names,
          models,
        }),
    ])
      expect(await measure(frame)).toEqual(await measure(records));
  });

  test('goes through a plan that was saved, again and again', () => {
    const plan: AnonymizationPlan = {
      version: 1,
      operations: [
        { do: 'mask', column: 'phone', keepStart: 3, keepEnd: 4 },
        { do: 'generalize', column: 'age', hierarchy: quasiIdentifiers.age.rows, level: 2 },
        { do: 'pseudonym', column: 'town' },
        { do: 'drop', column: 'ill' },
      ],
    };
    const secret = 'a secret of the test';
    const saved = parsePlan(JSON.stringify(plan));
    expect(saved).toEqual(plan);
    const [first, again] = [applyPlan(frame, plan, { secret }), applyPlan(frame, saved, { secret })];
    expect(first).toBeInstanceOf(Frame);
    expect(again).toEqual(first);
    expect(first).toMatchObject({ columns: ['age', 'town', 'phone'] });
    expect((first as unknown as Frame).values[0]?.slice(0, 1)).toEqual(['20-29']);
    expect((first as unknown as Frame).values[0]?.[2]).toBe('138****1000');
    expect(applyPlan([{ a: 1, b: 2 }], { version: 1, operations: [{ do: 'drop', column: 'a' }] })).toEqual([{ b: 2 }]);
  });
});

describe('the models of a table as it is', () => {
  test('are those of the worst class', () => {
    const table = [
      ...['flu', 'flu', 'flu', 'gout'].map((ill) => ({ town: 'Ulm', ill })),
      ...['flu', 'gout', 'cold'].map((ill) => ({ town: 'Bonn', ill })),
      { town: '*', ill: 'flu' },
    ];
    const found = measureModels(table, {
      quasiIdentifiers: ['town'],
      models: [kAnonymity(4), entropyDiversity('ill', 1.5), recursiveDiversity('ill', 4, 2)],
    });
    // Ulm: exp(-(3/4) ln(3/4) - (1/4) ln(1/4)), and 3 against 1; the suppressed row is in no class.
    expect(found).toEqual([
      { model: '4-anonymity', value: 3, holds: false },
      { model: 'entropy 1.5-diversity of ill', value: expect.closeTo(1.7547653506033232, 12) as number, holds: true },
      { model: 'recursive (4, 2)-diversity of ill', value: 3, holds: true },
    ]);
    expect(() => measureModels(table, { quasiIdentifiers: ['city'], models: [kAnonymity(2)] })).toThrow(
      'quasiIdentifiers',
    );
  });
});
