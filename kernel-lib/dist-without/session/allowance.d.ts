import type { Budget } from '../ledger/budget.js';
import type { LedgerEntry } from '../ledger/entry.js';
/**
 * The part of a ledger's budget that a session may spend: an analyst's share, in the present period; or all of it.
 *
 * Each analyst's releases are filtered against a share of ε and of δ that was fixed in advance, and the shares add up to at most 1. However
 * the analysts' releases interleave, all together are (ε, δ)-DP by concurrent composition (Vadhan and Zhang 2023; Lyu 2022). A budget
 * that refreshes promises ε for each period; over all of them the rows that stay have what was spent in all.
 */
export declare class Allowance {
    #private;
    readonly budget: Budget;
    /** @throws PrivacyError `invalid-argument` where the budget is split and no analyst of the split is named, or it isn't and one is */
    constructor(whole: Budget, analyst: string | undefined);
    /** When the period began that the moment lies in; the beginning of time for a budget that does not refresh. */
    since(at: number): number;
    /** Whether an entry counts against this allowance, in the period that began at `since`. */
    counts(entry: Pick<LedgerEntry, 'analyst' | 'at'>, since: number): boolean;
}
