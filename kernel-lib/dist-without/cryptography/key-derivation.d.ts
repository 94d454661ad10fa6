import { type Plain } from './bytes.js';
/** scrypt's cost N, block size r and parallelism p. Memory is 128 · N · r bytes: 128 MiB by default. */
export interface ScryptParameters {
    readonly name: 'scrypt';
    readonly cost: number;
    readonly blockSize: number;
    readonly parallelism: number;
}
/** Argon2id's memory in KiB, passes and lanes. */
export interface Argon2idParameters {
    readonly name: 'argon2id';
    readonly memory: number;
    readonly passes: number;
    readonly parallelism: number;
}
export type PassphraseParameters = ScryptParameters | Argon2idParameters;
/** OWASP's first choice for scrypt (Password Storage Cheat Sheet): 128 MiB, some third of a second. */
export declare const SCRYPT: ScryptParameters;
/** OWASP's second choice for Argon2id: 19 MiB, two passes. It is computed in JavaScript, so that more memory would take seconds. */
export declare const ARGON2ID: Argon2idParameters;
/** Checks the parameters of a derivation, also those that come with a file. */
export declare function checkedPassphraseParameters(parameters: PassphraseParameters): PassphraseParameters;
/**
 * A key from a passphrase. Normalised to NFKC first, so that one passphrase typed on two keyboards is one.
 * @param salt at least 16 random bytes, kept beside what the key encrypts
 * @param parameters {@link SCRYPT} unless others are given; weak ones are refused
 */
export declare function keyFromPassphrase(passphrase: string, salt: Uint8Array, parameters?: PassphraseParameters, length?: number): Promise<Buffer>;
/**
 * A key from another key: independent keys for each purpose from one secret.
 * @param purpose what the key is for; two purposes give two keys that tell nothing of each other
 */
export declare function deriveKey(key: Uint8Array, purpose: Plain, salt?: Uint8Array, length?: number): Buffer;
