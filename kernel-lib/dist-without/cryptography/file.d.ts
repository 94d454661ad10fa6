import { type Plain } from './bytes.js';
import { type ByteSource, type StreamOptions } from './stream.js';
/** What a file holds that fits in memory, such as a key. */
export declare function readWhole(path: string): Promise<Buffer>;
/**
 * Writes a file whole or not at all: into a new file beside it, readable by its owner alone, that takes the name once all is on disk.
 * @param argument what the caller calls the path, for errors
 */
export declare function writeWhole(path: string, content: ByteSource, argument?: string): Promise<void>;
/**
 * Encrypts a file of any length, in memory of a few megabytes. `to` appears only when it is complete; it may be `from` itself.
 * @throws PrivacyError `invalid-argument` where `from` cannot be read or the folder of `to` cannot be written
 */
export declare function encryptFile(from: string, to: string, key: Uint8Array, options?: StreamOptions): Promise<void>;
/**
 * Decrypts a file. `to` appears only once all of it has been authenticated.
 * @throws PrivacyError `invalid-argument` as {@link encryptFile}; `not-authentic` where the key is wrong or the file was changed
 */
export declare function decryptFile(from: string, to: string, key: Uint8Array, options?: {
    readonly associatedData?: Plain;
}): Promise<void>;
