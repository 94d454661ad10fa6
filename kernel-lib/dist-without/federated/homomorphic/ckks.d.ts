import type { RandomSource } from '../../core/random.js';
import { type CkksContext, type CkksOwner, type CkksParameters, type CkksVector } from '../../homomorphic/index.js';
import type { Aggregator } from '../aggregation/aggregator.js';
import { type EncryptedAggregationOptions } from './aggregation.js';
import { type KeyHolder, type KeyHolderOptions } from './key-holder.js';
/** The smallest parameters for sums of so many clients, with as many bits after the point as fit beside them. */
export declare const ckksSumParameters: (clients: number) => CkksParameters;
export interface CkksKeyHolderOptions extends KeyHolderOptions {
    /** Sums that are opened in all, such as the rounds of a federation: the noise on each is made for so many, and more are refused. */
    readonly releases: number;
    /** Bits of statistical security of the key against whoever sees the opened sums; 30 unless given. */
    readonly statisticalBits?: number;
    /** Of the noise; the operating system, unless it is given. */
    readonly random?: RandomSource;
}
/**
 * A holder of CKKS's key in this process, as a federation is simulated. Since opened sums go to the server, they carry noise that covers
 * what they would tell of the key (see `CkksOwner.release`).
 * @param owner best made with {@link ckksSumParameters}
 */
export declare function ckksKeyHolder(owner: CkksOwner, options: CkksKeyHolderOptions): KeyHolder<CkksContext, readonly CkksVector[]>;
/**
 * Sums encrypted by CKKS: thousands of numbers in one ciphertext, approximate, with the noise that the key's holder puts on them.
 * @throws PrivacyError `invalid-argument`; in a round `too-few-updates` where the key's holder refuses, and `out-of-range`
 */
export declare function ckksAggregation(options: EncryptedAggregationOptions & {
    readonly keyHolder: KeyHolder<CkksContext, readonly CkksVector[]>;
}): Aggregator;
