/**
 * The ledger: what was released, where it is kept, and the message that tells the panel. Pure. Whether the budget admits more is for
 * `ledger/filters`, an entry of its own, so that who only reads ledgers loads no accountant.
 */
export { DEFAULT_DELTA_SHARE, deltaShareOf, parseBudget } from './budget.js';
export { entryEvent, eventKey, countReleases, isNonPrivate, isRepeat, prepaidSteps, repeatedEntry, totalEvent, } from './entry.js';
export { memoryStore } from './memory-store.js';
export { MOST_REFUSALS, withRefusal } from './refusal.js';
export { LEDGER_MIME_TYPE } from './message.js';
export { decodeLedger, encodeLedger, entryFromJson, entryToJson } from './codec/index.js';
//# sourceMappingURL=index.js.map