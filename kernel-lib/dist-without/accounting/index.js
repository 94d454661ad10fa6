/** Events, accountants and calibration: what a release costs. Pure; the panel runs the same code. */
export * from './events/event.js';
export { accountant, lossOf } from './accountants/accountant.js';
export { pure, pureEpsilon } from './accountants/pure.js';
export { zcdp, zcdpDelta, zcdpEpsilon } from './accountants/zcdp.js';
export { gaussianDp, gdpOfPure } from './accountants/gaussian-dp.js';
export { analyticGaussianDelta, analyticGaussianEpsilon, analyticGaussianLogDelta, analyticGaussianSigma, gdpDelta, gdpEpsilon, gdpLogDelta, } from './closed-forms/analytic-gaussian.js';
export * from './rdp/index.js';
export { approximateDp } from './accountants/approximate.js';
export { amplifiedBySampling } from './closed-forms/amplification.js';
export { advancedFilter, optimal } from './accountants/composition.js';
export { advancedEpsilon, basicEpsilon, dworkRothblumVadhanEpsilon, epsilonSums, filterEpsilon, } from './closed-forms/composition.js';
export { optimalDelta, optimalEpsilon } from './closed-forms/optimal-composition.js';
export { basic } from './accountants/basic.js';
export { groupEvent } from './events/group-event.js';
export { groupPrivacy } from './closed-forms/group-privacy.js';
export { shuffleDelta, shuffleEpsilon, shuffleEpsilonClosedForm } from './closed-forms/shuffle.js';
export * from './pld/index.js';
export * from './calibrate.js';
//# sourceMappingURL=index.js.map