import { requireOptions } from '../../core/errors.js';
import { withForm } from '../../core/form.js';
import type { RiskReport } from '../../reports/risk.js';
import type { TableLike } from '../../tables/index.js';
import type { Anonymized } from '../anonymize.js';
import { riskForm } from '../forms.js';
import { riskFigures } from './measure.js';

export interface RiskReportOptions {
  readonly label: string;
  readonly before: TableLike;
  readonly after: Pick<Anonymized, 'data' | 'certaintyPenalty' | 'suppressedRows'>;
  readonly quasiIdentifiers: readonly string[];
  /** The privacy models that were asked for, by name or as values. */
  readonly models: readonly (string | { readonly name: string; readonly sensitive?: string })[];
  /** The shares of rows that a linkage attack named rightly, where one was run. */
  readonly linked?: { readonly before: number; readonly after: number };
}

/** What no syntactic model protects against, and what the models asked for leave open. */
export function limitsOf(models: RiskReportOptions['models']): readonly string[] {
  const protectsSensitive = models.some((model) => typeof model !== 'string' && model.sensitive !== undefined);
  return [
    'attackers who know columns that were not called quasi-identifiers',
    'a second release of the same people: two k-anonymous tables together are not k-anonymous',
    ...(protectsSensitive
      ? []
      : ['classes in which everybody has the same sensitive value: their members’ value is known']),
    'attackers who know the algorithm: an optimum tells that no finer table met the models',
    'statistics that are true of a group and so of its members; for a bound on what one row adds, release counts with differential privacy (count, histogram, groupCounts of epsbook)',
  ];
}

/** Risk before and after as a report, for `session.show`: measured, and no guarantee. */
export function riskReport(options: RiskReportOptions): RiskReport {
  requireOptions(options, "{ label: 'Adult', before, after, quasiIdentifiers: ['age'], models: [kAnonymity(5)] }");
  const { label, before, after, quasiIdentifiers, models, linked } = options;
  const report: RiskReport = {
    kind: 'risk',
    label,
    models: models.map((model) => (typeof model === 'string' ? model : model.name)),
    before: riskFigures(before, quasiIdentifiers, linked?.before),
    after: riskFigures(after.data, quasiIdentifiers, linked?.after),
    suppressedRows: after.suppressedRows,
    loss: { measure: 'normalised certainty penalty', value: after.certaintyPenalty },
    doesNotProtectAgainst: limitsOf(models),
  };
  return Object.freeze(withForm(report, riskForm));
}
