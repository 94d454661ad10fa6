import type { NeighboringRelation } from '../accounting/event.js';
import type { Budget } from './budget.js';
import type { PrivacyUtilityCurve } from './curve.js';
import type { LedgerEntry } from './entry.js';
import type { FilterName } from './filter.js';

/** The MIME type a ledger travels under, as output of a cell. */
export const LEDGER_MIME_TYPE = 'application/vnd.epsbook.ledger.v1+json';

/**
 * Everything the panel needs of one session: a whole snapshot, so that messages may be lost, repeated or reordered.
 * Holds what was asked and what it cost, never an answer.
 */
export interface LedgerMessage {
  readonly version: 1;
  /** Made anew whenever a ledger begins, so that a restarted kernel's ledger is told from the saved one. */
  readonly session: string;
  /** Grows with every message of a session. */
  readonly sequence: number;
  readonly dataset: { readonly name: string; readonly version: string };
  /** What one neighbour adds, removes or changes, in the user's word: `patient`. */
  readonly unit: string;
  readonly relation: NeighboringRelation;
  readonly budget: Budget;
  readonly accountant: FilterName;
  /** Share of ε from which the meter warns. */
  readonly warnAt: number;
  readonly entries: readonly LedgerEntry[];
  readonly curves: readonly PrivacyUtilityCurve[];
}
