import { type Schema } from '../../reports/schemas.js';
import type { CkksContext } from './ckks-context.js';
import { CkksVector, type CkksFacts } from './ckks-vector.js';
export declare const factsSchema: Schema<CkksFacts>;
/** Facts, and the name of the keys. */
export interface VectorHeader extends CkksFacts {
    readonly keyName: string;
}
export declare const vectorHeader: Schema<VectorHeader>;
/** @throws PrivacyError `foreign-key` */
export declare function requireKeyName(what: string, keyName: string, expected: string): void;
/**
 * A vector that its sender vouches for. Its bound and its error are the sender's word; all else is looked at.
 * @throws PrivacyError `malformed-message`, and `out-of-range` for a bound that does not fit at its level
 */
export declare function receivedVector(context: CkksContext, facts: CkksFacts, bytes: Uint8Array | undefined): CkksVector;
