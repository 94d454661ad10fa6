import type { PrivateKey, PublicKey } from '../../cryptography/keys.js';
import { type PackedNumbers } from './packing.js';
import { PaillierPublicKey } from './public-key.js';
/** Packed numbers as bytes, signed by whoever encrypted or added them. */
export declare function writePackedNumbers(numbers: PackedNumbers, key: PrivateKey): Uint8Array;
/**
 * Reads packed numbers that a known sender signed. Their weight, which counts what was added up, is the sender's word.
 * @throws PrivacyError `not-authentic`, `malformed-message`, `foreign-key`
 */
export declare function readPackedNumbers(publicKey: PaillierPublicKey, bytes: Uint8Array, sender: PublicKey): PackedNumbers;
