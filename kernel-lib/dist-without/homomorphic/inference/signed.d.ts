import type { PrivateKey, PublicKey } from '../../cryptography/keys.js';
import { type EncryptedBatch } from './batch.js';
import { type SquareNetwork } from './network.js';
import { type InferencePlan } from './plan.js';
/** A plan as bytes, signed by whoever made it: both sides have to have the same. */
export declare function writePlan(plan: InferencePlan, key: PrivateKey): Uint8Array;
/**
 * Reads a plan that a known sender signed. Its bounds are the sender's word, and with them the noise that `InferenceClient.release` covers: release
 * answers only under plans of senders who are trusted with that.
 * @throws PrivacyError `not-authentic`, `malformed-message`, `weak-parameters`
 */
export declare function readPlan(bytes: Uint8Array, sender: PublicKey): InferencePlan;
/** Encrypted samples or answers as bytes, signed by whoever encrypted or computed them. */
export declare function writeBatch(batch: EncryptedBatch, key: PrivateKey): Uint8Array;
/**
 * Reads a batch that a known sender signed. Its ciphertexts are looked at where they are used, which tells what they have to be.
 * @throws PrivacyError `not-authentic`, `malformed-message`
 */
export declare function readBatch(bytes: Uint8Array, sender: PublicKey): EncryptedBatch;
/** A network as bytes, signed and **in the clear**: `epsbook/cryptography` encrypts what is to be kept from others. */
export declare function writeNetwork(network: SquareNetwork, key: PrivateKey): Uint8Array;
/**
 * Reads a network that a known sender signed.
 * @throws PrivacyError `not-authentic`, `malformed-message`; `invalid-argument` for weights that are not finite, and layers that do not fit
 */
export declare function readNetwork(bytes: Uint8Array, sender: PublicKey): SquareNetwork;
