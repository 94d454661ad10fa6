import { type PassphraseParameters } from './key-derivation.js';
import { PrivateKey } from './keys.js';
/** The text of a key file. */
export declare function sealKey(key: Uint8Array | PrivateKey, passphrase: string, derivation?: PassphraseParameters): Promise<string>;
/**
 * The secret key in a key file's text.
 * @throws PrivacyError `not-authentic` for a wrong passphrase; `weak-parameters`, `malformed-message`
 */
export declare const openSecretKey: (text: string, passphrase: string) => Promise<Buffer>;
/** The private key in a key file's text. */
export declare const openPrivateKey: (text: string, passphrase: string) => Promise<PrivateKey>;
/** Writes a key file that its owner alone may read, whole or not at all. */
export declare function writeKeyFile(path: string, key: Uint8Array | PrivateKey, passphrase: string, derivation?: PassphraseParameters): Promise<void>;
/** Reads a key file with a secret key. */
export declare const readSecretKey: (path: string, passphrase: string) => Promise<Buffer>;
/** Reads a key file with a private key. */
export declare const readPrivateKey: (path: string, passphrase: string) => Promise<PrivateKey>;
