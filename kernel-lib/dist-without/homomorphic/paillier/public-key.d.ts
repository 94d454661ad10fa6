import type { RandomSource } from '../../core/random.js';
import { PaillierNumber } from './number.js';
/** Below, factoring n takes fewer than 2¹¹² operations (NIST SP 800-57 part 1, table 2). */
export declare const LEAST_BITS = 2048;
/** The form of python-paillier's command line: a JSON Web Key. */
export interface PaillierPublicJwk {
    readonly kty: 'DAJ';
    readonly alg: 'PAI-GN1';
    readonly key_ops: readonly ['encrypt'];
    readonly n: string;
    readonly kid: string;
}
export interface PaillierEncryptOptions {
    /** Of 16: keeps digits down to it. Fixed for all values, it hides how large each is; as the value needs it, unless given. */
    readonly exponent?: number;
}
/**
 * Paillier's public key with g = n + 1 (Paillier 1999): encrypts, adds and multiplies, and cannot decrypt. Semantically secure as
 * long as n-th residues modulo n² cannot be told from others.
 */
export declare class PaillierPublicKey {
    #private;
    readonly n: bigint;
    readonly nSquared: bigint;
    readonly bits: number;
    /** Names the key: SHA-256 of n. */
    readonly keyName: string;
    /** In bits: 128 for n of 3072 bits, 112 for 2048. */
    readonly securityBits: number;
    /** @param random for encryption; the operating system, unless it is given */
    constructor(n: bigint, random?: RandomSource);
    /** An encryption of a finite number. */
    encrypt(value: number | bigint, options?: PaillierEncryptOptions): PaillierNumber;
    /** The ciphertext (1 + m·n)·rⁿ of a whole number 0 … n − 1. */
    encryptWhole(message: bigint): bigint;
    /** A fresh random n-th power: an encryption of 0. */
    mask(): bigint;
    /**
     * From now on masks are powers of one fixed base with exponents of half the bits, by a table: about three times as fast (Damgård,
     * Jurik and Nielsen 2010, section 4.2). **It assumes more than Paillier does**: that such short powers cannot be told from all
     * (and that both primes are 3 modulo 4, as they are in keys made here). A table takes 12 MB for 3072 bits; its look-ups are not
     * constant in time.
     */
    useFixedBase(windowBits?: number): this;
    power(base: bigint, exponent: bigint): bigint;
    /** @throws PrivacyError `not-authentic` for what shares a factor with n, and so is no ciphertext */
    inverse(value: bigint): bigint;
    toJwk(kid?: string): PaillierPublicJwk;
    static fromJwk(jwk: PaillierPublicJwk): PaillierPublicKey;
}
