import type { PublicKeyBytes } from '../engine.js';
import type { CkksParameters } from '../parameters.js';
import type { EncryptionReport } from '../../reports/encryption.js';
import type { EncryptedBatch } from './batch.js';
import type { SquareNetwork } from './network.js';
import type { InferencePlan } from './plan.js';
import { InferenceServer, type ServeOptions } from './server.js';
/** What each thread makes its server of; the keys and the weights lie in memory that all of them share. */
export interface SharedServer {
    readonly parameters: CkksParameters;
    readonly keys: PublicKeyBytes;
    readonly network: SquareNetwork;
    readonly plan: InferencePlan;
}
/** A batch on its way to a thread, which reads it where it lies. */
export interface SharedBatch {
    readonly batch: EncryptedBatch;
    readonly label: string;
}
/** What a thread gives back. */
export interface Answered {
    readonly answers: EncryptedBatch;
    readonly report: EncryptionReport;
}
/** The answers to one batch, and how many are done with it. */
export interface InferenceProgress {
    readonly done: number;
    /** Undefined where batches come from a generator, whose number is not known before. */
    readonly of: number | undefined;
    readonly answers: EncryptedBatch;
}
export interface InferencePoolOptions {
    /** How many threads; one for each processor unless it is given. Answers do not depend on it. */
    readonly workers?: number;
}
/** A server's work in threads, batch by batch. */
export interface InferencePool {
    /** Where batches are computed, for people: `4 workers`. */
    readonly description: string;
    /** What the last run did, all of its batches so far together; undefined before the first. */
    readonly report: EncryptionReport | undefined;
    /**
     * Answers batches, in their order. They are taken from the iterable as threads become free, so that an endless row of them is in bounded memory.
     * @throws PrivacyError `aborted` within a second of the abort, `worker-died`, and what {@link InferenceServer.run} throws; each ends all batches
     */
    run(batches: Iterable<EncryptedBatch>, options?: ServeOptions): AsyncGenerator<InferenceProgress, void, void>;
    /** Ends the threads. */
    close(): Promise<void>;
}
/**
 * A server's work in threads: each answers whole batches, with its own engine over keys and weights that all share. The answers are the ones that
 * `server.run` gives, byte for byte, whatever the number of threads. Batches are answered in order, and tell how far the work is.
 *
 * @example
 * const pool = inferencePool(server);
 * for await (const { answers, done } of pool.run(client.batches(samples))) console.log(done, client.decrypt(answers).length);
 * await pool.close();
 */
export declare function inferencePool(server: InferenceServer, options?: InferencePoolOptions): InferencePool;
