import { type PackedNumbers, type PaillierPrivateKey, type PaillierPublicKey } from '../../homomorphic/index.js';
import type { Aggregator } from '../aggregation/aggregator.js';
import { type EncryptedAggregationOptions } from './aggregation.js';
import { type KeyHolder, type KeyHolderOptions } from './key-holder.js';
export interface PaillierAggregationOptions extends EncryptedAggregationOptions {
    readonly keyHolder: KeyHolder<PaillierPublicKey, PackedNumbers>;
    /** Numbers are quantised to so many bits, sign included, over ±range; 20 unless given. */
    readonly bits?: number;
}
/** A holder of Paillier's key in this process, as a federation is simulated. */
export declare function paillierKeyHolder(key: PaillierPrivateKey, options?: KeyHolderOptions): KeyHolder<PaillierPublicKey, PackedNumbers>;
/**
 * Sums encrypted by Paillier: exact for the quantised numbers, many of them in one ciphertext.
 * @throws PrivacyError `invalid-argument`; in a round `too-few-updates` where the key's holder refuses, and `foreign-key`
 */
export declare function paillierAggregation(options: PaillierAggregationOptions): Aggregator;
