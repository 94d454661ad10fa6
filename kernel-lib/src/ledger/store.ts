import type { NeighboringRelation } from '../accounting/events/event.js';
import type { Budget } from './budget.js';
import type { LedgerEntry } from './entry.js';
import type { FilterName } from './filters/named.js';

/** What was promised when a ledger was begun, and holds for all of its entries. */
export interface LedgerTerms {
  /** What one neighbour adds, removes or changes, in the user's word: `patient`. */
  readonly unit: string;
  readonly relation: NeighboringRelation;
  readonly budget: Budget;
  readonly accountant: FilterName;
}

/** The entries that were written after some position, and the position that they lead to. */
export interface LedgerChanges {
  readonly position: number;
  /** Each in its last state, in the order in which they were begun. */
  readonly entries: readonly LedgerEntry[];
}

/**
 * One data set's ledger in a store. All of it is synchronous: a release is one line in a cell, and nothing may be drawn before its debit is
 * safe. A store that is slow or remote sits behind a worker and waits for it a bounded time.
 *
 * A ledger is its entries in the order in which they were begun, which no store may change: a filter's answer depends on it. An entry is written
 * whole; written again under the same `id` it is a later state of the same entry (one more of the equal releases in a row that it
 * counts, or steps of a run), and keeps its place.
 *
 * Several sessions, kernels or machines may share a ledger. Every write moves its position on by one, and names the position it was
 * decided at: where somebody else wrote in between nothing is written, and the session reads what came in between and decides anew.
 * So no two of them can spend the same ε.
 */
export interface StoredLedger {
  /** Made when the ledger was begun, and unlike any other's: the panel tells ledgers apart by it. */
  readonly id: string;
  /** Where it is kept, in words for people; without a password. */
  readonly place: string;
  /** The terms it was begun under, which are not those of a later `open` that asks for others. */
  readonly terms: LedgerTerms;
  /** What was written after `position`; 0 reads all of it. */
  read(position: number): LedgerChanges;
  /**
   * Writes an entry in its new state, if nothing was written since `position`. When it returns the write is durable: a crash of the process
   * or of the machine right after it keeps the entry. Throws where that cannot be promised; the session then draws nothing.
   * @returns the position after the write, or undefined where somebody wrote since and nothing was written now
   */
  write(entry: LedgerEntry, position: number): number | undefined;
  /** What was kept under the key, or undefined. A key names the data set's version and all of what was asked. */
  recall(key: string): unknown;
  /**
   * Keeps what was released under the key, so that asking for it again is free. Best effort: an answer that is lost costs a release
   * anew, and no privacy. A durable store keeps what JSON gives back unchanged, and anything else for as long as the process lives.
   */
  keep(key: string, released: unknown): void;
}

/** Where ledgers outlive a session: in memory by default, else in a file or a data base that notebooks share. */
export interface LedgerStore {
  /**
   * The ledger of the data set of that name, begun under `terms` where there is none yet. The caller compares the terms of a ledger
   * that there is: what was promised about earlier releases cannot be changed.
   */
  open(name: string, terms: LedgerTerms): StoredLedger;
}
