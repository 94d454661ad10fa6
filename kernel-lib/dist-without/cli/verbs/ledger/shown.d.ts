import type { DurableLedgerStore, LedgerState } from '../../../storage/index.js';
/** The proven ε of a stored ledger, by its own accountant. */
export declare const spentOf: ({ entries, terms }: LedgerState) => number;
/** A line for each ledger, after the place where they live. */
export declare function listed(store: DurableLedgerStore, names?: readonly string[]): string;
/** Checks the chains of ledgers, and tells of each what was found. */
export declare function verified(store: DurableLedgerStore, names: readonly string[]): {
    text: string;
    broken: number;
};
