/** Noise and selection: randomised functions that are private, and say what they cost. */
export type { Norm, Numeric, Query } from './query.js';
export type { Analysis, Estimate, NumericNoise, SelectionNoise } from './analysis.js';
export type { Accuracy, BindingContext, Claim, Mechanism, NoiseSpecification } from './mechanism.js';
export { LaplaceMechanism, laplace, type LaplaceOptions } from './laplace.js';
export { GaussianMechanism, gaussian, type GaussianOptions } from './gaussian.js';
export { NonPrivate, nonPrivate } from './non-private.js';
