import { type Plain } from './bytes.js';
import { type PrivateKey, type PublicKey } from './keys.js';
export type OaepHash = 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512';
export interface OaepOptions {
    /** For OAEP and for its mask; SHA-256 unless given. SHA-1 is no weakness here (OAEP needs no collision resistance), and is for others' data. */
    readonly hash?: OaepHash;
    /** Bound to the message; whoever decrypts has to give the same. */
    readonly label?: Plain;
}
/**
 * Encrypts a short secret to the holder of an RSA key.
 * @param data at most 318 bytes for 3072 bits and SHA-256
 */
export declare function rsaEncrypt(data: Plain, to: PublicKey, options?: OaepOptions): Buffer;
/** @throws PrivacyError `not-authentic`, without a hint at which of the checks failed */
export declare function rsaDecrypt(sealed: Uint8Array, key: PrivateKey, options?: OaepOptions): Buffer;
