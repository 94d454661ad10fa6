import { PrivacyError } from '../core/errors.js';
/**
 * A store that cannot be read or written: nothing was drawn.
 * @param problem what is wrong and what to do, as the end of "the ledger store … "
 */
export const storeUnavailable = (store, problem) => new PrivacyError('store-unavailable', { store, problem }, `the ledger store ${store} ${problem}. Nothing was drawn`);
//# sourceMappingURL=store-unavailable.js.map