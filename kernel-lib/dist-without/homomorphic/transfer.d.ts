import type { PrivateKey, PublicKey } from '../cryptography/keys.js';
import { type Schema } from '../reports/schemas.js';
export type TransferKind = 'ckks context' | 'ckks vector' | 'bfv context' | 'bfv vector' | 'inference plan' | 'inference batch' | 'inference network' | 'encrypted model' | 'packed numbers';
/** A header and parts as bytes. */
export declare function pack(kind: TransferKind, header: object, parts: readonly Uint8Array[], key: PrivateKey): Uint8Array;
/**
 * The header and parts, once the signature is known to be the pinned sender's: only then are they looked at, and even then a header is
 * taken for nothing that its schema does not say.
 * @throws PrivacyError `not-authentic`, `malformed-message`
 */
export declare function unpack<Header>(kind: TransferKind, bytes: Uint8Array, sender: PublicKey, schema: Schema<Header>): {
    header: Header;
    parts: readonly Uint8Array[];
};
