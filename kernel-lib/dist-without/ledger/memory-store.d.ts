import type { LedgerStore } from './store.js';
/** Ledgers in memory: sessions that are handed the same store share them, and all end with the process. */
export declare function memoryStore(): LedgerStore;
