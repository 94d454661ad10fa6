import type { AuditReport } from 'epsbook/reports';
import { runOf, type Account } from '../../figures/index.js';

/** What an audit found of a claim: it refutes it, or finds no violation; it never proves one. */
export type Finding = 'refuted' | 'no violation';

/** An audit: what was measured, beside what is claimed and proven. */
export interface AuditFigure extends AuditReport {
  /** What the recipe claims for itself, else the ledger entry that was audited; undefined where neither does. */
  readonly claim: number | undefined;
  /** Proven ε of the entry that was audited; undefined where it is on no ledger. */
  readonly proven: number | undefined;
  readonly finding: Finding;
}

export function auditFigure(report: AuditReport, account: Account): AuditFigure {
  const run = runOf(account, report.entry);
  const claim = report.claimed ?? run?.claimed;
  const refuted = claim !== undefined && report.lowerBound > claim;
  return { ...report, claim, proven: run?.proven, finding: refuted ? 'refuted' : 'no violation' };
}
