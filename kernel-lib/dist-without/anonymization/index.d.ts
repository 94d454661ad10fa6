/** Anonymisation that is measured: hierarchies, privacy models, optimal generalisation. No substitute for differential privacy. */
export type { GeneralizationOptions } from './generalization.js';
export { anonymize, type Anonymized, type AnonymizeOptions } from './anonymize.js';
export { recodeLocally, type LocallyRecoded, type LocalRecodingOptions } from './recode-locally.js';
export { mondrian, type MondrianOptions, type Partitioned } from './mondrian.js';
export { dateHierarchy, formatHierarchy, hierarchyOf, numberHierarchy, parseHierarchy, placeHierarchy, suppressionHierarchy, type CsvOptions, type DateHierarchyOptions, type DateLevel, type Hierarchy, type NumberHierarchyOptions, type PlaceHierarchyOptions, } from './hierarchies/index.js';
export { betaLikeness, deltaPresence, distinctDiversity, entropyDiversity, kAnonymity, kMap, recursiveDiversity, tCloseness, type GroundDistance, type LikenessOptions, type PrivacyModel, } from './models/index.js';
export { averageClassSize, certaintyPenalty, discernibility, entropyLoss, geometricLossMetric, lossMetric, type LossMeasure, type LossName, } from './loss/index.js';
export { findPersonalData, guardPrompt, isCompanyCode, isIdentityNumber, isLuhn, maskedValue, PERSONAL_KINDS, redact, type FindOptions, type GuardedPrompt, type PersonalKind, type PersonalSpan, type RedactOptions, type Redaction, type Replacement, } from './text/index.js';
export { classUtility, learnedAccuracy, limitsOf, linkageAttack, measureModels, measureRisk, populationUniqueness, riskFigures, riskReport, uniquenessByKnown, type AttackerRisk, type ClassUtility, type Learnable, type LearnableOptions, type Linkage, type LinkageOptions, type MeasureModelsOptions, type Missing, type ModelFigure, type PopulationUniqueness, type Risk, type RiskOptions, type RiskReportOptions, type UniquenessByKnown, } from './risk/index.js';
export { aggregate, applyPlan, parsePlan, type AnonymizationPlan, type ApplyOptions, type FakeKind, type Operation, } from './operations/index.js';
