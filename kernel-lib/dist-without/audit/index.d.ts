/** Lower bounds on ε from attacks: what a mechanism certainly leaks. */
export { auditByCounting, proportionLowerBound, proportionUpperBound, type AttackCounts, type ClopperPearsonAudit, } from './clopper-pearson.js';
export { auditInOneRun, oneRunPValue, type OneRunGuesses } from './one-run.js';
export { auditByLosses, canaryCoins, membershipAttack, type CanaryLosses, type LossAuditOptions, type MembershipAttack, } from './canaries.js';
