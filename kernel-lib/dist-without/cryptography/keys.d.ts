import { type KeyObject } from 'node:crypto';
import { inspect } from 'node:util';
/** What a key pair is for: X25519 receives, Ed25519 signs, RSA does either (use a pair for one of them only). */
export type KeyAlgorithm = 'x25519' | 'ed25519' | 'rsa';
/** Below this RSA falls short of 112 bits of security (NIST SP 800-57 part 1, table 2), and is refused wherever a key comes in. */
export declare const LEAST_RSA_BITS = 2048;
/** OpenSSL's key, checked to be for what it is used for. */
export declare function keyObject(key: PublicKey | PrivateKey, argument: string, ...algorithms: readonly KeyAlgorithm[]): KeyObject;
/** A key that may be told to everybody. */
export declare class PublicKey {
    readonly algorithm: KeyAlgorithm;
    /** SHA-256 of the key in DER, as hexadecimal digits: what one compares over another channel before trusting a key. */
    readonly fingerprint: string;
    /** @param text PEM, as other programs write it */
    constructor(text: string | KeyObject);
    toPem(): string;
}
/** A key that nobody else may have. It is not shown when it is printed; {@link PrivateKey.revealPem} says its name. */
export declare class PrivateKey {
    readonly algorithm: KeyAlgorithm;
    readonly publicKey: PublicKey;
    /** @param text unencrypted PEM (PKCS #8); keys with a passphrase are read by `openKeyFile` */
    constructor(text: string | KeyObject);
    /** The key itself, in the clear. */
    revealPem(): string;
    /** The key encrypted under a passphrase, as other programs read it (PKCS #8, PBES2). */
    toEncryptedPem(passphrase: string): string;
    static fromEncryptedPem(text: string, passphrase: string): PrivateKey;
    toJSON(): string;
    [inspect.custom](): string;
}
export interface KeyPairOptions {
    readonly algorithm: KeyAlgorithm;
    /** Bits of an RSA key: 3072 unless given, at least 2048 (112-bit security). */
    readonly bits?: number;
}
/** A fresh key pair, from the operating system's randomness. */
export declare function generateKeyPair({ algorithm, bits }: KeyPairOptions): PrivateKey;
