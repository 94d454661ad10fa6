import { requireOptions } from '../../core/errors.js';
import { workerPool } from '../../work/index.js';
import { parseClientId } from '../clients/local-client.js';
import { RemoteWorker } from './remote-worker.js';
/** The way to a store in a thread of its own. An interrupt of the kernel ends the thread, and what it has kept. */
export function threadLink(description) {
    const pool = workerPool({
        module: new URL('./thread-store.js', import.meta.url),
        shared: description,
        workers: 1,
    });
    return {
        async ask(commands) {
            for await (const answers of pool.map([commands]))
                return answers;
            return [];
        },
        close: () => pool.close(),
    };
}
/**
 * A worker in a thread: like a `VirtualWorker`, but it computes beside the notebook, and what it gives has to be awaited. An interrupt of
 * the kernel while something is awaited ends it; the worker is of no use then.
 * @throws PrivacyError `invalid-argument`
 * @example
 * const bob = threadWorker({ id: 'bob' });
 * const x = tensor([1, 2, 3]).send(bob);
 * console.log((await x.add(x).get()).toArray());
 * await bob.close();
 */
export function threadWorker(options) {
    requireOptions(options, "{ id: 'bob' }");
    const id = parseClientId(options.id);
    return new RemoteWorker(id, threadLink({ id, tensors: {}, mostBytes: Infinity }));
}
//# sourceMappingURL=thread-worker.js.map