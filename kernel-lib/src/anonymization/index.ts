/** Anonymisation that is measured: hierarchies, privacy models, optimal generalisation. No substitute for differential privacy. */
export { anonymize, type Anonymized, type AnonymizeOptions } from './anonymize.js';
export {
  dateHierarchy,
  formatHierarchy,
  hierarchyOf,
  numberHierarchy,
  parseHierarchy,
  placeHierarchy,
  suppressionHierarchy,
  type CsvOptions,
  type DateHierarchyOptions,
  type DateLevel,
  type Hierarchy,
  type NumberHierarchyOptions,
  type PlaceHierarchyOptions,
} from './hierarchies/index.js';
export {
  betaLikeness,
  deltaPresence,
  distinctDiversity,
  entropyDiversity,
  kAnonymity,
  kMap,
  recursiveDiversity,
  tCloseness,
  type GroundDistance,
  type LikenessOptions,
  type PrivacyModel,
} from './models/index.js';
export {
  averageClassSize,
  certaintyPenalty,
  discernibility,
  entropyLoss,
  geometricLossMetric,
  lossMetric,
  type LossMeasure,
  type LossName,
} from './loss/index.js';
