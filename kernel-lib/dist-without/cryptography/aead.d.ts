import type { RandomSource } from '../core/random.js';
import { type Plain } from './bytes.js';
export type AeadName = 'aes-256-gcm' | 'chacha20-poly1305' | 'aes-192-gcm' | 'aes-128-gcm';
/** One cipher with nonces given by the caller: for protocols that count them. The same nonce twice under one key breaks everything. */
export interface Aead {
    readonly name: AeadName;
    readonly keyBytes: number;
    readonly tagBytes: number;
    /** The ciphertext, with its tag of 16 bytes at the end. */
    seal(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, associatedData?: Uint8Array): Buffer;
    /** The plaintext; throws `not-authentic` for a wrong key, nonce, tag, ciphertext or associated data. */
    open(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, associatedData?: Uint8Array): Buffer;
}
/** The cipher of a name. */
export declare function aead(name: AeadName): Aead;
/** The number that names a cipher in bytes. */
export declare const aeadNumber: (name: AeadName) => number;
/** The cipher of a number in bytes; undefined for none of ours. */
export declare const aeadOfNumber: (number: number | undefined) => Aead | undefined;
export interface EncryptOptions {
    /** AES-256-GCM unless another is named. */
    readonly cipher?: AeadName;
    /** Authenticated with the data, but neither encrypted nor carried along: whoever decrypts has to give the same. */
    readonly associatedData?: Plain;
    readonly random?: RandomSource;
}
/** A fresh key for {@link encrypt}, {@link encryptStream} and {@link encryptFile}: 256 random bits. */
export declare const generateKey: (random?: RandomSource) => Buffer;
/**
 * Encrypts data that fit into memory, with a random nonce of 96 bits: at most 2³² messages under one key (SP 800-38D, section 8.3).
 * @returns two bytes that name the format and the cipher, the nonce, the ciphertext, the tag
 */
export declare function encrypt(data: Plain, key: Uint8Array, options?: EncryptOptions): Buffer;
/**
 * Decrypts what {@link encrypt} gave.
 * @throws PrivacyError `malformed-message`, `not-authentic`
 */
export declare function decrypt(sealed: Uint8Array, key: Uint8Array, options?: {
    readonly associatedData?: Plain;
}): Buffer;
