/**
 * Private statistics of a table or a column.
 *
 * There is one way to ask: `session.release(label, question, noise)`. A question is one of two things.
 * - A {@link Query}, such as a count, a sum or a histogram: a number or a vector with a sensitivity, to which noise is added.
 * - An {@link Analysis}, such as a mean, a regression or a clustering: it says what is measured, binds the noise to all of that at
 *   once, so that one event is debited before anything is drawn, and concludes from the noisy measurements alone.
 *
 * What holds for all of them:
 * - ColumnBounds, bins, categories and ranges are arguments. Nothing is taken from the data that is not released with noise; no
 *   sensitivity is a local one; no message tells a value.
 * - Sensitivities are stated for `add-or-remove-one`, `replace-one` and `zero-out`. A row zeroed out counts as absent. The number of
 *   rows is public under `replace-one`, unless rows are dropped for what they miss, and private otherwise.
 * - One unit is one row, unless {@link perUnit} bounds how many rows of a unit are used, or makes one row of them.
 * - They hold as computed: values are put on a power-of-two grid and added exactly, whatever the order and the number of rows.
 * - Accuracies are those of the noise alone, about these rows, clamped as declared; with `sampling: true` they are about a population
 *   of which the rows are independent draws, clamped as declared.
 */
export type { ColumnBounds } from './bounds.js';
export type { Condition, Where } from './condition.js';
export { where } from './where.js';
export { byGroup, type GroupAnswer, type GroupOptions } from './by-group.js';
export { byPart, type ByPartOptions, type Part, type PartAnswers, type UnitInParts } from './by-part.js';
export { countDistinct } from './count-distinct.js';
export { marginal, type Marginal, type MarginalColumns } from './marginal.js';
export type { Category, Missing, MissingOption, StatisticData } from './cells.js';
export { count } from './count.js';
export { sum, type SumOptions } from './sum.js';
export { histogram, type CategoryOptions, type EdgeOptions, type HistogramOptions } from './histogram.js';
export { mean, type MeanOptions } from './mean.js';
export { variance } from './variance.js';
export { covariance, type Covariance } from './covariance.js';
export { linearRegression, type LinearModel, type LinearRegressionOptions } from './linear-regression.js';
export { robustRegression, type RobustRegressionOptions } from './robust-regression.js';
export type { Line } from './line.js';
export { principalComponents, type PrincipalComponents, type PrincipalComponentsOptions, } from './principal-components.js';
export { kMeans, type Clustering, type KMeansOptions } from './k-means.js';
export { approximateBounds } from './approximate-bounds.js';
export { quantile, type QuantileOptions } from './quantile.js';
export { quantiles, type QuantilesOptions } from './quantiles.js';
export { mostCommon } from './most-common.js';
export { topK, type CategoryCount, type TopKOptions } from './top-k.js';
export { groupCounts, type GroupCounts, type GroupCountsMechanism, type GroupCountsOptions } from './group-counts.js';
export { perUnit, type UnitBound } from './per-unit.js';
export { rowsPerUnit, type RowsPerUnitOptions } from './rows-per-unit.js';
export { confidenceInterval, type ConfidenceInterval } from './confidence-interval.js';
export { epsilonFor, type WantedAccuracy } from './epsilon-for.js';
export type { BoundedColumns, MomentOptions } from './moments.js';
export type { SamplingOption } from './sampling.js';
