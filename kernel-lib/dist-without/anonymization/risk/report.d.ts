import type { RiskReport } from '../../reports/risk.js';
import type { TableLike } from '../../tables/index.js';
import type { Anonymized } from '../anonymize.js';
export interface RiskReportOptions {
    readonly label: string;
    readonly before: TableLike;
    readonly after: Pick<Anonymized, 'data' | 'certaintyPenalty' | 'suppressedRows'>;
    readonly quasiIdentifiers: readonly string[];
    /** The privacy models that were asked for, by name or as values. */
    readonly models: readonly (string | {
        readonly name: string;
        readonly sensitive?: string;
    })[];
    /** The shares of rows that a linkage attack named rightly, where one was run. */
    readonly linked?: {
        readonly before: number;
        readonly after: number;
    };
}
/** What no syntactic model protects against, and what the models asked for leave open. */
export declare function limitsOf(models: RiskReportOptions['models']): readonly string[];
/** Risk before and after as a report, for `session.show`: measured, and no guarantee. */
export declare function riskReport(options: RiskReportOptions): RiskReport;
