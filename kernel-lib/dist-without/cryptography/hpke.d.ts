/**
 * Hybrid public-key encryption (RFC 9180), base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and an AEAD. Single messages.
 */
import { type KeyObject } from 'node:crypto';
declare const AEAD_IDS: {
    readonly 'aes-128-gcm': 1;
    readonly 'aes-256-gcm': 2;
    readonly 'chacha20-poly1305': 3;
};
export type HpkeAead = keyof typeof AEAD_IDS;
export declare const X25519_BYTES = 32;
/** A private key of its 32 bytes: for test vectors. */
export declare const x25519PrivateKey: (raw: Uint8Array) => KeyObject;
export interface HpkeMessage {
    readonly plain: Uint8Array;
    readonly info: Uint8Array;
    readonly associatedData: Uint8Array;
    readonly cipher: HpkeAead;
}
/**
 * Seals one message to a public key.
 * @param ephemeral fresh for each message; given only by tests of published vectors
 * @returns the encapsulated key of 32 bytes, then the ciphertext
 */
export declare function hpkeSeal(to: KeyObject, message: HpkeMessage, ephemeral?: KeyObject): Buffer;
/** Opens what {@link hpkeSeal} gave. */
export declare function hpkeOpen(key: KeyObject, sealed: Uint8Array, message: Omit<HpkeMessage, 'plain'>): Buffer;
export {};
