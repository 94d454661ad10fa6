/** Rules that make one update of many, and tolerate some that lie. */
export type { Rule, RuleContext, Tolerance } from './rule.js';
export { mean, weightedMean } from './mean.js';
export { meaMed, median, trimmedMean, trimmedMeanOfFraction } from './coordinate-wise.js';
export { bulyan, krum, multiKrum, type BulyanOptions, type KrumConvention, type KrumOptions, type MultiKrumOptions, } from './krum.js';
export { minimumDiameterAveraging } from './minimum-diameter.js';
export { geometricMedian, type GeometricMedianOptions } from './geometric-median.js';
export { centeredClipping, type CenteredClippingOptions } from './centered-clipping.js';
export { covarianceFilter } from './covariance-filter.js';
export { mixNearest, monna, withNearestNeighborMixing, type MonnaOptions } from './nearest.js';
export { flTrust } from './fltrust.js';
export { clipUpdates } from './clip.js';
