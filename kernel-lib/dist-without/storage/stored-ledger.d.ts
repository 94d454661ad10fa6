import type { StoredLedger } from '../ledger/store.js';
import type { Chain, ChainedRecords } from './chained-records.js';
import { type LedgerState } from './ledger-state.js';
import type { SqlConnection } from './sql/connection.js';
import type { QueryBuilder } from './sql/schema.js';
interface OpenLedger {
    readonly connection: SqlConnection;
    readonly db: QueryBuilder;
    readonly keepAnswers: boolean;
    readonly chains: ChainedRecords;
    /** Its key. */
    readonly ledger: string;
    /** What opening has read, and what that amounts to. */
    readonly opened: Chain;
    readonly state: LedgerState;
}
/** One ledger of a SQL store, as a session writes it. */
export declare function storedLedger(open: OpenLedger): StoredLedger;
export {};
