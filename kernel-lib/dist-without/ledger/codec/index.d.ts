import type { LedgerEntry } from '../entry.js';
export { decodeLedger, entryFromJson } from './decode.js';
export { encodeLedger } from './encode.js';
export type { LedgerPayload } from './wire.js';
/** One entry as JSON-safe data, ∞ included: for stores. */
export declare const entryToJson: (entry: LedgerEntry) => readonly [object, readonly unknown[]];
