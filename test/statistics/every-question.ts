import * as mechanisms from '../../kernel-lib/src/mechanisms/index.js';
import {
  approximateBounds,
  byGroup,
  byPart,
  count,
  countDistinct,
  covariance,
  groupCounts,
  histogram,
  kMeans,
  linearRegression,
  marginal,
  mean,
  mostCommon,
  perUnit,
  principalComponents,
  quantile,
  quantiles,
  robustRegression,
  rowsPerUnit,
  sum,
  topK,
  variance,
  where,
} from '../../kernel-lib/src/statistics/index.js';

export const rows = Array.from({ length: 60 }, (_, row) => ({
  town: row % 3 === 0 ? 'Delft' : 'Gouda',
  who: `p${String(row % 20)}`,
  age: row,
  visits: row % 7,
}));
export type Rows = typeof rows;

const age = { lower: 0, upper: 100 };
const visits = { lower: 0, upper: 7 };
const towns = { categories: ['Delft', 'Gouda'] };
const columns = { age, visits };
const epsilon = 0.1;

/** Each question of the library, and each form of it that takes other noise; written down once, so that all can be asked with all noise. */
export const questions = {
  count: count(),
  'count, sampling': count({ sampling: true }),
  countDistinct: countDistinct('town'),
  sum: sum('age', { ...age, integer: true }),
  'sum, sampling': sum('age', { ...age, sampling: true }),
  histogram: histogram('age', { edges: [0, 50, 100] }),
  'histogram, sampling': histogram('age', { edges: [0, 50, 100], sampling: true }),
  marginal: marginal({ town: towns, age: { edges: [0, 50, 100] } }),
  groupCounts: groupCounts('town'),
  'groupCounts, sampling': groupCounts('town', { sampling: true }),
  mean: mean('age', age),
  variance: variance('age', age),
  covariance: covariance(columns),
  linearRegression: linearRegression({ features: { age }, target: { visits } }),
  robustRegression: robustRegression({ feature: { age }, target: { visits } }),
  principalComponents: principalComponents(columns, { components: 1 }),
  kMeans: kMeans(columns, { clusters: 2 }),
  approximateBounds: approximateBounds('age'),
  quantile: quantile('age', { ...age, probability: 0.5 }),
  quantiles: quantiles('age', { ...age, probabilities: [0.25, 0.5] }),
  mostCommon: mostCommon('town', towns),
  topK: topK('town', { ...towns, k: 1 }),
  rowsPerUnit: rowsPerUnit({ unit: 'who', most: 5 }),
  'perUnit of a query': perUnit(count(), { unit: 'who', rows: 2 }),
  'perUnit of an analysis': perUnit(mean('age', age), { unit: 'who', rows: 2 }),
  'where of a query': where(count(), { column: 'age', atLeast: 10 }),
  'where of a choice': where(mostCommon('town', towns), { column: 'age', atLeast: 10 }),
  'byGroup of a query': byGroup(sum('age', age), { column: 'town', groups: towns.categories }),
  'byGroup of a choice': byGroup(quantile('age', { ...age, probability: 0.5 }), {
    column: 'town',
    groups: towns.categories,
  }),
  byPart: byPart({
    young: { where: { column: 'age', below: 30 }, question: mean('age', age) },
    others: { question: count() },
  }),
} as const;

/** Every mechanism of the library. */
export const noises = {
  laplace: mechanisms.laplace({ epsilon }),
  gaussian: mechanisms.gaussian({ epsilon }),
  discreteLaplace: mechanisms.discreteLaplace({ epsilon }),
  discreteGaussian: mechanisms.discreteGaussian({ epsilon }),
  staircase: mechanisms.staircase({ epsilon }),
  exponential: mechanisms.exponential({ epsilon }),
  permuteAndFlip: mechanisms.permuteAndFlip({ epsilon }),
  reportNoisyMax: mechanisms.reportNoisyMax({ epsilon }),
  sparseVector: mechanisms.sparseVector({ epsilon }),
  randomizedResponse: mechanisms.randomizedResponse({ epsilon }),
  partitionSelection: mechanisms.partitionSelection({ epsilon }),
  noisyThreshold: mechanisms.noisyThreshold({ noise: 'laplace', epsilon }),
  noiseByPart: mechanisms.noiseByPart({
    young: mechanisms.laplace({ epsilon }),
    others: mechanisms.laplace({ epsilon }),
  }),
  nonPrivate: mechanisms.nonPrivate(),
} as const;
