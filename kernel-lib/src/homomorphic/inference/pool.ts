/** Encrypted inference in threads. */
import { malformed, requireOptions } from '../../core/errors.js';
import { requireInstance } from '../arguments.js';
import type { PublicKeyBytes } from '../engine.js';
import type { CkksParameters } from '../parameters.js';
import type { EncryptionReport } from '../../reports/encryption.js';
import { reportProgress, workerPool, type Pool } from '../../work/index.js';
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

/** The same bytes in memory that threads share. */
function shared<Bytes extends Uint8Array | undefined>(bytes: Bytes): Bytes {
  if (bytes === undefined) return bytes;
  if (!(bytes instanceof Uint8Array)) throw malformed('a ciphertext');
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy as Bytes;
}

const sharedRow = (row: Float64Array): Float64Array => {
  const copy = new Float64Array(new SharedArrayBuffer(row.byteLength));
  copy.set(row);
  return copy;
};

function sharedServer({ context, network, plan }: InferenceServer): SharedServer {
  const { encryption, relinearization } = context.engine.keys;
  return {
    parameters: context.parameters,
    keys: {
      encryption: shared(encryption),
      relinearization: shared(relinearization),
      // Inference rotates nothing.
      rotation: undefined,
      rotationSteps: [],
    },
    network: {
      layers: network.layers.map(({ bias, weights }) => ({ bias: sharedRow(bias), weights: weights.map(sharedRow) })),
    },
    plan,
  };
}

/** Steps and bytes of two reports of one circuit, added up. */
function together(one: EncryptionReport | undefined, other: EncryptionReport): EncryptionReport {
  if (one === undefined) return other;
  return {
    ...one,
    steps: one.steps.map((step, index) => ({
      ...step,
      milliseconds: step.milliseconds + (other.steps[index]?.milliseconds ?? 0),
    })),
    bytesSent: one.bytesSent + other.bytesSent,
    bytesReceived: one.bytesReceived + other.bytesReceived,
  };
}

class ThreadedInference implements InferencePool {
  readonly #pool: Pool<SharedBatch, Answered>;
  #report: EncryptionReport | undefined;

  constructor(server: InferenceServer, workers: number | undefined) {
    this.#pool = workerPool<SharedBatch, Answered, SharedServer>({
      module: new URL('./pool-worker.js', import.meta.url),
      shared: sharedServer(server),
      ...(workers !== undefined && { workers }),
    });
  }

  get description(): string {
    return this.#pool.description;
  }

  get report(): EncryptionReport | undefined {
    return this.#report;
  }

  async *run(
    batches: Iterable<EncryptedBatch>,
    { label = 'encrypted inference', signal }: ServeOptions = {},
  ): AsyncGenerator<InferenceProgress, void, void> {
    const of = Array.isArray(batches) ? batches.length : undefined;
    const work = Symbol(label);
    const tell = (done: number, stopped = false): void => {
      if (of !== undefined) reportProgress({ work, label, done, of, ...(stopped && { stopped }) });
    };
    this.#report = undefined;
    let done = 0;
    let isEnded = false;
    try {
      tell(0);
      for await (const { answers, report } of this.#pool.map(sharedBatches(batches, label), { signal })) {
        this.#report = together(this.#report, report);
        tell(++done);
        yield { done, of, answers };
      }
      isEnded = true;
    } finally {
      if (!isEnded) tell(done, true);
    }
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

/** Batches in shared memory: copied once, however many threads look at them. */
function* sharedBatches(batches: Iterable<EncryptedBatch>, label: string): Generator<SharedBatch, void, void> {
  for (const { ciphertexts, samples } of batches)
    yield { label, batch: { samples, ciphertexts: ciphertexts.map((bytes) => shared(bytes)) } };
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
export function inferencePool(server: InferenceServer, options: InferencePoolOptions = {}): InferencePool {
  requireInstance(server, InferenceServer, 'server');
  requireOptions(options, '{ workers: 2 }');
  return new ThreadedInference(server, options.workers);
}
