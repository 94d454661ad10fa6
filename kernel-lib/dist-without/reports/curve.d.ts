/** How useful something is at one ε: the mean over runs, and their spread. */
export interface CurvePoint {
    readonly epsilon: number;
    readonly mean: number;
    readonly low: number;
    readonly high: number;
    readonly runs: number;
}
/** A level to compare a curve with, such as the majority class or the fit without privacy. */
export interface Baseline {
    readonly label: string;
    readonly value: number;
}
/** A privacy–utility curve: what was measured at each ε, beside what it should be compared with. */
export interface PrivacyUtilityCurve {
    readonly kind: 'curve';
    readonly label: string;
    /** What is measured, such as `accuracy`, and on which rows: they must be public, or the figure is not private. */
    readonly utility: string;
    readonly measuredOn: string;
    readonly delta: number;
    readonly points: readonly CurvePoint[];
    readonly baselines: readonly Baseline[];
}
export declare const curveSchema: import("./schemas.js").Schema<PrivacyUtilityCurve>;
