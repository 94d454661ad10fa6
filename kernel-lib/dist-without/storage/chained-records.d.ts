import type { Anchors } from './anchors.js';
import { type ChainHash } from './chain.js';
import { type LedgerRecord } from './record.js';
import { type SqlConnection } from './sql/connection.js';
import type { QueryBuilder } from './sql/schema.js';
/** The last record that was read and found to follow from those before it. */
export interface Head {
    readonly seq: number;
    readonly hash: ChainHash;
}
export interface Chain {
    readonly records: readonly LedgerRecord[];
    readonly head: Head;
}
/** The chained records of all ledgers in one database: reads check the chain, writes lengthen it by one. */
export declare class ChainedRecords {
    #private;
    constructor(connection: SqlConnection, db: QueryBuilder, anchors: Anchors | undefined);
    /** The records after a head. @throws PrivacyError `ledger-broken` where they do not follow from it */
    after(ledger: string, { hash, seq }: Head): Chain;
    /** All records of a ledger. @throws PrivacyError `ledger-broken` also where it had come further, by what its anchor remembers */
    all(ledger: string): Chain;
    /** Writes a record after the head; durable when it returns. @returns undefined, with nothing written, where the ledger has gone on since */
    append(ledger: string, head: Head, record: LedgerRecord): Head | undefined;
    /** Puts a ledger's records under another key, chained anew, as the chain begins with the key. */
    move(from: string, to: string): void;
    /** The keys of all ledgers. */
    ledgers(): readonly string[];
}
