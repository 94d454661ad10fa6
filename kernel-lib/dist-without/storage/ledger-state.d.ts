import type { LedgerEntry } from '../ledger/entry.js';
import type { LedgerTerms } from '../ledger/store.js';
import type { LedgerRecord } from './record.js';
/** What the records of a ledger amount to. */
export interface LedgerState {
    readonly id: string;
    readonly name: string;
    /** The terms it was begun under, with the budget as it was last set. */
    readonly terms: LedgerTerms;
    readonly closed: boolean;
    readonly practice: boolean;
    readonly entries: readonly LedgerEntry[];
}
/** The entries in their last states, in the order in which they were begun. */
export declare function entriesOf(records: readonly LedgerRecord[]): readonly LedgerEntry[];
/** Folds a ledger's records; undefined where the first of them is not a beginning. */
export declare function stateOf(records: readonly LedgerRecord[]): LedgerState | undefined;
