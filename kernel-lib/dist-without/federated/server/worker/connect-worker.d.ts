import { RemoteWorker } from '../../workers/remote-worker.js';
import { type ServerAccess } from '../connection.js';
export interface ConnectWorkerOptions extends ServerAccess {
    /** The worker's name: what is signed is for it alone. */
    readonly worker: string;
}
/**
 * Uses a worker that is served elsewhere: tensors that are sent to it stay there, operations are carried out there, and what is fetched has
 * to be awaited. A connection that is cut is taken up again; no command is carried out twice.
 * @throws PrivacyError `invalid-argument`; `server-unreachable`; `server-refused`
 * @example
 * const bob = await connectWorker({ url: 'https://bob.example:8443', worker: 'bob', id: 'notebook', key, authority });
 * const mean = await bob.pointTo('x').mean().get();
 * await bob.close();
 */
export declare function connectWorker(options: ConnectWorkerOptions): Promise<RemoteWorker>;
