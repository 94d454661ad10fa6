import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { seededRandom } from '../../kernel-lib/src/core/index.js';
import { exponential, gaussian, laplace, noiseByPart, type PartNoise } from '../../kernel-lib/src/mechanisms/index.js';
import { nonPrivateEvent, type DpEvent, type NeighboringRelation } from '../../kernel-lib/src/accounting/index.js';
import type { BindingContext, BoundMechanism, Query } from '../../kernel-lib/src/mechanisms/index.js';
import { noNoise } from '../../kernel-lib/src/mechanisms/noise.js';
import { dataset, Session } from '../../kernel-lib/src/session/index.js';
import {
  byGroup,
  byPart,
  count,
  countDistinct,
  histogram,
  mean,
  perUnit,
  quantile,
  sum,
  where,
} from '../../kernel-lib/src/statistics/index.js';
import type { TableLike } from '../../kernel-lib/src/tables/index.js';
import type { Analysis } from '../../kernel-lib/src/mechanisms/index.js';
import { distance, NORMS, RELATIONS } from './measurements.js';
import { neighbours, unitNeighbours, type Row } from './neighbours.js';
import { opened } from './opened.js';

const ages = { lower: 0, upper: 120 };
const PARTS = {
  young: { where: { column: 'age', below: 18 }, question: sum('height', { lower: 0, upper: 200 }) },
  delft: { where: { column: 'town', equals: 'Delft' }, question: mean('age', ages) },
  others: { question: histogram('town', { categories: ['Delft', 'Gouda', 'Edam'] }) },
} as const;
const NAMES = Object.keys(PARTS);

/** Each part's measurement without noise, how far it said a neighbour can move that, and how many parts a neighbour may move. */
function measured(analysis: Analysis<TableLike, unknown, PartNoise>, data: TableLike, relation: NeighboringRelation) {
  const answers: number[][] = [];
  const bound: { readonly query: Query<unknown, unknown>; readonly under: NeighboringRelation }[] = [];
  const noise = {
    description: 'recorded',
    bind(query: Query<unknown, unknown>, context: BindingContext): BoundMechanism<unknown, unknown> {
      bound.push({ query, under: context.relation });
      return {
        name: 'none',
        event: nonPrivateEvent,
        claim: { epsilon: 1, delta: 0 } as never,
        scale: 0,
        noise: noNoise,
        prepare(given) {
          const answer = query.answer(given);
          answers.push(typeof answer === 'number' ? [answer] : [...(answer as number[])]);
          return () => answer;
        },
      };
    },
  };
  const mechanism = analysis.bind(noise as never, { relation, delta: undefined });
  mechanism.prepare(data)(seededRandom(1));
  const { event } = mechanism;
  return {
    answers,
    event: event.kind === 'parallel' ? event : undefined,
    sensitivity: (part: number, norm: 'l1' | 'l2' | 'linf') =>
      bound[part]?.query.sensitivity(bound[part].under, norm) ?? NaN,
  };
}

describe.each(RELATIONS)('under %s', (relation) => {
  test.each([
    ['rows', byPart(PARTS)],
    ['rows of a condition', where(byPart(PARTS), { column: 'visits', atLeast: 0 })],
    ['people in two parts', byPart(PARTS, { unit: { column: 'who', parts: 2, rows: 2 } })],
    ['people with three rows, anywhere', perUnit(byPart(PARTS), { unit: 'who', rows: 3 })],
  ] as const)('one neighbour moves no more parts, and each no further, than is debited for: %s', (name, analysis) => {
    const pairs = name.includes('people') ? unitNeighbours(relation) : neighbours(relation, true);
    fc.assert(
      fc.property(pairs, ({ first, second }) => {
        const [one, other] = [measured(analysis, first, relation), measured(analysis, second, relation)];
        expect(one.answers).toHaveLength(NAMES.length);
        let moved = 0;
        for (const part of NAMES.keys()) {
          const [a, b] = [one.answers[part] ?? [], other.answers[part] ?? []];
          if (distance(a, b, 'linf') > 0) moved++;
          for (const norm of NORMS)
            expect(distance(a, b, norm)).toBeLessThanOrEqual(one.sensitivity(part, norm) * (1 + 2 ** -40));
        }
        expect(moved).toBeLessThanOrEqual(one.event?.moved ?? 0);
      }),
      { numRuns: 60 },
    );
  });
});

