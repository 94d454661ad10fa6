import type { SentTensor } from './commands.js';
import { RemoteWorker, type WorkerLink } from './remote-worker.js';
/** What a thread makes its store of. */
export interface StoreDescription {
    readonly id: string;
    /** The worker's own tensors. */
    readonly tensors: Readonly<Record<string, SentTensor>>;
    readonly mostBytes: number;
}
/** The way to a store in a thread of its own. An interrupt of the kernel ends the thread, and what it has kept. */
export declare function threadLink(description: StoreDescription): WorkerLink;
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
export declare function threadWorker(options: {
    readonly id: string;
}): RemoteWorker;
