import { type Dataset } from './dataset.js';
import { Session, type SessionOptions } from './session.js';
/** Calls the listener for every session opened from now on, again when it is opened again; so a notebook comes to show ledgers. */
export declare function onSessionOpened(listener: (session: Session) => void): () => void;
/** Tells the listeners of a session that was made without {@link openSession}. */
export declare function announceSession(session: Session): void;
/**
 * Opens the session of a data set. Opened again under the same name it is the same session, with what it has spent.
 *
 * In a notebook the ledger is kept in the user's folder, and goes on where it stood in another kernel, or next week. Elsewhere it ends with
 * the process unless `store` says where it is kept.
 * @throws PrivacyError `invalid-argument` where the data set is open already under another budget, accountant, unit, relation or kind of randomness:
 * what was promised about the earlier releases cannot be changed afterwards
 */
export declare function openSession<Data>(given: Dataset<Data>, options: SessionOptions): Session<Data>;
