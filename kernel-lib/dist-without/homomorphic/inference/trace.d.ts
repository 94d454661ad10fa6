/** Encrypted inference as only the key's owner can see it: what each operation does to level, scale and noise. */
import { type AbortSignalLike } from '../../work/index.js';
import { type NoiseStep } from '../ckks/trace.js';
import { InferenceClient } from './client.js';
import { InferenceServer } from './server.js';
/**
 * Runs a server on samples, and opens what it makes after each operation, beside the same network in the clear. Server and key are both here, for a
 * notebook. **For the owner's eyes only**: noise tells of the key.
 */
export declare function traceInference(client: InferenceClient, server: InferenceServer, samples: readonly ArrayLike<number>[], { label, signal, }?: {
    readonly label?: string;
    readonly signal?: AbortSignalLike;
}): Promise<readonly NoiseStep[]>;
