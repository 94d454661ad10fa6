/**
 * Private training: `epsbook/training`. A plan is sampler + clipping + noise + steps, and its event follows from them; an objective is a
 * model with its rows; `trainPrivately` descends it.
 */
export { DPWrapper } from './dp-wrapper.js';
export { LogisticRegression, logisticRegression, } from './logistic-regression.js';
export { linearRegressionModel, LinearRegressionByDescent, multinomialRegression, MultinomialRegression, } from './descent-models/linear-model.js';
export { layersModel, LayersModel } from './tfjs/layers-model.js';
export { logisticLoss, marginLoss } from './convex/margin-loss.js';
export { ConvexModel } from './convex/convex-model.js';
export { ObjectivePerturbation, objectivePerturbation } from './convex/objective-perturbation.js';
export { OutputPerturbation, outputPerturbation } from './convex/output-perturbation.js';
export { LossNoise, lossNoise } from './convex/loss-noise.js';
export { privacyUtilityCurve, privacyUtilitySteps, } from './curve/curve.js';
export { descentPlan, planTraining, } from './descent/plan.js';
export { privateTraining, trainedDescription, trainPrivately, } from './descent/train-privately.js';
export { privateSearchSteps, searchEpsilon, searchEvent, searchPrivately, } from './descent/private-search.js';
export { decodeLearnt, encodeLearnt } from './learnt-model.js';
export { checkpointText, readCheckpoint } from './descent/checkpoint.js';
export { poissonSampler, wholeBatch } from './sampling/poisson.js';
export { fixedSizeSampler } from './sampling/fixed-size.js';
export { orderedSampler, shuffledSampler } from './sampling/passes.js';
export { flatClipping } from './clipping/clipping.js';
export { adaptiveClipping } from './clipping/adaptive.js';
export { independentNoise } from './noise/independent.js';
export { treeNoise } from './noise/tree.js';
export { bandedNoise } from './noise/banded.js';
export { sqrtFactorization, treeSensitivity } from './noise/matrix-mechanism.js';
export { gridNoise, NOISE_SCALE } from './noise/grid-noise.js';
export { sgd } from './optimizers/sgd.js';
export { adam } from './optimizers/adam.js';
export { exponentialAverage, tailAverage } from './optimizers/averaging.js';
export { constantRate, cosineDecay, stepDecay } from './optimizers/schedule.js';
export { rowsAsUnits, rowsByUnit } from './objectives/objective.js';
export { linearObjective, linearScores } from './objectives/linear.js';
export { DPAdamOptimizer, DPOptimizer, DPSGDOptimizer, } from './tfjs/dp-optimizers.js';
export { networkObjective, networkScores } from './objectives/network.js';
export { builtInProducts, plainProducts, tfjsProducts } from './objectives/products.js';
export { logisticSteps } from './objectives/logistic-steps.js';
export { hashedObjective } from './objectives/hashed.js';
export { tokenClassifier, } from './tokens/token-classifier.js';
export { bestTags, mayFollow, tagsOf } from './tokens/tags.js';
export { entitiesOf, entityReport, tokenReport, } from './tokens/report.js';
export { characterModel, exposure, } from './language/character-model.js';
//# sourceMappingURL=index.js.map