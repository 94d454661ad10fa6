import { describe, expect, test } from 'vitest';
import {
  anonymize,
  distinctDiversity,
  hierarchyOf,
  kAnonymity,
  learnedAccuracy,
  linkageAttack,
  measureRisk,
  mondrian,
  populationUniqueness,
  riskReport,
  uniquenessByKnown,
} from '../../kernel-lib/src/anonymization/index.js';
import { adult, hasAdult } from './adult.js';

const relative = (value: number | undefined, expected: number): number => Math.abs((value ?? NaN) / expected - 1);

describe.skipIf(!hasAdult)('risk on Adult (skipped without EPSBOOK_DATA)', () => {
  const data = hasAdult ? adult() : undefined;
  const columns = data?.columns ?? [];
  const frame = { columns, values: data?.values ?? [] };

  test('prosecutor, journalist and marketer', () => {
    const before = measureRisk(frame, { quasiIdentifiers: columns });
    expect(before.prosecutor.atRisk).toBeCloseTo(0.8938068, 7);
    expect(before.prosecutor.success).toBeCloseTo(0.64657516, 8);
    expect(before.sampleUniqueness).toBeCloseTo(0.5142895, 7);
    const subset = measureRisk(frame, { quasiIdentifiers: columns, released: (row) => row % 10 === 0 });
    expect(subset.prosecutor.success).toBeCloseTo(0.9022207, 7);
    expect(subset.journalist?.success).toBeCloseTo(0.6461459, 7);
    expect(subset.journalist?.atRisk).toBeCloseTo(0.8975804, 7);
    expect(subset.marketer).toBeCloseTo(0.6461459, 7);
  });

  test('population uniqueness by Zayatz, Pitman, slide negative binomial and Dankar’s choice', () => {
    const hundred = measureRisk(frame, { quasiIdentifiers: columns, population: 100_000 }).populationUniqueness;
    expect(relative(hundred?.zayatz, 38690.654)).toBeLessThan(1e-7);
    expect(relative(hundred?.pitman, 37798.683)).toBeLessThan(1e-7);
    expect(relative(hundred?.slideNegativeBinomial, 36973.6)).toBeLessThan(3e-7);
    expect(hundred?.dankar).toBe(hundred?.slideNegativeBinomial);
    const million = measureRisk(frame, { quasiIdentifiers: columns, population: 1_000_000 }).populationUniqueness;
    expect(relative(million?.zayatz, 284895.83)).toBeLessThan(1e-7);
    expect(relative(million?.pitman, 197435.67)).toBeLessThan(1e-7);
    expect(million?.dankar).toBe(million?.pitman);
  });

  test('after 5-anonymity with 4 % suppression', async () => {
    const after = await anonymize(frame, {
      quasiIdentifiers: data?.hierarchies ?? {},
      models: [kAnonymity(5)],
      suppressionLimit: 0.04,
    });
    const risk = measureRisk(after.data, { quasiIdentifiers: columns });
    expect(risk.prosecutor.atRisk).toBeCloseTo(0.0502119, 7);
    expect(risk.prosecutor.success).toBeCloseTo(0.0357533, 7);
    expect(risk.classes).toBe(1046);
    const report = riskReport({
      label: 'Adult',
      before: frame,
      after,
      quasiIdentifiers: columns,
      models: [kAnonymity(5)],
    });
    expect(report.after.smallestClass).toBe(5);
    expect(report.loss.value).toBeGreaterThan(0);
    expect(report.loss.value).toBeLessThan(1);
  });

  test('strict Mondrian loses no more than .0717, and keeps k', () => {
    const strict = mondrian(frame, { quasiIdentifiers: columns, k: 5 });
    expect(strict.certaintyPenalty).toBeLessThanOrEqual(0.0717);
    expect(strict.smallestClass).toBeGreaterThanOrEqual(5);
    expect(measureRisk(strict.data, { quasiIdentifiers: columns }).smallestClass).toBeGreaterThanOrEqual(5);
  });

  test('few columns tell few people apart', async () => {
    const curve = await uniquenessByKnown({ columns, values: data?.values ?? [] }, columns);
    expect(curve[2]?.mean).toBeCloseTo(0.009, 2);
    expect(curve[4]?.mean).toBeCloseTo(0.079, 2);
    expect(curve[8]?.mean).toBeCloseTo(0.514, 3);
  }, 120_000);
});

describe('risk', () => {
  const rows = ['Single', 'Married', 'Married', 'Single', null].map((status) => ({ letter: 'A', status }));
  const quasiIdentifiers = ['letter', 'status'];

  test('a missing value is a value, or any', () => {
    expect(measureRisk(rows, { quasiIdentifiers }).sampleUniqueness).toBe(0.2);
    const wildcard = measureRisk(rows, { quasiIdentifiers, missing: 'wildcard' });
    expect(wildcard.sampleUniqueness).toBe(0);
    expect(wildcard.smallestClass).toBe(3);
  });

  test('a row that is suppressed is no class of one', () => {
    const risk = measureRisk([...rows.slice(0, 4), { letter: '*', status: '*' }], { quasiIdentifiers });
    expect(risk).toMatchObject({ rows: 4, classes: 2, smallestClass: 2, sampleUniqueness: 0 });
  });

  test('estimates of a population as large as the sample are the sample', () => {
    expect(populationUniqueness([1, 1, 2], 4).slideNegativeBinomial).toBe(2);
    expect(() => populationUniqueness([1, 1, 2], 3)).toThrow('population');
  });

  const people = Array.from({ length: 60 }, (_, index) => ({
    age: 20 + (index % 30),
    town: index % 2 === 0 ? 'Ulm' : 'Bonn',
    ill: index % 3,
  }));
  const ages = hierarchyOf(
    Array.from({ length: 30 }, (_, index) =>
      [20 + index, `${String(20 + 10 * Math.floor(index / 10))}-${String(29 + 10 * Math.floor(index / 10))}`, '*'].map(
        String,
      ),
    ),
  );
  const towns = hierarchyOf([
    ['Ulm', '*'],
    ['Bonn', '*'],
  ]);

  test('an attack names whom it can, and fewer once the table is generalised', async () => {
    const known = people.map(({ age, town }) => ({ age, town }));
    const columns = ['age', 'town'];
    const before = await linkageAttack(people, known, { columns });
    expect(before).toMatchObject({ attempts: 60, success: 0.5, unique: 0, meanCandidates: 2 });
    const after = await anonymize(people, {
      quasiIdentifiers: { age: ages, town: towns },
      models: [kAnonymity(5), distinctDiversity('ill', 2)],
    });
    for (const match of ['exact', 'nearest'] as const) {
      const linked = await linkageAttack(after.data, known, { columns, match });
      expect(linked.success).toBeCloseTo(0.1, 6);
      expect(linked.meanCandidates).toBeCloseTo(10, 6);
    }
    const close = await linkageAttack(people, [{ age: 20.4, town: 'Ulm' }], { columns, match: 'nearest' });
    expect(close.success).toBe(0.5);
    await expect(linkageAttack(people, known, { columns: ['ill'] })).rejects.toThrow('columns');
  });

  test('what can be learnt is measured beside the majority', () => {
    const noisy = people.map((person, index) => ({ ...person, old: person.age > 35 ? 'yes' : 'no', coin: index % 7 }));
    const { accuracy, majority } = learnedAccuracy(noisy, { features: ['age'], target: 'old', folds: 7 });
    expect(majority).toBeLessThan(0.6);
    expect(accuracy).toBeGreaterThan(0.6);
  });
});
