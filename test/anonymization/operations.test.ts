import { describe, expect, test } from 'vitest';
import {
  aggregate,
  applyPlan,
  isIdentityNumber,
  isLuhn,
  parsePlan,
  type Operation,
} from '../../kernel-lib/src/anonymization/index.js';

const secret = 'a secret of the test';
const column = (cells: readonly unknown[], operation: Record<string, unknown>): unknown[] => {
  const plan = { version: 1, operations: [{ column: 'x', ...operation } as unknown as Operation] } as const;
  return (
    applyPlan(
      cells.map((x) => ({ x })),
      plan,
      { secret },
    ) as { x: unknown }[]
  ).map(({ x }) => x);
};

describe('operations', () => {
  test('masks keep the ends, and hide what is too short', () => {
    expect(column(['13812345678', '12', null, '😀ab'], { do: 'mask', keepStart: 3, keepEnd: 4 })).toEqual([
      '138****5678',
      '**',
      null,
      '***',
    ]);
  });

  test('pseudonyms are the same for the same cell and secret, and for no other column', () => {
    const [first, second, third] = column(['ada', 'bob', 'ada'], { do: 'pseudonym', prefix: 'p-' });
    expect(first).toBe(third);
    expect(first).not.toBe(second);
    expect(first).toMatch(/^p-[0-9a-f]{16}$/);
    const plan = { version: 1, operations: [{ do: 'pseudonym', column: 'y', prefix: 'p-' }] } as const;
    expect((applyPlan([{ y: 'ada' }], plan, { secret }) as { y: unknown }[])[0]?.y).not.toBe(first);
    expect(() => applyPlan([{ y: 'ada' }], plan)).toThrow('secret');
    expect(() => applyPlan([{ y: 'ada' }], plan, { secret: 'short' })).toThrow('secret');
  });

  test('format-preserving cells keep length and separators', () => {
    const [card, other] = column(['6222 0212 3456 7890', '6222 0212 3456 7891'], { do: 'formatPreserving' });
    expect(card).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);
    expect(card).not.toBe(other);
    expect(() => column(['123'], { do: 'formatPreserving' })).toThrow('million');
  });

  test('1,000 fake identity numbers and cards are valid, reproducible, and none of the inputs', () => {
    for (const [kind, valid] of [
      ['identityCard', isIdentityNumber],
      ['bankCard', isLuhn],
    ] as const) {
      const inputs = Array.from({ length: 1000 }, (_, index) => `person ${String(index)}`);
      const fakes = column(inputs, { do: 'fake', kind }) as string[];
      expect(fakes.every(valid)).toBe(true);
      expect(new Set(fakes).size).toBe(1000);
      expect(column(inputs, { do: 'fake', kind })).toEqual(fakes);
      expect(column(fakes, { do: 'fake', kind }).some((fake) => fakes.includes(fake as string))).toBe(false);
    }
  });

  test('rounding, limits, means of k neighbours, generalisation and suppression', () => {
    expect(column([12, '17', null], { do: 'round', step: 5 })).toEqual([10, 15, null]);
    expect(column([0.31, 0.1], { do: 'round', step: 0.1 })).toEqual([0.3, 0.1]);
    expect(column([1, 50, 99], { do: 'limit', least: 10, most: 90 })).toEqual([10, 50, 90]);
    expect(column([10, 1, 2, 3, 11, 12, null, 30], { do: 'microaggregate', k: 3 })).toEqual([
      15.75,
      2,
      2,
      2,
      15.75,
      15.75,
      null,
      15.75,
    ]);
    expect(
      column([1, 2], {
        do: 'generalize',
        hierarchy: [
          ['1', 'low', '*'],
          ['2', 'low', '*'],
        ],
        level: 1,
      }),
    ).toEqual(['low', 'low']);
    expect(column(['a'], { do: 'suppress' })).toEqual(['*']);
    expect(column(['我的手机13812345678'], { do: 'redact' })).toEqual(['我的手机[手机]']);
  });

  test('rare values are merged until their common one is not rare', () => {
    const cells = 'L R L B B B L R R R F I'.split(' ');
    const merged = column(cells, { do: 'mergeRare', k: 3 });
    const counts = new Map<unknown, number>();
    for (const value of merged) counts.set(value, (counts.get(value) ?? 0) + 1);
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(3);
    expect(merged[10]).toBe('Other');
  });

  test('groups below k are left out of aggregates', () => {
    const rows = [
      { town: 'Ulm', age: 20 },
      { town: 'Ulm', age: 30 },
      { town: 'Bonn', age: 40 },
    ];
    expect(aggregate(rows, { by: ['town'], means: ['age'], k: 2 })).toEqual([{ town: 'Ulm', rows: 2, 'mean age': 25 }]);
  });

  test('a plan is JSON: saved, read, and applied in order to frames too', () => {
    const plan = parsePlan(
      JSON.stringify({
        version: 1,
        operations: [
          { do: 'round', column: 'age', step: 10 },
          { do: 'drop', column: 'name' },
          { do: 'dropRareRows', columns: ['age'], k: 2 },
        ],
      }),
    );
    const frame = {
      columns: ['name', 'age'],
      values: [
        ['a', 21],
        ['b', 19],
        ['c', 58],
      ],
    };
    expect(applyPlan(frame, plan)).toEqual({ columns: ['age'], values: [[20], [20]] });
  });

  test.each([
    ['{', 'JSON'],
    ['{"version":2,"operations":[]}', 'version 1'],
    ['{"version":1,"operations":[{"do":"explode","column":"x"}]}', 'operations'],
    ['null', 'options'],
  ])('%s is no plan', (json, message) => expect(() => parsePlan(json)).toThrow(message));

  test.each([
    [{ do: 'mask', column: 'y' }, 'columns of data: x'],
    [{ do: 'round', step: 0 }, 'step'],
    [{ do: 'limit', least: 5, most: 1 }, 'least'],
    [{ do: 'generalize', hierarchy: [['1', '*']], level: 2 }, 'level'],
    [{ do: 'microaggregate', k: 5 }, 'k must be'],
    [{ do: 'fake', kind: 'dragon' }, 'kind'],
    [{ do: 'pseudonym', length: 4 }, 'length'],
  ])('%j is refused', (operation, message) => expect(() => column([1], operation)).toThrow(message));
});
