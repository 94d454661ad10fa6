/** Risk of re-identification and utility of one table: measurements, and no guarantee. */
export interface RiskFigures {
    readonly rows: number;
    readonly classes: number;
    readonly smallestClass: number;
    /** Mean of 1 / class size: how often an attacker who knows somebody is in the table names the right row. */
    readonly prosecutor: number;
    /** Share of rows that are alone in their class. */
    readonly unique: number;
    /** Share of rows that a linkage attack which was really run named rightly; undefined where none was run. */
    readonly linked?: number;
}
/** Anonymisation of a table: risk before and after, what it cost, and what it does not protect against. */
export interface RiskReport {
    readonly kind: 'risk';
    readonly label: string;
    /** The privacy models asked for, such as `5-anonymity`. */
    readonly models: readonly string[];
    readonly before: RiskFigures;
    readonly after: RiskFigures;
    readonly suppressedRows: number;
    /** Information lost, in [0, 1], by the named measure. */
    readonly loss: {
        readonly measure: string;
        readonly value: number;
    };
    readonly doesNotProtectAgainst: readonly string[];
}
export declare const riskSchema: import("./schemas.js").Schema<RiskReport>;
