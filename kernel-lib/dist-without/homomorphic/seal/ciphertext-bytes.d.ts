import type { Ciphertext, Engine } from '../engine.js';
/** A ciphertext's bytes, with its shape checked. */
export interface CiphertextBytes {
    readonly bytes: Uint8Array;
    readonly size: number;
    readonly primes: number;
    readonly scale: number;
}
export declare function readCiphertext(bytes: Uint8Array, degree: number): CiphertextBytes;
/** Where one polynomial's residues modulo one prime begin. */
export declare const residuesAt: (polynomial: number, prime: number, primes: number, degree: number) => number;
/** Makes bytes of one level: a header as SEAL writes it, with room for the residues. */
export declare function blankCiphertext(engine: Engine, level: number, size: number, scale: number): Uint8Array;
/**
 * A ciphertext from elsewhere: its header is byte for byte what SEAL writes for this level and these polynomials, and its residues are below
 * their primes. So nothing in it can surprise SEAL or a kernel; what it encrypts, nobody can tell.
 * @param isScale whether its scale is one that is expected here
 * @throws PrivacyError `malformed-message`
 */
export declare function foreignCiphertext(engine: Engine, bytes: Uint8Array, { isScale, level, size }: {
    readonly level: number;
    readonly size: number;
    isScale(scale: number): boolean;
}): CiphertextBytes;
/** A scale that is off by no more than primes are from powers of two. */
export declare const scaleNear: (bits: number) => (scale: number) => boolean;
/**
 * A vector's ciphertext from elsewhere: relinearised, of a level from `lowest` on, and of that level's own scale.
 * @throws PrivacyError `malformed-message`
 */
export declare function foreignVector(engine: Engine, bytes: Uint8Array, scales: readonly number[], lowest: number): Ciphertext;
