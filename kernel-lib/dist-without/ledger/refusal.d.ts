import type { LedgerEntry } from './entry.js';
/** A release or run that the budget did not admit, for which nothing was drawn and nothing spent: what was asked, and what helps. */
export interface Refusal {
    readonly label: string;
    /** ε and δ that were asked for; ε is null where nothing was claimed. */
    readonly requested: {
        readonly epsilon: number | null;
        readonly delta: number;
    };
    /** Proven ε that was spent then; null where nothing was proven. */
    readonly spent: number | null;
    /** Proven ε of all together, had it been admitted; null where nothing would have been proven. */
    readonly after: number | null;
    /** What helps, in the words of the error. */
    readonly remedy: string;
    /** How often it was asked and refused, the last time `at`. */
    readonly times: number;
    /** Milliseconds since 1970, UTC. */
    readonly at: LedgerEntry['at'];
}
/** More refusals than the last few are not told. */
export declare const MOST_REFUSALS = 5;
/** The refusals with one more, oldest first: what was asked before and refused is one with a count, and only the last few are kept. */
export declare function withRefusal(refusals: readonly Refusal[], refusal: Refusal): readonly Refusal[];
