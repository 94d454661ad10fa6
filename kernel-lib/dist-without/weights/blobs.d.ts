import type { Weights } from './weights.js';
declare const hash: unique symbol;
/** SHA-256 of bytes, as 64 lower-case hexadecimal digits: their name in a {@link BlobStore}. */
export type ContentHash = string & {
    readonly [hash]: true;
};
/** The content hash of bytes. */
export declare const contentHash: (bytes: Uint8Array) => ContentHash;
/** Parses a content hash: 64 lower-case hexadecimal digits, and so never a path or a URL. */
export declare function parseContentHash(value: unknown, argument?: string): ContentHash;
/** Where bytes are kept by what they are: the same bytes are kept once, and bytes got are those that were put. */
export interface BlobStore {
    /** Keeps bytes; done only when they would survive a crash, where the store can promise that at all. */
    put(bytes: Uint8Array): Promise<ContentHash>;
    /** The bytes of that hash, checked against it; undefined where they were never put. */
    get(hash: ContentHash): Promise<Uint8Array | undefined>;
    has(hash: ContentHash): Promise<boolean>;
    /** Forgets bytes, for whoever knows that nobody else keeps them; does nothing where they never were. */
    delete(hash: ContentHash): Promise<void>;
}
/** A store that lives as long as the process. */
export declare function memoryBlobStore(): BlobStore;
/** Keeps weights; the hash is of their encoded bytes. */
export declare const putWeights: (store: BlobStore, model: Weights) => Promise<ContentHash>;
/** The weights of that hash; undefined where they were never put. */
export declare function getWeights(store: BlobStore, name: ContentHash): Promise<Weights | undefined>;
/** The content hash of weights: of their encoded bytes, so that names, shapes and precision count. */
export declare const weightsHash: (model: Weights) => ContentHash;
export {};
