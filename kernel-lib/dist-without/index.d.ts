/**
 * epsbook: differential privacy with a ledger, for notebooks. Importing it in a notebook makes sessions show what they spend.
 * Accountants, the ledger's codec and closed-form audits have entries of their own: `epsbook/accounting`, `epsbook/ledger`, `epsbook/audit`.
 */
import './notebook/connect.js';
export { PrivacyError, secureRandom, seededRandom, type Delta, type Epsilon, type PrivacyErrorCode, type RandomSource, type Sensitivity, } from './core/index.js';
export { dataset, openSession, type Dataset, type Release, type Run, type Session } from './session/index.js';
export * from './mechanisms/index.js';
export * from './statistics/index.js';
export { DPWrapper, type DPWrapperOptions, type FitOptions } from './training/dp-wrapper.js';
export { LogisticRegression, logisticRegression, type LogisticRegressionOptions, type LogisticWeights, } from './training/logistic-regression.js';
export { privacyUtilityCurve, privacyUtilitySteps, type CurveOptions } from './training/curve/curve.js';
export type { Bounds } from './training/features.js';
export type { BoundsByName } from './training/column-bounds.js';
export * from './datasets/index.js';
export { joinPublic, parseCsv, readCsv, type CsvOptions, type CsvTable } from './tables/index.js';
export { notebookDisplay, plotly, table } from './notebook/index.js';
export type { PrivacyUtilityCurve, Report } from './reports/index.js';
