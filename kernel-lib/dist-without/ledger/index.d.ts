/**
 * The ledger: what was released, where it is kept, and the message that tells the panel. Pure. Whether the budget admits more is for
 * `ledger/filters`, an entry of its own, so that who only reads ledgers loads no accountant.
 */
export { DEFAULT_DELTA_SHARE, deltaShareOf, parseBudget, type Budget } from './budget.js';
export { entryEvent, eventKey, countReleases, isNonPrivate, isRepeat, prepaidSteps, repeatedEntry, totalEvent, type EntryKind, type LedgerEntry, type RunProgress, type RunState, } from './entry.js';
export { memoryStore } from './memory-store.js';
export type { LedgerChanges, LedgerStore, LedgerTerms, StoredLedger } from './store.js';
export { MOST_REFUSALS, withRefusal, type Refusal } from './refusal.js';
export { LEDGER_MIME_TYPE, type LedgerMessage, type LeftOut } from './message.js';
export { decodeLedger, encodeLedger, entryFromJson, entryToJson, type LedgerPayload } from './codec/index.js';
