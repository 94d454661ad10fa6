/**
 * Private training: `epsbook/training`. A plan is sampler + clipping + noise + steps, and its event follows from them; an objective is a
 * model with its rows; `trainPrivately` descends it.
 */
export { DPWrapper, type DPWrapperOptions, type FitOptions } from './dp-wrapper.js';
export {
  LogisticRegression,
  logisticRegression,
  type LogisticRegressionOptions,
  type LogisticWeights,
} from './logistic-regression.js';
export type { Bounds } from './features.js';
export type { BoundsByName } from './column-bounds.js';
export type { DescentModelOptions, DescentModelPlan } from './descent-models/descent-model.js';
export {
  linearRegressionModel,
  LinearRegressionByDescent,
  multinomialRegression,
  MultinomialRegression,
  type LinearRegressionOptions,
  type LinearWeights,
  type MultinomialRegressionOptions,
} from './descent-models/linear-model.js';
export { layersModel, LayersModel, type LayersModelOptions, type LayersWeights } from './tfjs/layers-model.js';
export { logisticLoss, marginLoss, type MarginLoss } from './convex/margin-loss.js';
export { ConvexModel, type PerturbationOptions, type PerturbationPlan } from './convex/convex-model.js';
export { ObjectivePerturbation, objectivePerturbation } from './convex/objective-perturbation.js';
export { OutputPerturbation, outputPerturbation } from './convex/output-perturbation.js';
export { LossNoise, lossNoise, type LossNoiseOptions, type LossNoiseWeights } from './convex/loss-noise.js';
export type { PreparedRows, PrivateModel, TrainingPlan } from './private-model.js';
export {
  privacyUtilityCurve,
  privacyUtilitySteps,
  type CurveOptions,
  type CurveStep,
  type EvaluatedCurveOptions,
} from './curve/curve.js';
export type { LabelledTable, ModelCurveOptions } from './curve/model-fits.js';
export type { Recipe } from './recipe.js';
export {
  descentPlan,
  planTraining,
  type DescentParts,
  type DescentPlan,
  type Microbatch,
  type PlanOptions,
  type PricedPlan,
} from './descent/plan.js';
export {
  privateTraining,
  trainPrivately,
  type Trained,
  type TrainingMetrics,
  type TrainingProgress,
  type TrainPrivatelyOptions,
} from './descent/train-privately.js';
export {
  privateSearchSteps,
  searchEpsilon,
  searchEvent,
  searchPrivately,
  type PrivateSearchOptions,
  type SearchCandidate,
  type Searched,
} from './descent/private-search.js';
export { decodeLearnt, encodeLearnt, type LearntModel } from './learnt-model.js';
export { checkpointText, readCheckpoint, type Checkpoint } from './descent/checkpoint.js';
export type { BatchSampler, Participation } from './sampling/batch-sampler.js';
export { poissonSampler, wholeBatch, type PoissonOptions } from './sampling/poisson.js';
export { fixedSizeSampler } from './sampling/fixed-size.js';
export { orderedSampler, shuffledSampler, type PassOptions } from './sampling/passes.js';
export { flatClipping, type Clipping } from './clipping/clipping.js';
export { adaptiveClipping, type AdaptiveClippingOptions } from './clipping/adaptive.js';
export type { NoiseStream } from './noise/noise-stream.js';
export { independentNoise } from './noise/independent.js';
export { treeNoise } from './noise/tree.js';
export { bandedNoise } from './noise/banded.js';
export { sqrtFactorization, treeSensitivity, type PrefixSumFactorization } from './noise/matrix-mechanism.js';
export { gridNoise, NOISE_SCALE, type GridNoise } from './noise/grid-noise.js';
export type { Optimizer, OptimizerState } from './optimizers/optimizer.js';
export { sgd, type SgdOptions } from './optimizers/sgd.js';
export { adam, type AdamOptions } from './optimizers/adam.js';
export { exponentialAverage, tailAverage, type Averaging } from './optimizers/averaging.js';
export { constantRate, cosineDecay, stepDecay, type Schedule } from './optimizers/schedule.js';
export { rowsAsUnits, rowsByUnit, type BatchGradient, type Objective, type UnitRows } from './objectives/objective.js';
export { linearObjective, linearScores, type LinearOptions } from './objectives/linear.js';
export {
  DPAdamOptimizer,
  DPOptimizer,
  DPSGDOptimizer,
  type DPAdamOptions,
  type DPOptimizerOptions,
  type DPSGDOptions,
  type MicrobatchExplanation,
  type TfjsFitOptions,
} from './tfjs/dp-optimizers.js';
export type { ExampleLoss } from './tfjs/example-loss.js';
export type { LayersModelLike } from './tfjs/layers.js';
export type { RowsLike, TensorLike } from './tfjs/rows.js';
export { networkObjective, networkScores, type NetworkOptions } from './objectives/network.js';
export { builtInProducts, plainProducts, tfjsProducts, type Products } from './objectives/products.js';
export { logisticSteps } from './objectives/logistic-steps.js';
export { hashedObjective, type HashedOptions } from './objectives/hashed.js';
export {
  tokenClassifier,
  type TaggedWords,
  type TokenClassifier,
  type TokenClassifierOptions,
} from './tokens/token-classifier.js';
export { bestTags, mayFollow, tagsOf } from './tokens/tags.js';
export {
  entitiesOf,
  entityReport,
  tokenReport,
  type ClassificationReport,
  type Entity,
  type Score,
} from './tokens/report.js';
export { characterModel, type CharacterModel, type CharacterModelOptions } from './language/character-model.js';
export { ngramModel, type NgramModel, type NgramModelOptions } from './language/ngram-model.js';
export { learnNgrams, ngramSteps, type LearnNgramsOptions } from './language/learn-ngrams.js';
export type { Alphabet } from './language/alphabet.js';
export { exposure } from './language/exposure.js';
