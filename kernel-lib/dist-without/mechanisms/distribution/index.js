/** The exact distributions of the noise that is drawn. */
export { discreteGaussianCdf, discreteGaussianPmf, discreteGaussianVariance } from './discrete-gaussian.js';
export { discreteLaplaceCdf, discreteLaplacePmf, discreteLaplaceVariance } from './discrete-laplace.js';
export { staircaseExpectedError, staircaseGamma, staircaseVariance } from './staircase.js';
//# sourceMappingURL=index.js.map