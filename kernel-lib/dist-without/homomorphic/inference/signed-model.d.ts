import type { PrivateKey, PublicKey } from '../../cryptography/keys.js';
import { CkksContext } from '../ckks/ckks-context.js';
import { type EncryptedModel } from './encrypted-model.js';
/** An encrypted model as bytes, signed by whoever encrypted it: its last biases are in the clear. */
export declare function writeEncryptedModel(model: EncryptedModel, key: PrivateKey): Uint8Array;
/**
 * Reads an encrypted model that a known sender signed.
 * @throws PrivacyError `not-authentic`, `malformed-message`, `foreign-key`, `out-of-range`
 */
export declare function readEncryptedModel(context: CkksContext, bytes: Uint8Array, sender: PublicKey): EncryptedModel;
