import type { LedgerEntry } from '../entry.js';
import type { LedgerMessage } from '../message.js';
/**
 * Decodes what arrived under the ledger's MIME type, as an object or as a JSON string; both are untrusted. Kinds of events and reports
 * that are unknown here are left out, and `leftOut` names them. Messages of version 1 are still read.
 * Throws `malformed-message` for anything else, and never another error.
 */
export declare function decodeLedger(data: unknown): LedgerMessage;
/** One entry out of what {@link entryToJson} made of it, or throws `malformed-message`: for stores. An event must be one known here. */
export declare function entryFromJson(data: unknown): LedgerEntry;
