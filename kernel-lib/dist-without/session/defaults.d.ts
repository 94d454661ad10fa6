import type { LedgerStore } from '../ledger/store.js';
/** What holds for sessions whose options say nothing else; a notebook says where it keeps ledgers, and its name. */
export interface SessionDefaults {
    /** Opens the store of ledgers, with the first session that needs it. */
    readonly store: () => LedgerStore;
    /** Which notebook debits, as the ledger tells it. */
    readonly notebook?: string | undefined;
}
export declare function setSessionDefaults(given: SessionDefaults): void;
/** One store for the whole process: in memory, unless {@link setSessionDefaults} said another. */
export declare const defaultStore: () => LedgerStore;
export declare const defaultNotebook: () => string | undefined;
