import { describe, expect, test } from 'vitest';
import {
  betaLikeness,
  deltaPresence,
  distinctDiversity,
  entropyDiversity,
  hierarchyOf,
  kAnonymity,
  kMap,
  recursiveDiversity,
  tCloseness,
  type PrivacyModel,
} from '../../kernel-lib/src/anonymization/index.js';
import { codedColumn } from '../../kernel-lib/src/anonymization/table/coded-column.js';

/** What a model says of a class with these sensitive values, in a table that is given. */
function of(
  model: PrivacyModel,
  values: readonly unknown[],
  table: readonly unknown[] = values,
  population = values.length,
) {
  const column = codedColumn('salary', table);
  const counts = new Int32Array(column.labels.length);
  for (const code of column.codes) counts[code] = (counts[code] ?? 0) + 1;
  const bound = model.bind({ rows: table.length, sensitive: { column, counts } });
  const histogram = new Int32Array(counts.length);
  for (const value of values) {
    const code = column.labels.indexOf(String(value));
    histogram[code] = (histogram[code] ?? 0) + 1;
  }
  const present = Array.from(histogram.keys()).filter((code) => histogram[code] !== 0);
  const figures = { rows: values.length, population, histogram, present };
  return { holds: bound.holds(figures), measure: bound.measure(figures) };
}

const repeated = (counts: readonly number[]): number[] =>
  counts.flatMap((count, value) => Array<number>(count).fill(value));

describe('t-closeness', () => {
  const incomes = ['3', '4', '5', '6', '7', '8', '9', '10', '11'];

  test('the textbook’s distances of ordered incomes (Li et al. 2007)', () => {
    expect(of(tCloseness('salary', 0.4, 'ordered'), ['3', '4', '5'], incomes).measure).toBeCloseTo(0.375, 12);
    expect(of(tCloseness('salary', 0.4, 'ordered'), ['6', '8', '11'], incomes).measure).toBeCloseTo(1 / 6, 12);
  });

  test('a class of one value in a table of two halves is .5 away, and fails t = .2', () => {
    const found = of(tCloseness('salary', 0.2), ['a', 'a', 'a', 'a'], ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b']);
    expect(found).toEqual({ holds: false, measure: 0.5 });
  });

  test('the textbook’s hierarchical distance: halves move within their group, the rest through the root', () => {
    const hierarchy = hierarchyOf(
      [
        ['ulcer', 'stomach', '*'],
        ['gastritis', 'stomach', '*'],
        ['flu', 'lung', '*'],
        ['bronchitis', 'lung', '*'],
      ],
      'salary',
    );
    const table = ['ulcer', 'gastritis', 'flu', 'bronchitis'];
    expect(of(tCloseness('salary', 0.4, { hierarchy }), ['ulcer', 'flu'], table).measure).toBeCloseTo(0.25, 12);
    expect(of(tCloseness('salary', 0.4, { hierarchy }), ['ulcer', 'gastritis'], table).measure).toBeCloseTo(0.5, 12);
  });

  test('an order of one’s own', () => {
    const model = tCloseness('salary', 0.4, { order: ['low', 'middle', 'high'] });
    expect(of(model, ['low'], ['low', 'middle', 'high']).measure).toBeCloseTo(0.5, 12);
    expect(() => of(tCloseness('salary', 0.4, { order: ['low'] }), ['low'], ['low', 'high'])).toThrow('order');
  });
});

describe('l-diversity', () => {
  test('equal counts are as diverse as they are many, whatever their size', () => {
    for (const count of [1, 2, 3, 7, 1000])
      expect(of(entropyDiversity('salary', 3), repeated([count, count, count])).holds).toBe(true);
    expect(of(entropyDiversity('salary', 3), repeated([2, 2, 3])).holds).toBe(false);
    expect(of(entropyDiversity('salary', 3), repeated([2, 2, 2])).measure).toBeCloseTo(3, 12);
  });

  test('recursive (c, l) compares the largest count with the tail, in falling order', () => {
    // r₁ = 5 < c (r₂ + r₃) = 3 c for c = 2, and 5 < c r₃ = c only beyond 5.
    expect(of(recursiveDiversity('salary', 2, 2), repeated([1, 5, 2])).holds).toBe(true);
    expect(of(recursiveDiversity('salary', 2, 3), repeated([1, 5, 2])).holds).toBe(false);
    expect(of(recursiveDiversity('salary', 5, 3), repeated([1, 5, 2])).holds).toBe(false);
    expect(of(recursiveDiversity('salary', 5.1, 3), repeated([1, 5, 2])).holds).toBe(true);
    expect(of(recursiveDiversity('salary', 100, 4), repeated([1, 5, 2])).measure).toBe(Infinity);
  });

  test('a class keyed by anything with sensitive 1, 1, 0 has two values', () => {
    expect(of(distinctDiversity('salary', 2), [1, 1, 0])).toEqual({ holds: true, measure: 2 });
  });
});

describe('other models', () => {
  test('β-likeness bounds the gain of each value, enhanced also by its rarity', () => {
    const table = repeated([1, 9]);
    expect(of(betaLikeness('salary', 2), [0, 1, 1, 1], table).measure).toBeCloseTo(1.5, 12);
    expect(of(betaLikeness('salary', 1), [0, 1, 1, 1], table).holds).toBe(false);
    expect(of(betaLikeness('salary', 9), [0], table).holds).toBe(true);
    expect(of(betaLikeness('salary', 9, { enhanced: true }), [0], table).holds).toBe(false);
  });

  test('k-map counts the population, δ-presence the share of it that is released', () => {
    expect(of(kMap(5), [1], [1], 5).holds).toBe(true);
    expect(of(kMap(5), [1], [1], 4).holds).toBe(false);
    expect(of(deltaPresence(0.2, 0.5), [1], [1], 5)).toEqual({ holds: true, measure: 0.2 });
    expect(of(deltaPresence(0.25, 0.5), [1], [1], 5).holds).toBe(false);
  });

  test.each([
    () => kAnonymity(1),
    () => kAnonymity(2.5),
    () => kMap(NaN),
    () => distinctDiversity('salary', 1),
    () => entropyDiversity('salary', 1),
    () => recursiveDiversity('salary', 0, 2),
    () => tCloseness('salary', 0),
    () => tCloseness('salary', 1),
    () => betaLikeness('salary', -1),
    () => deltaPresence(0.5, 0.2),
  ])('a parameter without meaning is refused: %s', (make) => {
    expect(make).toThrow('must be');
  });
});
