import { PaillierPrivateKey } from './private-key.js';
import { PaillierPublicKey } from './public-key.js';
export interface PackingOptions {
    /** Values are whole numbers of −2^(bits−1) to 2^(bits−1) − 1. */
    readonly valueBits: number;
    /** How much may be added up: the largest sum of weights. A lane is wide enough for it, so that none runs into the next. */
    readonly largestWeight: number;
}
/** Encrypted whole numbers, lane by lane. `weight` counts what was added up: 1 when fresh. */
export interface PackedNumbers {
    readonly publicKey: PaillierPublicKey;
    readonly ciphertexts: readonly bigint[];
    readonly length: number;
    readonly weight: number;
    readonly valueBits: number;
    readonly laneBits: number;
}
/** Encrypts, adds and weighs packed numbers; needs no secret. */
export interface Packing {
    readonly laneBits: number;
    /** Values in one ciphertext. */
    readonly lanes: number;
    encrypt(values: ArrayLike<number>): PackedNumbers;
    add(one: PackedNumbers, other: PackedNumbers): PackedNumbers;
    /** Multiplies all by a positive whole number. */
    scale(numbers: PackedNumbers, weight: number): PackedNumbers;
}
/** How numbers are packed under a key. */
export declare function packing(publicKey: PaillierPublicKey, options: PackingOptions): Packing;
/** @throws PrivacyError `invalid-argument` for what has no form of packed numbers */
export declare function requirePacked(numbers: PackedNumbers): void;
/** Whether what somebody says of packed numbers can be so: lanes that hold the weight, ciphertexts for all numbers, and below n². */
export declare function arePossible({ ciphertexts, laneBits, length, publicKey, valueBits, weight }: PackedNumbers): boolean;
/**
 * The (weighted) sums of packed numbers.
 * @throws PrivacyError `foreign-key`; `out-of-range` where a lane has overflowed; `malformed-message`, `not-authentic` for what is no sum of packed numbers
 */
export declare function unpack(key: PaillierPrivateKey, numbers: PackedNumbers): Float64Array;
