import { type LedgerEntry, type RunProgress } from '../ledger/entry.js';
import type { Debit } from './account.js';
export declare const blockOf: (steps: number) => number;
/**
 * More steps for a run: as part of its last entry while nothing else was debited since, else as an entry of their own, since the order of
 * debits counts. The run's first entry claims for all of it.
 * @param entry the run's last one
 * @param last of the ledger
 * @param id for an entry of their own
 */
export declare function purchase(entry: LedgerEntry, steps: number, progress: RunProgress, last: LedgerEntry | undefined, id: string): Debit;
