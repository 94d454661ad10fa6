import type { LedgerEntry } from '../ledger/entry.js';
import type { LedgerTerms } from '../ledger/store.js';
/** One chained record of a ledger: how it began, an entry in its newest state, or a change of what is allowed. */
export type LedgerRecord = {
    readonly kind: 'begun';
    readonly id: string;
    readonly name: string;
    readonly terms: LedgerTerms;
    readonly at: number;
} | {
    readonly kind: 'entry';
    readonly entry: LedgerEntry;
} | {
    readonly kind: 'budget';
    readonly budget: LedgerTerms['budget'];
    readonly at: number;
} | {
    readonly kind: 'closed';
    readonly at: number;
};
/** A record as the text that is chained. */
export declare const encodeRecord: (record: LedgerRecord) => string;
/** A record out of its text, its entry checked. @throws PrivacyError `malformed-message` for an entry of a later version */
export declare function decodeRecord(payload: string): LedgerRecord;
