export { anonymize } from './anonymize.js';
export { recodeLocally } from './recode-locally.js';
export { mondrian } from './mondrian.js';
export { dateHierarchy, formatHierarchy, hierarchyOf, numberHierarchy, parseHierarchy, placeHierarchy, suppressionHierarchy, } from './hierarchies/index.js';
export { betaLikeness, deltaPresence, distinctDiversity, entropyDiversity, kAnonymity, kMap, recursiveDiversity, tCloseness, } from './models/index.js';
export { averageClassSize, certaintyPenalty, discernibility, entropyLoss, geometricLossMetric, lossMetric, } from './loss/index.js';
export { findPersonalData, guardPrompt, isCompanyCode, isIdentityNumber, isLuhn, maskedValue, PERSONAL_KINDS, redact, } from './text/index.js';
export { classUtility, learnedAccuracy, limitsOf, linkageAttack, measureModels, measureRisk, populationUniqueness, riskFigures, riskReport, uniquenessByKnown, } from './risk/index.js';
export { aggregate, applyPlan, parsePlan, } from './operations/index.js';
//# sourceMappingURL=index.js.map