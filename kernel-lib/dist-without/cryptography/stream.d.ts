import type { RandomSource } from '../core/random.js';
import { type AeadName } from './aead.js';
import { type Plain } from './bytes.js';
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
export interface StreamOptions {
    /** AES-256-GCM unless another is named. */
    readonly cipher?: AeadName;
    /** Authenticated with the stream, but neither encrypted nor carried along. */
    readonly associatedData?: Plain;
    /** Bytes of a chunk, a power of two; 65,536 unless it is given. */
    readonly chunkBytes?: number;
    readonly random?: RandomSource;
}
/**
 * Encrypts a stream.
 * @param key 32 bytes; each stream derives a key of its own from it, so that one key serves any number of streams
 */
export declare function encryptStream(source: ByteSource, key: Uint8Array, options?: StreamOptions): AsyncGenerator<Buffer, void, void>;
/**
 * Decrypts a stream, chunk by chunk. **Each chunk is authentic when it is given out, but that the stream is complete is known only
 * at its end**: act on a whole only after the last chunk came without an error ({@link decryptFile} does).
 * @throws PrivacyError `malformed-message`, `not-authentic`
 */
export declare function decryptStream(source: ByteSource, key: Uint8Array, options?: {
    readonly associatedData?: Plain;
}): AsyncGenerator<Buffer, void, void>;