const rows: readonly Row[] = [
  { age: 10, height: 100, visits: 1, town: 'Delft', who: 'a' },
  { age: 30, height: 160, visits: 5, town: 'Delft', who: 'b' },
  { age: 50, height: 170, visits: 0, town: 'Delft', who: 'b' },
  { age: 70, height: 180, visits: 9, town: 'Gouda', who: 'c' },
];
const exact = laplace({ epsilon: 1e9 });

test('each part is asked its own question with its own noise, and the worst of all is debited, once', () => {
  const session = opened(rows, 1);
  const noise = noiseByPart({
    young: laplace({ epsilon: 0.5 }),
    delft: laplace({ epsilon: 0.2 }),
    others: gaussian({ epsilon: 0.3, delta: 1e-6 }),
  });
  const release = session.release('parts', byPart(PARTS), noise);
  expect(session.ledger.entries).toHaveLength(1);
  expect(session.ledger.entries[0]?.event).toMatchObject({ kind: 'parallel', moved: 1 });
  expect(release.claim).toEqual({ epsilon: 0.5, delta: 1e-6 });
  expect(release.mechanism).toBe('laplace, gaussian by part');
  expect(session.spent).toBeLessThan(0.53);
  expect(release.toString()).toMatch(/parts = \[young .* ± .*, delft .*, others /);
  expect(session.release('parts', byPart(PARTS), noise).recalled).toBe(true);
});

test('a row is in the first part whose condition it meets', () => {
  const session = opened(rows, 2);
  const { value } = session.release('parts', byPart(PARTS), exact);
  expect(value.young.value).toBeCloseTo(100, 3);
  expect(value.delft.value).toBeCloseTo(40, 3);
  expect(value.others.value.map((each) => Math.abs(Math.round(each)))).toEqual([0, 1, 0]);
  expectTypeOf(value.others.value).toEqualTypeOf<readonly number[]>();
  expectTypeOf(value.delft.value).toEqualTypeOf<number>();
  expect(value.delft.accuracy?.confidence).toBe(0.95);
  // Rows that meet no condition are left out, and a part without rows is answered.
  const few = byPart({
    none: { where: { column: 'age', atLeast: 500 }, question: count() },
    gouda: { where: { column: 'town', equals: 'Gouda' }, question: count() },
  });
  const counts = session.release('few', few, exact).value;
  expect([counts.none.value, counts.gouda.value].map((each) => Math.abs(Math.round(each)))).toEqual([0, 1]);
});

test('choices and noise stand side by side', () => {
  const session = opened(rows, 3);
  const heights = byPart({
    young: { where: { column: 'age', below: 18 }, question: mean('height', { lower: 0, upper: 200 }) },
    old: { question: quantile('height', { lower: 0, upper: 200, probability: 0.5, candidates: 201 }) },
  });
  const noise = noiseByPart({ young: exact, old: exponential({ epsilon: 1000 }) });
  expect(session.release('heights', heights, noise).value.old.value).toBe(170);
  expect(() => session.release('wrong', heights, exact)).toThrow('mechanism must be one that chooses');
});

test('a unit in several parts costs as many times the worst, and what goes beyond is left out', () => {
  const eventOf = (parts: number, relation: NeighboringRelation): DpEvent => {
    const unit = { column: 'who', parts, rows: 2 };
    return opened(rows, 4, relation).release('n', byPart(PARTS, { unit }), laplace({ epsilon: 1 })).event;
  };
  expect(eventOf(1, 'add-or-remove-one')).toMatchObject({ moved: 1 });
  expect(eventOf(2, 'add-or-remove-one')).toMatchObject({ moved: 2 });
  expect(eventOf(2, 'replace-one')).toMatchObject({ moved: 4 });
  const trips = ['Delft', 'Delft', 'Delft', 'Gouda', 'Edam'].map((town) => ({ town, who: 'a' }));
  const towns = byPart(
    Object.fromEntries(
      ['Delft', 'Gouda', 'Edam'].map((town) => [town, { where: { column: 'town', equals: town }, question: count() }]),
    ),
    { unit: { column: 'who', parts: 2, rows: 2 } },
  );
  const session = opened(trips, 5);
  const counts = session.release('trips', towns, exact).value;
  expect(Object.values(counts).map(({ value }) => Math.abs(Math.round(value)))).toEqual([2, 1, 0]);
  expect(opened(trips, 6).release('trips', towns, laplace({ epsilon: 0.3 })).claim.epsilon).toBeGreaterThanOrEqual(0.6);
});

test('a data set with several rows of a unit is charged for each, unless the question bounds the unit itself', () => {
  const session = new Session(dataset({ name: 'trips', unit: { column: 'who', rows: 3 }, data: rows }), {
    budget: { epsilon: 100, delta: 1e-5 },
    random: seededRandom(7),
  });
  const parts = { old: { where: { column: 'age', atLeast: 40 }, question: count() }, rest: { question: count() } };
  const anywhere = session.release('anywhere', byPart(parts), laplace({ epsilon: 0.1 }));
  expect(anywhere.event).toMatchObject({ moved: 3 });
  expect(anywhere.claim.epsilon).toBeGreaterThanOrEqual(0.2);
  const bounded = byPart(parts, { unit: { column: 'who', parts: 1, rows: 1 } });
  expect(session.release('bounded', bounded, laplace({ epsilon: 0.1 })).event).toMatchObject({ moved: 1 });
  expect(() =>
    session.release('other', byPart(parts, { unit: { column: 'town', parts: 1, rows: 1 } }), laplace({ epsilon: 0.1 })),
  ).toThrow('unit must be "who"');
});

test('groups of parts under replace-one are charged for two parts, as a row may leave one for another', () => {
  const towns = byGroup(byPart({ all: { question: count() }, none: { question: count() } }), {
    column: 'town',
    groups: ['Delft', 'Gouda'],
  });
  const asked = (relation: NeighboringRelation): DpEvent =>
    opened(rows, 8, relation).release('n', towns, noiseByPart({ all: exact, none: exact })).event;
  expect(asked('add-or-remove-one')).toMatchObject({ moved: 1 });
  expect(asked('replace-one')).toMatchObject({ moved: 2 });
});

test('what is wrong is refused before anything is spent', () => {
  const session = opened(rows, 9);
  const counts = { young: { where: { column: 'age', below: 18 }, question: count() } };
  expect(() => byPart({})).toThrow('parts must be');
  expect(() => byPart(undefined as never)).toThrow('must be');
  expect(() => byPart({ a: { question: undefined as never } })).toThrow('must be');
  expect(() => byPart({ a: { question: countDistinct('who', { units: true }) } })).toThrow('byPart(…, { unit:');
  expect(() => byPart(counts, { unit: { column: 'who', parts: 0, rows: 1 } })).toThrow('unit.parts must be');
  expect(() => session.release('n', byPart(counts), noiseByPart({ old: exact }) as never)).toThrow(
    'one mechanism for each of the parts young',
  );
  expect(() => noiseByPart({ young: null as never })).toThrow('noise.young must be');
  expect(() => session.release('n', count(), noiseByPart({ young: exact }) as never)).toThrow(
    'noiseByPart is for the parts',
  );
  expect(session.spent).toBe(0);
});
