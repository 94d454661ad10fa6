import type { StoredLedger } from '../ledger/store.js';
/** What was released before, so that asking for it again is free; a new version of the data makes it stale. */
export declare class Recall {
    #private;
    constructor(ledger: Pick<StoredLedger, 'keep' | 'recall'>);
    /**
     * @param version of the data
     * @param key all of what was asked
     * @param revive makes what the store gives back whole again
     */
    find<Released>(version: string, key: string, revive?: (kept: unknown) => Released): Released | undefined;
    /** @param plain what the store is to keep, where that is not `released` itself */
    keep(version: string, key: string, released: unknown, plain?: unknown): void;
}
