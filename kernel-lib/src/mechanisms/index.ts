/** Noise and selection: randomised functions that are private, and say what they cost. */
export type { Norm } from '../core/norm.js';
export type { Numeric, Query } from './query.js';
export type {
  Analysis,
  Estimate,
  NumberMechanism,
  NumericMechanism,
  RealMechanism,
  SelectionMechanism,
} from './analysis.js';
export type { BindingContext, BoundMechanism, Claim, Mechanism } from './mechanism.js';
export {
  accuracyOf,
  discreteGaussianNoise,
  discreteLaplaceNoise,
  gaussianNoise,
  laplaceNoise,
  staircaseNoise,
  type Accuracy,
  type Noise,
} from './noise.js';
export { LaplaceMechanism, laplace, type LaplaceOptions } from './laplace.js';
export { GaussianMechanism, gaussian, type GaussianOptions } from './gaussian.js';
export { NoiseByPart, noiseByPart, type PartNoise } from './noise-by-part.js';
export { NonPrivate, nonPrivate } from './non-private.js';
export { DiscreteLaplaceMechanism, discreteLaplace, type DiscreteLaplaceOptions } from './discrete-laplace.js';
export { DiscreteGaussianMechanism, discreteGaussian, type DiscreteGaussianOptions } from './discrete-gaussian.js';
export { discreteGaussianDelta, discreteGaussianSigma } from './discrete-gaussian-calibration.js';
export { StaircaseMechanism, staircase } from './staircase.js';
export type { SelectionOptions } from './selection.js';
export { ExponentialMechanism, exponential } from './exponential.js';
export { PermuteAndFlipMechanism, permuteAndFlip } from './permute-and-flip.js';
export { ReportNoisyMaxMechanism, reportNoisyMax } from './report-noisy-max.js';
export {
  exponentialProbabilities,
  permuteAndFlipProbabilities,
  reportNoisyMaxProbabilities,
  type SelectionParameters,
} from './selection-probabilities.js';
export {
  RandomizedResponse,
  randomizedResponse,
  responseProbabilities,
  responseVariance,
  type FrequencyEstimate,
  type RandomizedResponseOptions,
  type ResponseProbabilities,
} from './randomized-response.js';
export {
  SparseVectorMechanism,
  sparseVector,
  sparseVectorScales,
  type SparseVector,
  type SparseVectorOptions,
  type SparseVectorScales,
} from './sparse-vector.js';
export * from './partition-selection/index.js';
export {
  discreteGaussianAccuracy,
  discreteLaplaceAccuracy,
  gaussianAccuracy,
  laplaceAccuracy,
  staircaseAccuracy,
} from './accuracy.js';
export * from './distribution/index.js';
export { bigDiscreteLaplaceSampler, discreteLaplaceSampler, geometricSampler } from './sampling/discrete-laplace.js';
export { bigDiscreteGaussianSampler, discreteGaussianSampler } from './sampling/discrete-gaussian.js';
