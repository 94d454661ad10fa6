import { requireOptions } from '../core/errors.js';
import { ledgerKey } from '../ledger/ledger-key.js';
import { declaredDataset } from './dataset.js';
import { defaultStore } from './defaults.js';
import { Session } from './session.js';
/** One session a data set, for as long as this process runs: opening it again must not make its budget new. */
const open = new Map();
const listeners = new Set();
/** Calls the listener for every session opened from now on, again when it is opened again; so a notebook comes to show ledgers. */
export function onSessionOpened(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
}
/** Tells the listeners of a session that was made without {@link openSession}. */
export function announceSession(session) {
    for (const listener of listeners)
        listener(session);
}
/**
 * Opens the session of a data set. Opened again under the same name it is the same session, with what it has spent.
 *
 * In a notebook the ledger is kept in the user's folder, and goes on where it stood in another kernel, or next week. Elsewhere it ends with
 * the process unless `store` says where it is kept.
 * @throws PrivacyError `invalid-argument` where the data set is open already under another budget, accountant, unit, relation or kind of randomness:
 * what was promised about the earlier releases cannot be changed afterwards
 */
export function openSession(given, options) {
    const dataset = declaredDataset(given);
    requireOptions(options, '{ budget: { epsilon: 1, delta: 1e-6 } }');
    const key = JSON.stringify([ledgerKey(dataset.name), options.analyst ?? null]);
    const known = open.get(key);
    if (known === undefined) {
        const session = new Session(dataset, { ...options, store: options.store ?? defaultStore() });
        open.set(key, session);
        announceSession(session);
        return session;
    }
    known.continueWith(dataset, options);
    announceSession(known);
    return known;
}
//# sourceMappingURL=open.js.map