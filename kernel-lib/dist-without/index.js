/**
 * epsbook: differential privacy with a ledger, for notebooks. Importing it in a notebook makes sessions show what they spend.
 * Accountants, the ledger's codec and closed-form audits have entries of their own: `epsbook/accounting`, `epsbook/ledger`, `epsbook/audit`.
 */
import './notebook/connect.js';
export { PrivacyError, secureRandom, seededRandom, } from './core/index.js';
export { dataset, openSession } from './session/index.js';
export * from './mechanisms/index.js';
export * from './statistics/index.js';
export { DPWrapper } from './training/dp-wrapper.js';
export { LogisticRegression, logisticRegression, } from './training/logistic-regression.js';
export { privacyUtilityCurve, privacyUtilitySteps } from './training/curve/curve.js';
export * from './datasets/index.js';
export { joinPublic, parseCsv, readCsv } from './tables/index.js';
export { notebookDisplay, plotly, table } from './notebook/index.js';
//# sourceMappingURL=index.js.map