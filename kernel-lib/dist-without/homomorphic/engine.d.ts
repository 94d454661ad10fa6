/** What a levelled scheme asks of a library of lattice cryptography. Ciphertexts are handles; the library's own objects stay behind. */
import type { BfvParameters, CkksParameters } from './parameters.js';
/** A ciphertext in the engine's care. `level` counts the primes that rescaling or modulus switching can still remove. */
export interface Ciphertext {
    readonly level: number;
    /** Polynomials: 2, or 3 between a multiplication and its relinearisation. */
    readonly size: number;
    readonly scale: number;
    /** Frees it at once; without, it is freed some time after it was dropped. */
    dispose(): void;
    readonly isDisposed: boolean;
}
/** An encoded plaintext in the engine's care. */
export interface Plaintext {
    readonly level: number;
    readonly scale: number;
    dispose(): void;
}
/** Keys as bytes, of one scheme and one owner. */
export interface PublicKeyBytes {
    readonly encryption: Uint8Array;
    readonly relinearization: Uint8Array;
    readonly rotation: Uint8Array | undefined;
    readonly rotationSteps: readonly number[];
}
/** Computes on ciphertexts; has no secret key. Every operation gives a fresh ciphertext and leaves its arguments as they are. */
export interface Engine {
    readonly parameters: CkksParameters | BfvParameters;
    /** The data primes, in the order in which they are kept: rescaling removes the last. */
    readonly primes: readonly bigint[];
    /** The prime that switches keys, which no ciphertext keeps. */
    readonly switchingPrime: bigint;
    /** t of BFV; 0 for CKKS. */
    readonly plainModulus: bigint;
    readonly slots: number;
    readonly topLevel: number;
    /** Bytes of live ciphertexts in the library's memory. */
    readonly liveBytes: number;
    encode(values: Float64Array, scale: number, level: number): Plaintext;
    encodeWhole(values: BigInt64Array): Plaintext;
    encrypt(plain: Plaintext): Ciphertext;
    add(one: Ciphertext, other: Ciphertext): Ciphertext;
    subtract(one: Ciphertext, other: Ciphertext): Ciphertext;
    negate(one: Ciphertext): Ciphertext;
    addPlain(one: Ciphertext, plain: Plaintext): Ciphertext;
    subtractPlain(one: Ciphertext, plain: Plaintext): Ciphertext;
    multiply(one: Ciphertext, other: Ciphertext): Ciphertext;
    multiplyPlain(one: Ciphertext, plain: Plaintext): Ciphertext;
    relinearize(one: Ciphertext): Ciphertext;
    /** Divides by the last prime and removes it (CKKS). */
    rescale(one: Ciphertext): Ciphertext;
    /** Removes primes without dividing. */
    switchTo(one: Ciphertext, level: number): Ciphertext;
    /** Slots move to the left by `steps`; BFV's two rows alike. */
    rotate(one: Ciphertext, steps: number): Ciphertext;
    /** BFV: the two rows change places. */
    exchangeRows(one: Ciphertext): Ciphertext;
    /** States the scale anew, for a difference that is below the noise. */
    withScale(one: Ciphertext, scale: number): Ciphertext;
    bytesOf(one: Ciphertext): Uint8Array;
    /** The residues of an encoded vector (CKKS), prime by prime. */
    residuesOf(plain: Plaintext): Uint8Array;
    /** The bytes before the residues, as this library writes them. */
    header(level: number, size: number, scale: number): Uint8Array;
    /** Bytes that are known to come from this library, or were held to its form: others may end the process. */
    ciphertextOf(bytes: Uint8Array): Ciphertext;
    readonly keys: PublicKeyBytes;
    dispose(): void;
}
/** Holds the secret key, and nothing else. */
export interface Decryptor {
    decrypt(one: Ciphertext): Float64Array;
    decryptWhole(one: Ciphertext): BigInt64Array;
    /** Bits of noise that are left (BFV): for the key's owner only, since it tells of the key. */
    noiseBudget(one: Ciphertext): number;
    secretKeyBytes(): Uint8Array;
    dispose(): void;
}
