import type { Dataset } from './dataset.js';
import { Session, type SessionOptions } from './session.js';

/** One session a data set, for as long as this process runs: opening it again must not make its budget new. */
const open = new Map<string, Session>();

const listeners = new Set<(session: Session) => void>();

/** Calls the listener for every session opened from now on, again when it is opened again; so a notebook comes to show ledgers. */
export function onSessionOpened(listener: (session: Session) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the listeners of a session that was made without {@link openSession}. */
export function announceSession(session: Session): void {
  for (const listener of listeners) listener(session);
}

/**
 * Opens the session of a data set. Opened again under the same name it is the same session, with what it has spent.
 *
 * A ledger lives as long as its process; a budget that lasts needs a store (see SECURITY.md).
 * @throws PrivacyError `invalid-argument` where the data set is open already under another budget, accountant, unit, relation or kind of randomness:
 * what was promised about the earlier releases cannot be changed afterwards
 */
export function openSession<Data>(dataset: Dataset<Data>, options: SessionOptions): Session<Data> {
  const known = open.get(dataset.name);
  if (known === undefined) {
    const session = new Session(dataset, options);
    open.set(dataset.name, session as Session);
    announceSession(session as Session);
    return session;
  }
  known.continueWith(dataset, options);
  announceSession(known);
  return known as Session<Data>;
}
