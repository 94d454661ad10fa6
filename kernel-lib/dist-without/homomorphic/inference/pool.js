/** Encrypted inference in threads. */
import { malformed, requireOptions } from '../../core/errors.js';
import { requireInstance } from '../arguments.js';
import { reportProgress, workerPool } from '../../work/index.js';
import { InferenceServer } from './server.js';
/** The same bytes in memory that threads share. */
function shared(bytes) {
    if (bytes === undefined)
        return bytes;
    if (!(bytes instanceof Uint8Array))
        throw malformed('a ciphertext');
    const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
    copy.set(bytes);
    return copy;
}
const sharedRow = (row) => {
    const copy = new Float64Array(new SharedArrayBuffer(row.byteLength));
    copy.set(row);
    return copy;
};
function sharedServer({ context, network, plan }) {
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
function together(one, other) {
    if (one === undefined)
        return other;
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
class ThreadedInference {
    #pool;
    #report;
    constructor(server, workers) {
        this.#pool = workerPool({
            module: new URL('./pool-worker.js', import.meta.url),
            shared: sharedServer(server),
            ...(workers !== undefined && { workers }),
        });
    }
    get description() {
        return this.#pool.description;
    }
    get report() {
        return this.#report;
    }
    async *run(batches, { label = 'encrypted inference', signal } = {}) {
        const of = Array.isArray(batches) ? batches.length : undefined;
        const work = Symbol(label);
        const tell = (done, stopped = false) => {
            if (of !== undefined)
                reportProgress({ work, label, done, of, ...(stopped && { stopped }) });
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
        }
        finally {
            if (!isEnded)
                tell(done, true);
        }
    }
    close() {
        return this.#pool.close();
    }
}
/** Batches in shared memory: copied once, however many threads look at them. */
function* sharedBatches(batches, label) {
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
export function inferencePool(server, options = {}) {
    requireInstance(server, InferenceServer, 'server');
    requireOptions(options, '{ workers: 2 }');
    return new ThreadedInference(server, options.workers);
}
//# sourceMappingURL=pool.js.map