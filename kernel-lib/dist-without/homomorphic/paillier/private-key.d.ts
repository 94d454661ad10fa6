import { inspect } from 'node:util';
import { PaillierNumber } from './number.js';
import { PaillierPublicKey, type PaillierPublicJwk } from './public-key.js';
/** The form of python-paillier's command line. */
export interface PaillierPrivateJwk {
    readonly kty: 'DAJ';
    readonly key_ops: readonly ['decrypt'];
    readonly p: string;
    readonly q: string;
    readonly pub: PaillierPublicJwk;
    readonly kid: string;
}
/** Decrypts, modulo each prime apart (Paillier 1999, section 7). It is not shown when it is printed. */
export declare class PaillierPrivateKey {
    #private;
    readonly publicKey: PaillierPublicKey;
    constructor(p: bigint, q: bigint, publicKey?: PaillierPublicKey);
    /** The number that was encrypted, as the nearest double. Throws `out-of-range` where sums or products have overflowed. */
    decrypt(number: PaillierNumber): number;
    /** The signed mantissa of what was encrypted, exactly: the number itself where whole numbers were encrypted. */
    decryptMantissa(number: PaillierNumber): bigint;
    /** The whole number 0 … n − 1 of a bare ciphertext. */
    decryptWhole(ciphertext: bigint): bigint;
    /** The key itself, in the clear, as python-paillier's command line reads it. */
    revealJwk(kid?: string): PaillierPrivateJwk;
    /** @throws PrivacyError `malformed-message`, `weak-parameters`; `invalid-argument` for numbers that are not the two primes of n */
    static fromJwk(jwk: PaillierPrivateJwk): PaillierPrivateKey;
    toJSON(): string;
    [inspect.custom](): string;
}
export interface PaillierKeyOptions {
    /** 128 (n of 3072 bits) unless 112 (2048 bits) is asked for. */
    readonly securityBits?: 112 | 128;
}
/** Fresh keys; their primes are 3 modulo 4, so that a fixed base may be used. A second or so. */
export declare function paillierKeys(options?: PaillierKeyOptions): PaillierPrivateKey;
