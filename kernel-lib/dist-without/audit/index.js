/** Lower bounds on ε from attacks: what a mechanism certainly leaks. */
export { auditByCounting, proportionLowerBound, proportionUpperBound, } from './clopper-pearson.js';
export { auditInOneRun, oneRunPValue } from './one-run.js';
export { auditByLosses, canaryCoins, membershipAttack, } from './canaries.js';
//# sourceMappingURL=index.js.map