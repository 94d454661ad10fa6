import type { LedgerStore } from '../ledger/store.js';
import type { Anchors } from './anchors.js';
import { type LedgerState } from './ledger-state.js';
import type { LedgerRecord } from './record.js';
import type { SqlConnection } from './sql/connection.js';
import type { QueryBuilder } from './sql/schema.js';
export interface SqlLedgerStoreOptions {
    readonly connection: SqlConnection;
    readonly db: QueryBuilder;
    /** What remembers, outside the store, how far each ledger had come; nothing does where it is left out. */
    readonly anchors?: Anchors;
    /** Whether released values are kept in the store, so that another kernel can recall them. */
    readonly keepAnswers: boolean;
}
/** A store of ledgers that its owner can also list, verify and change, from a terminal. */
export interface DurableLedgerStore extends LedgerStore {
    /** Where it lives, as people are told; without a password. */
    readonly place: string;
    /** The keys of all ledgers. */
    ledgers(): readonly string[];
    /** What a ledger amounts to, its chain checked. @throws PrivacyError `ledger-broken`; `invalid-argument` where there is none of that name */
    state(name: string): LedgerState;
    /** The records of a ledger, its chain checked. */
    records(name: string): readonly LedgerRecord[];
    /** Adds a record that is no entry: a budget that was set anew, or the end. */
    append(name: string, record: Exclude<LedgerRecord, {
        kind: 'entry' | 'begun';
    }>): void;
    /** Puts a practice ledger aside under another name, so that its own can be begun anew. */
    archive(name: string, as: string): void;
    /** Writes the records of a ledger that was exported, under a name that is free. */
    restore(name: string, records: readonly LedgerRecord[]): void;
    close(): void;
}
/** Ledgers in a SQL database: see {@link StoredLedger} for what is promised, and SECURITY.md for what a chain can show. */
export declare function sqlLedgerStore(options: SqlLedgerStoreOptions): DurableLedgerStore;
