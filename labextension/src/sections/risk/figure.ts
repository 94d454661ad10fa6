import type { RiskFigures, RiskReport } from 'epsbook/reports';

/** One measure of risk, before and after. */
export interface RiskRow {
  readonly measure: 'prosecutor' | 'unique' | 'linked' | 'smallestClass' | 'classes';
  /** Undefined where it was not measured. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** Anonymisation of a table: risk before and after, and what it cost. */
export interface RiskFigure extends RiskReport {
  readonly rows: readonly RiskRow[];
}

const MEASURES: readonly RiskRow['measure'][] = ['prosecutor', 'unique', 'linked', 'smallestClass', 'classes'];

const valueOf = (figures: RiskFigures, measure: RiskRow['measure']): number | undefined => figures[measure];

export const riskFigure = (report: RiskReport): RiskFigure => ({
  ...report,
  rows: MEASURES.map((measure) => ({
    measure,
    before: valueOf(report.before, measure),
    after: valueOf(report.after, measure),
  })).filter(({ before, after }) => before !== undefined || after !== undefined),
});
