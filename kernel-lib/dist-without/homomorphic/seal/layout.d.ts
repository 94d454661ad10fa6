import type { PublicKeyBytes } from '../engine.js';
/** SEAL's header (16), parameters' hash (32), form (1), polynomials, degree and primes (8 each), scale (8), correction (8), array header (24). */
export declare const CIPHERTEXT_HEADER = 113;
export declare const AT: {
    size: number;
    primes: number;
    scale: number;
};
/** SEAL's header, the parameters' hash, and how many places for keys there are: then the keys of each place, with their number before them. */
export declare const KEYS_HEADER: number;
/** Bytes of one polynomial's residues modulo one prime. */
export declare const residueBytes: (degree: number) => number;
/** What the header of a ciphertext says. */
export interface CiphertextShape {
    /** Of the parameters at its level, as four words. */
    readonly hash: ArrayLike<bigint>;
    /** As values at the roots of unity: so CKKS's are, and all keys. */
    readonly isTransformed: boolean;
    readonly size: number;
    readonly degree: number;
    readonly primes: number;
    readonly scale: number;
}
/** The header of a ciphertext, as SEAL writes it. */
export declare function ciphertextHeader({ degree, hash, isTransformed, primes, scale, size }: CiphertextShape): Uint8Array;
/** What keys of a context look like. */
export interface KeyLayout {
    readonly hash: ArrayLike<bigint>;
    readonly degree: number;
    /** All of them, the one that switches keys included. */
    readonly primes: number;
}
/** @throws PrivacyError `malformed-message` for keys that SEAL 4.1 did not write for these parameters */
export declare function requireKeyLayout({ encryption, relinearization, rotation }: PublicKeyBytes, layout: KeyLayout): void;
