/** Events, accountants and calibration: what a release costs. Pure; the panel runs the same code. */
export * from './event.js';
export type { PrivacyProfile } from './profile.js';
export { accountant, lossOf, type Accountant, type LossAlgebra } from './accountant.js';
export { pure, pureEpsilon } from './pure.js';
export { zcdp, zcdpDelta, zcdpEpsilon } from './zcdp.js';
export { gaussianDp, gdpOfPure } from './gaussian-dp.js';
export {
  analyticGaussianDelta,
  analyticGaussianEpsilon,
  analyticGaussianLogDelta,
  analyticGaussianSigma,
  gdpDelta,
  gdpEpsilon,
  gdpLogDelta,
} from './analytic-gaussian.js';
export * from './rdp/index.js';
export { amplifiedBySampling, approximateDp, type ApproximateDp } from './approximate.js';
export * from './composition/index.js';
export { basic } from './basic.js';
export { groupEvent, groupPrivacy } from './group-privacy.js';
export { shuffleDelta, shuffleEpsilon, shuffleEpsilonClosedForm } from './shuffle.js';
export { sqrtFactorization, treeSensitivity, type PrefixSumFactorization } from './matrix-mechanism.js';
export {
  approximateTradeOff,
  explain,
  gaussianTradeOff,
  membershipAccuracy,
  oddsFactor,
  posteriorBound,
  profileTradeOff,
  tradeOffPoints,
  truePositiveRate,
  type Explanation,
  type TradeOff,
  type TradeOffPoint,
} from './explain.js';
export * from './pld/index.js';
export * from './calibrate.js';
