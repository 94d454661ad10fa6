/** Where a piece of long work that a report describes stands. */
export type WorkState = 'running' | 'done' | 'stopped';
/** What is known of a figure's rows: public rows cost nothing; a figure of private rows that was not debited must not be published. */
export type MeasuredOn = 'public rows' | 'debited' | 'private rows, not debited';
/** One figure as it changes over the steps of long work, such as a loss or an accuracy. */
export interface Metric {
    readonly name: string;
    readonly measuredOn: MeasuredOn;
    /** Step and value, in the order of steps. */
    readonly points: readonly (readonly [step: number, value: number])[];
}
/** The most points that a report may carry of one figure; thin them out above. */
export declare const MOST_METRIC_POINTS = 2000;
export declare const workStateSchema: import("./schemas.js").Schema<WorkState>;
export declare const metricsSchema: import("./schemas.js").Schema<readonly Metric[]>;
