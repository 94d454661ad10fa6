/** Measures of lost information. */
export type { BoundLoss, LossContext, LossMeasure, ReleasedClasses } from './loss.js';
export { averageClassSize, certaintyPenalty, discernibility, entropyLoss, geometricLossMetric, lossMeasure, lossMetric, type LossName, } from './measures.js';
