import { expectTypeOf, test } from 'vitest';
import {
  discreteGaussian,
  exponential,
  gaussian,
  laplace,
  nonPrivate,
  noisyThreshold,
  permuteAndFlip,
  staircase,
} from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, Session, type Release } from '../../kernel-lib/src/session/index.js';
import {
  approximateBounds,
  count,
  covariance,
  groupCounts,
  histogram,
  linearRegression,
  mean,
  mostCommon,
  perUnit,
  quantile,
  quantiles,
  sum,
  type Category,
  type LinearModel,
} from '../../kernel-lib/src/statistics/index.js';
import type { ColumnNames } from '../../kernel-lib/src/tables/column-names.js';

const age = { lower: 0, upper: 120 };
const data = [{ age: 40, town: 'Delft' }];
const open = () => new Session(dataset({ name: 'typed', data }), { budget: { epsilon: 100, delta: 1e-6 } });

test('a release has the type of what was asked', () => {
  const session = open();
  expectTypeOf(session.release('n', count(), laplace({ epsilon: 1 }))).toEqualTypeOf<Release<number>>();
  expectTypeOf(session.release('s', sum('age', age), gaussian({ epsilon: 1 }))).toEqualTypeOf<Release<number>>();
  expectTypeOf(session.release('d', count(), discreteGaussian({ epsilon: 1 }))).toEqualTypeOf<Release<number>>();
  expectTypeOf(session.release('p', sum('age', age), nonPrivate())).toEqualTypeOf<Release<number>>();
  const ofDraws = count({ sampling: true });
  expectTypeOf(session.release('w', ofDraws, staircase({ epsilon: 1 }))).toEqualTypeOf<Release<number>>();
  expectTypeOf(session.release('l', ofDraws, laplace({ epsilon: 1 }))).toEqualTypeOf<Release<number>>();
  const edges = histogram('age', { edges: [0, 50, 120] });
  expectTypeOf(session.release('h', edges, laplace({ epsilon: 1 }))).toEqualTypeOf<Release<readonly number[]>>();
  expectTypeOf(session.release('most', edges, exponential({ epsilon: 1 }))).toEqualTypeOf<Release<number>>();
  expectTypeOf(session.release('m', mean('age', age), laplace({ epsilon: 1 }))).toEqualTypeOf<Release<number>>();
  expectTypeOf(
    session.release('m per unit', perUnit(mean('age', age), { unit: 'town', rows: 2 }), laplace({ epsilon: 1 })),
  ).toEqualTypeOf<Release<number>>();
  expectTypeOf(
    session.release('q', quantile('age', { ...age, probability: 0.5 }), permuteAndFlip({ epsilon: 1 })),
  ).toEqualTypeOf<Release<number>>();
  expectTypeOf(
    session.release('qs', quantiles('age', { ...age, probabilities: [0.5] }), laplace({ epsilon: 1 })),
  ).toEqualTypeOf<Release<readonly number[]>>();
  expectTypeOf(
    session.release('c', mostCommon('town', { categories: ['Delft'] }), exponential({ epsilon: 1 })),
  ).toEqualTypeOf<Release<Category>>();
  expectTypeOf(session.release('b', approximateBounds('age'), laplace({ epsilon: 1 })).value).toEqualTypeOf<
    { readonly lower: number; readonly upper: number } | undefined
  >();
  const fit = linearRegression({ features: { age }, target: { town: age } });
  expectTypeOf(() => session.release('r', fit, gaussian({ epsilon: 1 }))).returns.toEqualTypeOf<Release<LinearModel>>();
  const groups = () => session.release('g', groupCounts('town'), noisyThreshold({ noise: 'laplace', epsilon: 1 }));
  expectTypeOf(groups).returns.toEqualTypeOf<Release<ReadonlyMap<string | number, number>>>();
});

test('a question about columns is not asked of data that have none, nor with noise that does not suit it', () => {
  const numbers = new Session(dataset({ name: 'numbers', data: [1, 2, 3] }), { budget: { epsilon: 1 } });
  expectTypeOf(numbers.release('n', sum(age), laplace({ epsilon: 0.1 }))).toEqualTypeOf<Release<number>>();
  // @ts-expect-error numbers have no columns
  (() => numbers.release('n', sum('age', age), laplace({ epsilon: 0.1 }))) satisfies unknown;
  // @ts-expect-error a mean is not chosen among candidates
  (() => open().release('n', mean('age', age), exponential({ epsilon: 0.1 }))) satisfies unknown;
  // @ts-expect-error a quantile is chosen among candidates
  (() => open().release('n', quantile('age', { ...age, probability: 0.5 }), laplace({ epsilon: 1 }))) satisfies unknown;
});

test('the columns of records are known where a question is asked, and those of frames are not', () => {
  const noise = laplace({ epsilon: 0.1 });
  // @ts-expect-error agee is no column
  (() => open().release('n', mean('agee', age), noise)) satisfies unknown;
  // @ts-expect-error agee is no column
  (() => open().release('n', sum('agee', age), noise)) satisfies unknown;
  // @ts-expect-error agee is no column
  (() => open().release('n', histogram('agee', { edges: [0, 1] }), noise)) satisfies unknown;
  // @ts-expect-error agee is no column
  (() => open().release('n', covariance({ age, agee: age }), noise)) satisfies unknown;
  // @ts-expect-error agee is no column
  (() => open().release('n', linearRegression({ features: { agee: age }, target: { age } }), noise)) satisfies unknown;
  // @ts-expect-error agee is no column, inside another question as well
  (() => open().release('n', perUnit(mean('agee', age), { unit: 'town', rows: 2 }), noise)) satisfies unknown;
  // @ts-expect-error bounds of another column
  (() => open().release('n', mean('age', { town: age }), noise)) satisfies unknown;
  // @ts-expect-error no bounds are given
  (() => open().release('n', mean('age', {}), noise)) satisfies unknown;
  expectTypeOf(() => open().release('n', mean('age', { age, missing: 'drop' }), noise)).returns.toEqualTypeOf<
    Release<number>
  >();

  const columns = new Session(dataset({ name: 'columns', data: { age: [1, 2] } }), { budget: { epsilon: 1 } });
  // @ts-expect-error agee is no column
  (() => columns.release('n', mean('agee', age), noise)) satisfies unknown;
  expectTypeOf<ColumnNames<{ columns: string[]; values: unknown }>>().toEqualTypeOf<string>();
  expectTypeOf<ColumnNames<Record<string, number>[]>>().toEqualTypeOf<string>();
  expectTypeOf<ColumnNames<number[][]>>().toEqualTypeOf<string>();
  expectTypeOf<ColumnNames<unknown>>().toEqualTypeOf<string>();
  expectTypeOf<ColumnNames<({ a: 1 } | { b?: 2 })[]>>().toEqualTypeOf<'a' | 'b'>();
  expectTypeOf<Session<{ age: number }[]>>().toExtend<Session>();
});
