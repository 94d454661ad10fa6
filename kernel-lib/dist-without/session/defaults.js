import { isMainThread } from 'node:worker_threads';
import { invalidArgument } from '../core/errors.js';
import { memoryStore } from '../ledger/memory-store.js';
/**
 * Ledgers in memory are the main thread's: every other would have one of its own, and so a budget of its own.
 * @throws PrivacyError `invalid-argument` in another thread
 */
function memoryOfProcess() {
    if (isMainThread)
        return memoryStore();
    throw invalidArgument('store', "given in a worker thread, which would have a budget of its own otherwise: openLedgerStore() of 'epsbook/storage', or release in the main thread");
}
let defaults = { store: memoryOfProcess };
let opened;
export function setSessionDefaults(given) {
    defaults = given;
    opened = undefined;
}
/** One store for the whole process: in memory, unless {@link setSessionDefaults} said another. */
export const defaultStore = () => (opened ??= defaults.store());
export const defaultNotebook = () => defaults.notebook;
//# sourceMappingURL=defaults.js.map