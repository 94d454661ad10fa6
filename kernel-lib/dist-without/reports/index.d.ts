/** What notebooks show beside the ledger: curves, training, federations, audits, risk, encrypted circuits. Pure. */
export type { AuditReport } from './audit.js';
export { REPORT_KINDS, checkReport, decodeReport, decodeReports } from './codec.js';
export type { Baseline, CurvePoint, PrivacyUtilityCurve } from './curve.js';
export type { CircuitStep, EncryptionReport } from './encryption.js';
export type { ClientState, FederationReport } from './federation.js';
export { MOST_METRIC_POINTS, type MeasuredOn, type Metric, type WorkState } from './progress.js';
export type { Report, ReportKind } from './report.js';
export type { RiskFigures, RiskReport } from './risk.js';
export type { TrainingReport } from './training.js';
