import type { Report } from '../reports/report.js';
/** What a session shows beside its ledger: reports by kind and label, the latest of each. */
export declare class Board {
    #private;
    /** In the order in which they were last shown. */
    get reports(): readonly Report[];
    /** Puts a report up in place of the one of the same kind and label; the oldest of too many of a kind goes. */
    show(report: Report): void;
}
/** Checks that something is an argument of `session.show`, before it is looked at. */
export declare function reportOf(report: unknown): Report;
