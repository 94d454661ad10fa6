import { Tensor } from '../../workers/tensor.js';
import { type HttpOptions } from '../http/application.js';
export interface ServeWorkerOptions extends HttpOptions {
    /** The worker's name, which clients have to know: what they sign is for it alone. */
    readonly id: string;
    /** Tensors of the worker's own, by name: clients compute on them, and **can fetch them**. */
    readonly tensors?: Readonly<Record<string, Tensor>>;
    /** Bytes that are kept for one client's session; default 256 MB. */
    readonly mostBytes?: number;
}
/** A worker that others use over the network. */
export interface ServedWorker {
    readonly id: string;
    readonly url: string;
    /** Ends it, and all that it keeps. */
    close(): Promise<void>;
}
/**
 * Serves a worker for virtual tensors: clients that it knows send tensors, compute on them there, and fetch results, each with a store of
 * its own in a thread of its own. Over other machines than this one only under TLS 1.3; every request is signed or shows a certificate.
 *
 * It hides nothing from its clients: whoever may compute on a tensor can fetch it. To learn from rows that must not be seen, use
 * `federationServer`, with noise or a secure sum.
 * @throws PrivacyError `invalid-argument`
 * @example
 * const bob = await serveWorker({ id: 'bob', tensors: { x, y }, clients: [{ id: 'notebook', key }], tls });
 * // and in the notebook:
 * const remote = await connectWorker({ url: bob.url, worker: 'bob', id: 'notebook', key: privateKey, authority });
 */
export declare function serveWorker(options: ServeWorkerOptions): Promise<ServedWorker>;
