import type { Engine } from '../engine.js';
/** Bytes of one polynomial's residues modulo one prime. */
export declare const residueBytes: (degree: number) => number;
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
 * @param scaleBits log₂ of its scale, which may be off by the primes' distance from powers of two
 * @throws PrivacyError `malformed-message`
 */
export declare function foreignCiphertext(engine: Engine, bytes: Uint8Array, { level, scaleBits, size }: {
    readonly level: number;
    readonly scaleBits: number;
    readonly size: number;
}): CiphertextBytes;
