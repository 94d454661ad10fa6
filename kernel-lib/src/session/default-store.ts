import { memoryStore } from '../ledger/memory-store.js';
import type { LedgerStore } from '../ledger/store.js';

let open: () => LedgerStore = memoryStore;
let opened: LedgerStore | undefined;

/** The store of sessions that are not given one: one in memory for the whole process, unless {@link setDefaultStore} says another. */
export const defaultStore = (): LedgerStore => (opened ??= open());

/** Says where ledgers are kept that are not given a store; it is opened with the first of them. A notebook keeps them in the user's folder. */
export function setDefaultStore(opening: () => LedgerStore): void {
  open = opening;
  opened = undefined;
}
