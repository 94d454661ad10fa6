import type { Form } from '../core/form.js';
import { type LedgerEntry } from '../ledger/entry.js';
import type { LedgerMessage } from '../ledger/message.js';
/** The ledger in one line: what is spent of what, under which relation, δ and accountant. */
export declare function describeLedger(message: LedgerMessage, spent: number): string;
/** A list of entries as notebooks show it. */
export declare function entriesForm(entries: readonly LedgerEntry[]): Form;
/** A ledger as notebooks show it where there is no panel: the line, and under it the latest entries. */
export declare function ledgerForm(message: LedgerMessage, spent: number): Form;
