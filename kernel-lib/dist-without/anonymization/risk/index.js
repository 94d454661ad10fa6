export { covers, linkageAttack } from './linkage.js';
export { measureRisk, riskFigures, uniquenessByKnown, } from './measure.js';
export { measureModels } from './measure-models.js';
export { populationUniqueness } from './population.js';
export { limitsOf, riskReport } from './report.js';
export { classUtility, learnedAccuracy } from './utility.js';
//# sourceMappingURL=index.js.map