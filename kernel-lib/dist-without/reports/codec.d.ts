import type { Report } from './report.js';
export declare const REPORT_KINDS: readonly ("encryption" | "curve" | "training" | "federation" | "audit" | "risk")[];
/** A report out of untrusted data, or undefined where it is none of a kind known here. Fields that a kind doesn't know are dropped. */
export declare function decodeReport(data: unknown): Report | undefined;
/** The reports of a list that can be read, and the kinds of those that can't. */
export declare function decodeReports(data: readonly unknown[]): {
    reports: readonly Report[];
    leftOut: readonly string[];
};
/** Checks a report before it is shown, for callers whose compiler does not; names the field that is wrong, and no value. */
export declare function checkReport(report: Report): Report;
