import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mondrian } from '../../kernel-lib/src/anonymization/index.js';
import { mondrianPlain } from '../../kernel-lib/src/anonymization/search/mondrian-plain.js';
import { partition } from '../../kernel-lib/src/anonymization/search/partition.js';

const questions = fc
  .tuple(
    fc.integer({ min: 1, max: 19 }),
    fc.integer({ min: 1, max: 300 }),
    fc.integer({ min: 1, max: 9 }),
    fc.boolean(),
    fc.constantFrom(3, 50, 65_536),
    fc.nat(),
  )
  .map(([width, rows, k, relaxed, values, seed]) => {
    let state = seed + 1;
    const next = (): number => (state = Math.imul(state, 48_271) >>> 0);
    return {
      columns: Array.from({ length: width }, () => Uint16Array.from({ length: rows }, () => next() % values)),
      weights: Array.from({ length: width }, () => 1 + (next() % 3)),
      k,
      relaxed,
    };
  });

describe('Mondrian', () => {
  test('the kernel cuts as the plain reference does', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const [fast, plain] = [partition(question), mondrianPlain(question)];
        expect(Array.from(fast.starts)).toEqual(Array.from(plain.starts));
        expect(Array.from(fast.order)).toEqual(Array.from(plain.order));
      }),
      { numRuns: 60 },
    );
  });

  test('classes hold k rows, and relaxed ones fewer than 2 k unless nothing tells rows apart', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { starts } = partition(question);
        const rows = question.columns[0]?.length ?? 0;
        if (rows < question.k) return;
        starts.forEach((start, one) => expect((starts[one + 1] ?? rows) - start).toBeGreaterThanOrEqual(question.k));
      }),
      { numRuns: 60 },
    );
  });

  test('cells become ranges that hold what was there', () => {
    const rows = [23, 25, 31, 58, null, 24].map((age, index) => ({
      age,
      town: index < 3 ? 'Ulm' : 'Bonn',
      name: index,
    }));
    const { data, classes, smallestClass } = mondrian(rows, { quasiIdentifiers: ['age', 'town'], k: 3 });
    expect({ classes, smallestClass }).toEqual({ classes: 2, smallestClass: 3 });
    expect((data as typeof rows).map(({ age }) => age)).toEqual([
      '{(missing), 23, 24}',
      '25-58',
      '25-58',
      '25-58',
      '{(missing), 23, 24}',
      '{(missing), 23, 24}',
    ]);
    expect((data as typeof rows).map(({ name }) => name)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(() => mondrian(rows, { quasiIdentifiers: ['age'], k: 7 })).toThrow('k must be');
    expect(() => mondrian(rows, { quasiIdentifiers: ['size'], k: 2 })).toThrow('quasiIdentifiers');
    expect(() => mondrian(rows, { quasiIdentifiers: ['town'], k: 2, orders: { town: ['Ulm'] } })).toThrow(
      'orders.town',
    );
  });
});
