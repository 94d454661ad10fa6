import { CkksContext } from './ckks/ckks-context.js';
import { CkksOwner } from './ckks/ckks-owner.js';
import type { CkksVector } from './ckks/ckks-vector.js';
import { type PackedNumbers } from './paillier/packing.js';
import type { PaillierPrivateKey } from './paillier/private-key.js';
import type { PaillierPublicKey } from './paillier/public-key.js';
export interface EncryptedSumOptions {
    /** No number of an update is larger in size; larger ones are refused, so that nothing overflows. */
    readonly bound: number;
    /** The most clients of a round. */
    readonly clients: number;
    /** The most examples of one client (its weight n_k). */
    readonly largestWeight: number;
}
/** Encrypts at the clients, adds at the server, opens at the key's holder. */
export interface EncryptedSum<Sum, Key> {
    /** An update times its weight, with the weight. */
    encrypt(update: ArrayLike<number>, weight: number): Sum;
    add(one: Sum, other: Sum): Sum;
    /** The weighted mean of the updates that were added. */
    open(key: Key, sum: Sum): WeightedMean;
    /** The same from the sum's numbers, as whoever holds the key has decrypted them. */
    mean(numbers: Float64Array): WeightedMean;
}
export interface WeightedMean {
    /** Zeros where all weights are 0. */
    readonly mean: Float64Array;
    readonly weight: number;
}
/** Exact sums of numbers quantised to `bits` bits within ±bound. */
export declare function paillierSum(publicKey: PaillierPublicKey, options: EncryptedSumOptions & {
    readonly bits?: number;
}): EncryptedSum<PackedNumbers, PaillierPrivateKey>;
/** Approximate sums by CKKS: the vector is cut into as many ciphertexts as it takes, the weight is the last number. */
export declare function ckksSum(context: CkksContext, options: EncryptedSumOptions): EncryptedSum<readonly CkksVector[], CkksOwner>;
