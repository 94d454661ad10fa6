import { type Plain } from './bytes.js';
import { type PrivateKey, type PublicKey } from './keys.js';
/** A signature of data: by Ed25519 or RSA-PSS, as the key says. */
export declare function sign(data: Plain, key: PrivateKey): Buffer;
/** Whether a signature is this key's for these data. */
export declare function verify(data: Plain, signature: Uint8Array, key: PublicKey): boolean;
/**
 * The payload and its sender's signature in one piece.
 * @param context what the bytes are, such as `ckks ciphertext`: bytes signed as one thing are refused as another
 */
export declare function signed(payload: Uint8Array, context: string, key: PrivateKey): Buffer;
/**
 * The payload, once its signature is known to be the pinned sender's. A view of the same bytes.
 * @throws PrivacyError `malformed-message`, `not-authentic`
 */
export declare function openSigned(bytes: Uint8Array, context: string, sender: PublicKey): Buffer;
