import { section } from '../section.js';
import { auditFigure } from './figure.js';
import { AuditView } from './view.js';

/** Audits: what was measured, beside what is claimed. */
export const auditSection = section({ kind: 'audit', figureOf: auditFigure, View: AuditView });
