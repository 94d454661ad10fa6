import { createHash } from 'node:crypto';
import { invalidArgument } from '../core/errors.js';
import { decodeWeights, encodeWeights } from './codec.js';
/** The content hash of bytes. */
export const contentHash = (bytes) => createHash('sha256').update(bytes).digest('hex');
/** Parses a content hash: 64 lower-case hexadecimal digits, and so never a path or a URL. */
export function parseContentHash(value, argument = 'hash') {
    if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value))
        throw invalidArgument(argument, '64 lower-case hexadecimal digits');
    return value;
}
/** A store that lives as long as the process. */
export function memoryBlobStore() {
    const blobs = new Map();
    return Object.freeze({
        async put(bytes) {
            const name = contentHash(bytes);
            if (!blobs.has(name))
                blobs.set(name, bytes.slice());
            return name;
        },
        get: async (name) => blobs.get(name)?.slice(),
        has: async (name) => blobs.has(name),
        async delete(name) {
            blobs.delete(name);
        },
    });
}
/** Keeps weights; the hash is of their encoded bytes. */
export const putWeights = (store, model) => store.put(encodeWeights(model));
/** The weights of that hash; undefined where they were never put. */
export async function getWeights(store, name) {
    const bytes = await store.get(name);
    return bytes === undefined ? undefined : decodeWeights(bytes);
}
/** The content hash of weights: of their encoded bytes, so that names, shapes and precision count. */
export const weightsHash = (model) => contentHash(encodeWeights(model));
//# sourceMappingURL=blobs.js.map