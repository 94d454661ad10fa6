/** Risk and utility of tables: measured, before and after. */
export type { Missing } from './class-sizes.js';
export { covers, linkageAttack, type Linkage, type LinkageOptions } from './linkage.js';
export { measureRisk, riskFigures, uniquenessByKnown, type AttackerRisk, type Risk, type RiskOptions, type UniquenessByKnown, } from './measure.js';
export { measureModels, type MeasureModelsOptions, type ModelFigure } from './measure-models.js';
export { populationUniqueness, type PopulationUniqueness } from './population.js';
export { limitsOf, riskReport, type RiskReportOptions } from './report.js';
export { classUtility, learnedAccuracy, type ClassUtility, type Learnable, type LearnableOptions } from './utility.js';
