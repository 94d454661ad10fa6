export { mean, weightedMean } from './mean.js';
export { meaMed, median, trimmedMean, trimmedMeanOfFraction } from './coordinate-wise.js';
export { bulyan, krum, multiKrum, } from './krum.js';
export { minimumDiameterAveraging } from './minimum-diameter.js';
export { geometricMedian } from './geometric-median.js';
export { centeredClipping } from './centered-clipping.js';
export { covarianceFilter } from './covariance-filter.js';
export { mixNearest, monna, withNearestNeighborMixing } from './nearest.js';
export { flTrust } from './fltrust.js';
export { clipUpdates } from './clip.js';
//# sourceMappingURL=index.js.map