import { type DurableLedgerStore } from './sql-ledger-store.js';
export interface LedgerStoreOptions {
    /** A folder, or the `postgres://…` address of a database that a team shares; `EPSBOOK_LEDGERS` or the user's data folder unless given. */
    readonly place?: string;
    /** Whether released values are kept for other kernels: yes in a local file, no in a shared database, unless it is said. */
    readonly keepAnswers?: boolean;
}
/**
 * Opens the store of durable ledgers. Its tables are made, or brought to the present version, where needed.
 * @throws PrivacyError `store-unavailable` where it cannot be opened
 */
export declare function openLedgerStore(options?: LedgerStoreOptions): DurableLedgerStore;
