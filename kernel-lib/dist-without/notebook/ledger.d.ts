import type { Session } from '../session/index.js';
import { type MimeBundle } from './mime-bundle.js';
/** A session's state as output of a cell: for the panel, and for whoever has none. */
export declare function ledgerBundle(session: Session): MimeBundle;
/**
 * Shows a session's ledger below the running cell, and keeps it up to date. Shown again in a later cell, as when a cell is run again,
 * it moves to the new place: the old output may be gone with its cell's.
 */
export declare function showLedger(session: Session): void;
