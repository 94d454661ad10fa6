/** Private training. */
export { DPWrapper, type DPWrapperOptions, type FitOptions } from './dp-wrapper.js';
export {
  LogisticRegression,
  logisticRegression,
  type LogisticRegressionOptions,
  type LogisticWeights,
} from './logistic-regression.js';
export type { Bounds } from './features.js';
export type { TrainingStep } from './step.js';
export { privacyUtilityCurve, privacyUtilitySteps, type CurveOptions } from './curve.js';
