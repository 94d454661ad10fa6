/** The ledger: what was released, whether the budget admits more, and the message that tells the panel. Pure. */
export { parseBudget, type Budget } from './budget.js';
export type { CurvePoint, PrivacyUtilityCurve } from './curve.js';
export { isNonPrivate, isRepeat, totalEvent, type LedgerEntry } from './entry.js';
export {
  FILTER_NAMES,
  defaultFilterName,
  filterNamed,
  filterOf,
  pureThen,
  type Filter,
  type FilterName,
} from './filter.js';
export type { LedgerChanges, LedgerStore, LedgerTerms, StoredLedger } from './store.js';
export { LEDGER_MIME_TYPE, type LedgerMessage } from './message.js';
export { decodeLedger, encodeLedger, type LedgerPayload } from './codec.js';
