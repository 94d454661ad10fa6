import type { AuditReport } from './audit.js';
import type { PrivacyUtilityCurve } from './curve.js';
import type { EncryptionReport } from './encryption.js';
import type { FederationReport } from './federation.js';
import type { RiskReport } from './risk.js';
import type { TrainingReport } from './training.js';
/** What a notebook shows beside the ledger. Each kind has a codec here and a section in the panel. */
export type Report = PrivacyUtilityCurve | TrainingReport | FederationReport | AuditReport | RiskReport | EncryptionReport;
export type ReportKind = Report['kind'];
