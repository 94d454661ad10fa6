import { PrivacyError } from '../core/errors.js';
/**
 * A store that cannot be read or written: nothing was drawn.
 * @param problem what is wrong and what to do, as the end of "the ledger store … "
 */
export declare const storeUnavailable: (store: string, problem: string) => PrivacyError<"store-unavailable">;
