import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  gaussian,
  laplace,
  exponential,
  discreteLaplace,
  noisyThreshold,
} from '../../kernel-lib/src/mechanisms/index.js';
import { PrivacyError } from '../../kernel-lib/src/core/index.js';
import {
  byGroup,
  count,
  countDistinct,
  groupCounts,
  histogram,
  marginal,
  mean,
  perUnit,
  quantile,
  sum,
  variance,
  where,
  type Where,
} from '../../kernel-lib/src/statistics/index.js';
import { joinPublic } from '../../kernel-lib/src/tables/index.js';
import { distance, measurementOf, NORMS, RELATIONS } from './measurements.js';
import { neighbours, unitNeighbours, type Row } from './neighbours.js';
import { opened } from './opened.js';

const towns = { column: 'town', groups: ['Delft', 'Gouda', 'Edam'] } as const;
const ages = { lower: 0, upper: 120 };

describe.each(RELATIONS)('under %s', (relation) => {
  test.each([
    ['means', byGroup(mean('age', ages), towns)],
    ['variances', byGroup(variance('age', ages), towns)],
    ['medians', byGroup(quantile('age', { ...ages, probability: 0.5, candidates: 9 }), towns)],
    ['means of people with several rows', perUnit(byGroup(mean('age', ages), towns), { unit: 'who', rows: 2 })],
  ] as const)(
    'one neighbour moves %s by group, all together, by no more than what is debited for',
    (name, analysis) => {
      const pairs = name.includes('people') ? unitNeighbours(relation) : neighbours(relation, true);
      fc.assert(
        fc.property(pairs, ({ first, second }) => {
          const [one, other] = [measurementOf(analysis, first, relation), measurementOf(analysis, second, relation)];
          expect(one.vectors).toHaveLength(3);
          for (const norm of NORMS) {
            const each = one.vectors.map((vector, group) => distance(vector, other.vectors[group] ?? [], norm));
            // Of all groups as one vector; choices in several groups cost as much as they do one after the other.
            const together = norm === 'l2' ? Math.hypot(...each) : each.reduce((total, moved) => total + moved, 0);
            expect(together).toBeLessThanOrEqual(one.sensitivity(norm) * (1 + 2 ** -40));
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  test.each([
    [
      'rows of a condition',
      where(sum('age', ages), [{ column: 'visits', atLeast: 0 }, { not: { column: 'town', equals: 'Edam' } }]),
    ],
    ['distinct values', countDistinct('town')],
    ['a marginal', marginal({ town: { categories: ['Delft', 'Gouda'] }, age: { edges: [0, 18, 65, 120] } })],
  ] as const)('one neighbour moves %s by no more than the sensitivity', (_, query) => {
    const vectorOf = (answer: number | readonly number[]) => (typeof answer === 'number' ? [answer] : answer);
    fc.assert(
      fc.property(neighbours(relation, true), ({ first, second }) => {
        for (const norm of NORMS) {
          const moved = distance(vectorOf(query.answer(first)), vectorOf(query.answer(second)), norm);
          expect(moved).toBeLessThanOrEqual(query.sensitivity(relation, norm));
        }
      }),
    );
  });

  test('one person moves the number of people by 1', () => {
    const people = countDistinct('who', { units: true });
    fc.assert(
      fc.property(unitNeighbours(relation), ({ first, second }) => {
        expect(Math.abs(people.answer(first) - people.answer(second))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const rows: readonly Row[] = [
  { age: 10, height: 1, visits: 1, town: 'Delft', who: 'a' },
  { age: 30, height: 1, visits: 5, town: 'Delft', who: 'b' },
  { age: 50, height: 1, visits: 0, town: 'Gouda', who: 'b' },
  { age: 70, height: 1, visits: 9, town: 'Leiden', who: 'c' },
];
const exact = laplace({ epsilon: 1e9 });

test('a question by group is answered about every group, the empty one too, for the price of one', () => {
  const session = opened(rows, 1);
  const { value, event, claim } = session.release('ages', byGroup(mean('age', ages), towns), laplace({ epsilon: 1 }));
  const [entry] = session.ledger.entries;
  expect(value.map(({ group }) => group)).toEqual(['Delft', 'Gouda', 'Edam']);
  expect(claim.epsilon).toBe(1);
  expect(session.ledger.entries).toHaveLength(1);
  expect(entry?.event).toEqual(event);
  expect(session.spent).toBeLessThanOrEqual(1);
  const { value: sums } = session.release('sums', byGroup(sum('age', ages), towns), exact);
  expect(sums.map((group) => Math.round(Math.abs(group.value)))).toEqual([40, 50, 0]);
  expect(sums[0]?.accuracy?.confidence).toBe(0.95);
  const counts = session.release('n', byGroup(count(), towns), discreteLaplace({ epsilon: 100 })).value;
  expect(counts.map((group) => group.value)).toEqual([2, 1, 0]);
  const medians = byGroup(quantile('age', { ...ages, probability: 0.5, candidates: 121 }), towns);
  expect(session.release('medians', medians, exponential({ epsilon: 1000 })).value[1]?.value).toBe(50);
});

test('noise by group under replace-one is twice as large, for a record may change its group', () => {
  const noiseOf = (relation: (typeof RELATIONS)[number]): number =>
    opened(rows, 2, relation).release(
      'n',
      byGroup(count({ where: { column: 'age', atLeast: 0 } }), towns),
      laplace({ epsilon: 1 }),
    ).scale;
  expect(noiseOf('replace-one') / noiseOf('add-or-remove-one')).toBeCloseTo(2, 9);
});

test('a unit bounded within each group is refused, for it may be in several', () => {
  expect(() => byGroup(perUnit(count(), { unit: 'who', rows: 1 }), towns)).toThrow(
    'ask perUnit(byGroup(…), …) instead',
  );
  expect(() => byGroup(countDistinct('who', { units: true }), towns)).toThrow('one about rows');
  expect(() => byGroup(count(), { column: 'town', groups: [] })).toThrow('groups must be');
  expect(() => byGroup(count(), undefined as never)).toThrow('options must be');
});

test('conditions on several columns hold together, any or not at all', () => {
  const of = (condition: Where): number => count({ where: condition }).answer(rows);
  expect(
    of([
      { column: 'age', atLeast: 20 },
      { column: 'town', equals: 'Delft' },
    ]),
  ).toBe(1);
  expect(
    of({
      anyOf: [
        { column: 'age', below: 20 },
        { column: 'town', oneOf: ['Gouda', 'Edam'] },
      ],
    }),
  ).toBe(2);
  expect(of({ not: { column: 'town', equals: 'Delft' } })).toBe(2);
  expect(where(mean('age', ages), { column: 'town', equals: 'Delft' }).description).toContain('where');
  expect(
    opened(rows, 3).release('m', where(mean('age', ages), { column: 'town', equals: 'Delft' }), exact).value,
  ).toBeCloseTo(20, 3);
  for (const wrong of [
    null,
    [],
    { anyOf: [] },
    { not: null },
    { column: 'x', oneOf: 'ab' },
    { column: 'x', oneOf: [NaN] },
  ]) {
    expect(() => count({ where: wrong as never })).toThrow(/^where/);
  }
  const cyclic: unknown[] = [];
  cyclic.push(cyclic);
  expect(() => count({ where: cyclic as never })).toThrow('where must be');
});

test('a condition that is changed afterwards changes nothing', () => {
  const condition = { column: 'town', oneOf: ['Delft'] };
  const query = count({ where: condition });
  condition.oneOf.push('Gouda');
  condition.column = 'who';
  expect(query.answer(rows)).toBe(2);
});

test('a marginal counts each combination, and says where it stands', () => {
  const query = marginal({ town: { categories: ['Delft', 'Gouda'] }, age: { edges: [0, 20, 60] } });
  expect(query).toMatchObject({ shape: [2, 2], dimension: 4, columns: ['town', 'age'] });
  const counts = query.answer(rows);
  expect(counts).toEqual([1, 1, 0, 1]);
  expect(counts[query.indexOf([1, 1])]).toBe(1);
  const bydown = histogram('town', { categories: ['Delft', 'Gouda'] }).answer(rows);
  expect(
    [0, 1].map((town) => (counts[query.indexOf([town, 0])] ?? 0) + (counts[query.indexOf([town, 1])] ?? 0)),
  ).toEqual(bydown);
  expect(() => query.indexOf([2, 0])).toThrow('bins must be');
  expect(() => marginal({})).toThrow('columns must be');
  const wide = { edges: Array.from({ length: 2000 }, (_, edge) => edge) };
  expect(() => marginal({ a: wide, b: wide })).toThrow('at most 2^20 cells');
});

test('a sparse histogram over several columns counts those cells that hold somebody', () => {
  const many = Array.from({ length: 4000 }, (_, row) => ({
    town: row % 2 === 0 ? 'Delft' : 'Gouda',
    age: row % 3,
    rare: row,
  }));
  const session = opened(many, 4);
  const noise = noisyThreshold({ noise: 'laplace', epsilon: 1, delta: 1e-7 });
  const { value } = session.release('cells', groupCounts(['town', 'age']), noise);
  expect([...value.keys()].sort()).toEqual([
    '["Delft",0]',
    '["Delft",1]',
    '["Delft",2]',
    '["Gouda",0]',
    '["Gouda",1]',
    '["Gouda",2]',
  ]);
  expect(session.release('rare', groupCounts(['town', 'rare']), noise).value.size).toBe(0);
  expect(() => groupCounts([])).toThrow('column must be');
});

describe('a private table joined with a public one', () => {
  const regions = [
    { zip: '02139', region: 'north' },
    { zip: '10115', region: 'south' },
  ];
  const people = [
    { zip: '10115', age: 3 },
    { zip: 'unknown', age: 4 },
    { zip: '10115', age: 5 },
  ];

  test('keeps every row one row, with missing cells where nothing is known', () => {
    const joined = joinPublic(people, regions, { on: 'zip' });
    expect(count({ where: { column: 'region', equals: 'south' } }).answer(joined)).toBe(2);
    expect(count().answer(joined)).toBe(3);
  });

  test('a public table is joined by what its keys say: dates are found again, and what is missing joins nothing', () => {
    const weather = [0, 864e5].map((day) => ({ day: new Date(day), rain: day > 0 }));
    const visits = [new Date(864e5), null, new Date(NaN), new Date(0), 864e5].map((day) => ({ day }));
    const unknown = [null, undefined, NaN].map((day) => ({ day, rain: true }));
    for (const lookup of [weather, [...weather, ...unknown]]) {
      const joined = joinPublic(visits, lookup, { on: 'day' });
      expect(count().answer(joined)).toBe(5);
      expect(count({ where: { column: 'rain', equals: true } }).answer(joined)).toBe(2);
      expect(count({ where: { column: 'rain', equals: false } }).answer(joined)).toBe(1);
    }
    expect(() => joinPublic(visits, [...weather, ...weather], { on: 'day' })).toThrow('on must be');
  });

  test('is refused where the public table has a value twice, or a column of a name that is taken', () => {
    expect(() => joinPublic(people, [...regions, ...regions], { on: 'zip' })).toThrow('on must be');
    expect(() =>
      joinPublic(
        people,
        regions.map((row) => ({ ...row, age: 1 })),
        { on: 'zip' },
      ),
    ).toThrow('columns must be');
    expect(() => joinPublic(people, regions, { on: 'zip', columns: ['nothing'] })).toThrow(PrivacyError);
  });
});

test('a mechanism that does not suit the question is refused before anything is spent, without a compiler too', () => {
  const session = opened(rows, 5);
  const median = quantile('age', { ...ages, probability: 0.5 });
  expect(() => session.release('q', median, laplace({ epsilon: 1 }) as never)).toThrow(
    'mechanism must be one that chooses',
  );
  expect(() => session.release('m', mean('age', ages), exponential({ epsilon: 1 }) as never)).toThrow(
    'mechanism must be one that adds noise',
  );
  expect(() => session.release('v', variance('age', ages), exponential({ epsilon: 1 }) as never)).toThrow(
    'mechanism must be',
  );
  expect(session.spent).toBe(0);
  expect(session.release('ok', mean('age', ages), gaussian({ epsilon: 1 })).mechanism).toBe('gaussian');
});
