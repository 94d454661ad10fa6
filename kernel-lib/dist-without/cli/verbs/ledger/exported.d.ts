import { type DurableLedgerStore } from '../../../storage/index.js';
/** A ledger as text: `json` holds every record and can be imported; `csv` is a table of its entries, for spreadsheets. No answer is in it. */
export declare function exportLedger(store: DurableLedgerStore, name: string, format: string): string;
/** Restores what {@link exportLedger} wrote as json, under its own name or another. */
export declare function importLedger(store: DurableLedgerStore, file: string, name?: string): string;
