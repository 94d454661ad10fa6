import { isMainThread } from 'node:worker_threads';
import { invalidArgument } from '../core/errors.js';
import { memoryStore } from '../ledger/memory-store.js';
import type { LedgerStore } from '../ledger/store.js';

/** The defaults of a session's options; a notebook sets where it keeps ledgers, and its name. */
export interface SessionDefaults {
  /** Opens the store of ledgers, with the first session that needs it. */
  readonly store: () => LedgerStore;
  /** The notebook that debits, as the ledger names it. */
  readonly notebook?: string | undefined;
}

/**
 * Ledgers in memory are the main thread's: every other would have one of its own, and so a budget of its own.
 * @throws PrivacyError `invalid-argument` in another thread
 */
function memoryOfProcess(): LedgerStore {
  if (isMainThread) return memoryStore();
  throw invalidArgument(
    'store',
    "given in a worker thread, which would have a budget of its own otherwise: openLedgerStore() of 'epsbook/storage', or release in the main thread",
  );
}

let defaults: SessionDefaults = { store: memoryOfProcess };
let opened: LedgerStore | undefined;

/** Says where sessions keep their ledgers that name no store, and which notebook they are opened from. */
export function setSessionDefaults(given: SessionDefaults): void {
  defaults = given;
  opened = undefined;
}

/** One store for the whole process: in memory, unless {@link setSessionDefaults} said another. */
export const defaultStore = (): LedgerStore => (opened ??= defaults.store());

export const defaultNotebook = (): string | undefined => defaults.notebook;
