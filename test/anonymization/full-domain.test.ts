import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anonymize,
  betaLikeness,
  distinctDiversity,
  entropyDiversity,
  hierarchyOf,
  kAnonymity,
  recursiveDiversity,
  tCloseness,
  type LossName,
  type PrivacyModel,
} from '../../kernel-lib/src/anonymization/index.js';
import { Checker } from '../../kernel-lib/src/anonymization/search/checker.js';
import { Lattice } from '../../kernel-lib/src/anonymization/search/lattice.js';
import { problemOf } from '../../kernel-lib/src/anonymization/search/problem.js';
import { searchFullDomain } from '../../kernel-lib/src/anonymization/search/full-domain.js';
import { lossMeasure } from '../../kernel-lib/src/anonymization/loss/index.js';
import { codedTable } from '../../kernel-lib/src/anonymization/table/coded-table.js';

const digits = hierarchyOf(
  Array.from({ length: 8 }, (_, value) => [String(value), `${String(value >> 1)}x`, value < 4 ? 'low' : 'high', '*']),
  'digits',
);
const letters = hierarchyOf(
  [
    ['a', 'vowel', '*'],
    ['b', 'other', '*'],
    ['c', 'other', '*'],
    ['e', 'vowel', '*'],
  ],
  'letters',
);
const flag = hierarchyOf(
  [
    ['y', '*'],
    ['n', '*'],
  ],
  'flag',
);
const quasiIdentifiers = { digits, letters, flag };

const record = fc.record({
  digits: fc.integer({ min: 0, max: 7 }),
  letters: fc.constantFrom('a', 'b', 'c', 'e'),
  flag: fc.constantFrom('y', 'n'),
  illness: fc.constantFrom('flu', 'flu', 'cold', 'gout'),
});
const models: fc.Arbitrary<PrivacyModel[]> = fc.constantFrom(
  [kAnonymity(2)],
  [kAnonymity(4)],
  [distinctDiversity('illness', 2)],
  [entropyDiversity('illness', 1.7), kAnonymity(3)],
  [recursiveDiversity('illness', 2, 2)],
  [tCloseness('illness', 0.3)],
  [betaLikeness('illness', 1)],
);
const LOSSES: LossName[] = ['entropy', 'lossMetric', 'geometricLossMetric', 'discernibility', 'averageClassSize'];

const finished = <Result>(work: Generator<unknown, Result>): Result => {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
};

describe('the optimal full-domain search', () => {
  test('finds what looking at every node without roll-up finds, ties included', () => {
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 4, maxLength: 60 }),
        models,
        fc.constantFrom(...LOSSES),
        fc.constantFrom(0, 0.1, 0.3),
        (rows, asked, loss, suppressionLimit) => {
          const question = { hierarchies: quasiIdentifiers, models: asked, loss: lossMeasure(loss), suppressionLimit };
          const problem = problemOf(codedTable(rows), question);
          const lattice = new Lattice(problem.columns.map(({ height }) => height));
          let best: { levels: number[]; loss: number; sum: number } | undefined;
          for (let node = 0; node < lattice.size; node++) {
            const levels = lattice.levels(node);
            const verdict = new Checker(problem).check(levels, false);
            if (!verdict.holds) continue;
            const value = problem.loss.of({ ...verdict, levels, lists: 1 });
            const sum = levels.reduce((total, level) => total + level, 0);
            const order =
              best === undefined
                ? -1
                : Math.abs(value - best.loss) > 1e-12 * Math.abs(best.loss)
                  ? value - best.loss
                  : sum - best.sum;
            const isFirst = best !== undefined && Array.from(levels).join() < best.levels.join();
            if (order < 0 || (order === 0 && isFirst)) best = { levels: Array.from(levels), loss: value, sum };
          }
          const found = finished(searchFullDomain(problem));
          expect(found?.levels).toEqual(best?.levels);
          if (best !== undefined) expect(found?.loss).toBeCloseTo(best.loss, 9);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('the table keeps its promise: no class is smaller than k, suppressed rows aside', async () => {
    const rows = fc.sample(record, { numRuns: 300, seed: 7 });
    const { data, suppressedRows, classes } = await anonymize(rows, {
      quasiIdentifiers,
      models: [kAnonymity(7)],
      suppressionLimit: 0.1,
    });
    const released = data as typeof rows;
    const sizes = new Map<string, number>();
    for (const one of released) {
      const key = `${String(one.digits)}|${one.letters}|${one.flag}`;
      sizes.set(key, (sizes.get(key) ?? 0) + 1);
    }
    expect(sizes.get('*|*|*') ?? 0).toBe(suppressedRows);
    sizes.delete('*|*|*');
    expect(sizes.size).toBe(classes);
    expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(7);
    expect(released.map(({ illness }) => illness)).toEqual(rows.map(({ illness }) => illness));
  });

  test('suppressed rows can be left out, and rows and frames keep their shape', async () => {
    const values = Array.from({ length: 21 }, (_, row) => [row === 20 ? 7 : 0, 'a', 'y']);
    const frame = { columns: ['digits', 'letters', 'flag'], values };
    const options = { quasiIdentifiers, models: [kAnonymity(2)], suppressionLimit: 0.05, suppressed: 'drop' } as const;
    expect((await anonymize(frame, options)).data).toEqual({ columns: frame.columns, values: values.slice(0, 20) });
  });

  test.each([
    ['an unknown column', { quasiIdentifiers: { age: digits }, models: [kAnonymity(2)] }, 'digits, letters'],
    ['a k larger than the table', { quasiIdentifiers, models: [kAnonymity(9)] }, '9-anonymity cannot be met'],
    ['no model', { quasiIdentifiers, models: [] }, 'models'],
    ['no column', { quasiIdentifiers: {}, models: [kAnonymity(2)] }, 'quasiIdentifiers'],
    ['a limit above 1', { quasiIdentifiers, models: [kAnonymity(2)], suppressionLimit: 1.1 }, 'suppressionLimit'],
    ['an unknown loss', { quasiIdentifiers, models: [kAnonymity(2)], loss: 'beauty' as LossName }, 'loss'],
    ['an unknown sensitive column', { quasiIdentifiers, models: [distinctDiversity('income', 2)] }, 'sensitive'],
    ['a sensitive quasi-identifier', { quasiIdentifiers, models: [distinctDiversity('flag', 2)] }, 'flag is both'],
  ])('%s is refused', async (_, options, message) => {
    const rows = [
      { digits: 1, letters: 'a', flag: 'y' },
      { digits: 1, letters: 'a', flag: 'y' },
    ];
    await expect(anonymize(rows, options)).rejects.toThrow(message);
  });

  test('a table without rows and cells that are no values are refused', async () => {
    const options = { quasiIdentifiers: { flag }, models: [kAnonymity(2)] };
    await expect(anonymize([], options)).rejects.toThrow('at least one row');
    await expect(anonymize([{ flag: {} }, { flag: 'y' }], options)).rejects.toThrow('texts, numbers');
    await expect(anonymize([{ flag: 'y' }, { flags: 'y' }], options)).rejects.toThrow('a missing value');
  });
});
