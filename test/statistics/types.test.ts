import { expectTypeOf, test } from 'vitest';
import {
  discreteGaussian,
  exponential,
  gaussian,
  laplace,
  nonPrivate,
  noisyThreshold,
  permuteAndFlip,
} from '../../kernel-lib/src/mechanisms/index.js';
import { dataset, Session, type Release } from '../../kernel-lib/src/session/index.js';
import {
  approximateBounds,
  count,
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

const age = { lower: 0, upper: 120 };
const data = [{ age: 40, town: 'Delft' }];
const open = () => new Session(dataset({ name: 'typed', data }), { budget: { epsilon: 100, delta: 1e-6 } });

test('a release has the type of what was asked', () => {
  const session = open();
  expectTypeOf(session.release('n', count(), laplace({ epsilon: 1 }))).toEqualTypeOf<Release<number>>();
  expectTypeOf(session.release('s', sum('age', age), gaussian({ epsilon: 1 }))).toEqualTypeOf<Release<number>>();
  expectTypeOf(session.release('d', count(), discreteGaussian({ epsilon: 1 }))).toEqualTypeOf<Release<number>>();
  expectTypeOf(session.release('p', sum('age', age), nonPrivate())).toEqualTypeOf<Release<number>>();
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
