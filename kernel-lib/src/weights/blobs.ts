import { createHash } from 'node:crypto';
import { invalidArgument } from '../core/errors.js';
import { decodeWeights, encodeWeights } from './codec.js';
import type { Weights } from './weights.js';

declare const hash: unique symbol;

/** SHA-256 of bytes, as 64 lower-case hexadecimal digits: their name in a {@link BlobStore}. */
export type ContentHash = string & { readonly [hash]: true };

/** The content hash of bytes. */
export const contentHash = (bytes: Uint8Array): ContentHash =>
  createHash('sha256').update(bytes).digest('hex') as ContentHash;

/** Parses a content hash: 64 lower-case hexadecimal digits, and so never a path or a URL. */
export function parseContentHash(value: unknown, argument = 'hash'): ContentHash {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value))
    throw invalidArgument(argument, '64 lower-case hexadecimal digits');
  return value as ContentHash;
}

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
export function memoryBlobStore(): BlobStore {
  const blobs = new Map<ContentHash, Uint8Array>();
  return Object.freeze({
    async put(bytes: Uint8Array) {
      const name = contentHash(bytes);
      if (!blobs.has(name)) blobs.set(name, bytes.slice());
      return name;
    },
    get: async (name: ContentHash) => blobs.get(name)?.slice(),
    has: async (name: ContentHash) => blobs.has(name),
    async delete(name: ContentHash) {
      blobs.delete(name);
    },
  });
}

/** Keeps weights; the hash is of their encoded bytes. */
export const putWeights = (store: BlobStore, model: Weights): Promise<ContentHash> => store.put(encodeWeights(model));

/** The weights of that hash; undefined where they were never put. */
export async function getWeights(store: BlobStore, name: ContentHash): Promise<Weights | undefined> {
  const bytes = await store.get(name);
  return bytes === undefined ? undefined : decodeWeights(bytes);
}

/** The content hash of weights: of their encoded bytes, so that names, shapes and precision count. */
export const weightsHash = (model: Weights): ContentHash => contentHash(encodeWeights(model));
