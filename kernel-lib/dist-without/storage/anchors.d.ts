import type { ChainHash } from './chain.js';
/** The last record of a ledger that this user has seen. */
export interface Anchor {
    readonly seq: number;
    readonly hash: ChainHash;
}
/**
 * Remembers beside the store, in a file for each ledger, how far the ledger had come: a store that was put back to an earlier state as
 * a whole verifies in itself, and only something outside it can tell. Who puts back the anchor too is not found out (SECURITY.md).
 */
export interface Anchors {
    read(ledger: string): Anchor | undefined;
    /** Remembers the record. Not flushed: what a crash of the machine loses makes the anchor older, which is weaker and never wrong. */
    write(ledger: string, anchor: Anchor): void;
    /** Forgets a ledger that was put elsewhere. */
    forget(ledger: string): void;
    close(): void;
}
export declare function anchorsIn(folder: string): Anchors;
