/** The ledger: what was released, whether the budget admits more, where it is kept, and the message that tells the panel. Pure. */
export { DEFAULT_DELTA_SHARE, deltaShareOf, parseBudget, type Budget } from './budget.js';
export {
  entryEvent,
  eventKey,
  countReleases,
  isNonPrivate,
  isRepeat,
  prepaidSteps,
  repeatedEntry,
  totalEvent,
  type EntryKind,
  type LedgerEntry,
  type RunProgress,
  type RunState,
} from './entry.js';
export {
  FILTER_NAMES,
  defaultDeltas,
  defaultFilterName,
  filterNamed,
  filterOf,
  pureThen,
  type DefaultDeltas,
  type Filter,
  type FilterName,
} from './filter.js';
export { addsUpExactly, mostSteps } from './steps.js';
export { memoryStore } from './memory-store.js';
export type { LedgerChanges, LedgerStore, LedgerTerms, StoredLedger } from './store.js';
export { LEDGER_MIME_TYPE, type LedgerMessage, type LeftOut } from './message.js';
export { decodeLedger, encodeLedger, entryFromJson, entryToJson, type LedgerPayload } from './codec/index.js';
