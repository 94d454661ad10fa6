import type { Client } from './client.js';
/** A client as it is made in its thread. */
export interface ThreadClientDescription {
    readonly id: string;
    /** Rows it will count. */
    readonly examples: number;
    /** What the module's function makes the client of, such as a file's name or a seed: copied to the thread each time it is used. */
    readonly argument?: unknown;
}
export interface ThreadClientsOptions {
    /** URL of the module that makes clients, such as `new URL('./hospital.mjs', import.meta.url)`. */
    readonly module: URL | string;
    /** The name of its function, `({ id, examples, argument }) => Client | Promise<Client>`; `client` unless it is given. */
    readonly export?: string;
    readonly clients: readonly ThreadClientDescription[];
    /** How many threads; one for each processor unless it is given. Models do not depend on it. */
    readonly workers?: number;
    /**
     * Whether a thread keeps the clients it has made. By default it makes a client for each task and forgets it, so that no more than one
     * client's rows are held in a thread, however many clients there are; then clients that remember something from round to round, as under
     * SCAFFOLD, fail.
     */
    readonly keep?: boolean;
}
/** Clients in threads, and the end of these threads. */
export interface ThreadClients {
    readonly clients: readonly Client[];
    readonly workers: number;
    /** Ends the threads; clients that are asked afterwards fail. */
    close(): Promise<void>;
}
/**
 * Clients that train in worker threads, each always in the same one, and made there: rows are never in the notebook's thread, and never cross.
 * Updates come back in the order in which they are asked for, so that the model is the same for any number of threads. Give `federate` a
 * `concurrency` of some times the number of threads.
 *
 * A client that is given up because it is late ends its thread; those that share it are dropped from that round, and go on in a new one.
 * @throws PrivacyError `invalid-argument`
 * @example
 * // hospital.mjs: export const client = ({ id, argument }) => localClient({ id, model, rows: read(argument.file) });
 * const threads = threadClients({ module: new URL('./hospital.mjs', import.meta.url), clients: [{ id: 'a', examples: 90, argument: { file } }] });
 * await federate({ model, clients: threads.clients, strategy: fedAvg(), rounds: 10, concurrency: 2 * threads.workers });
 * await threads.close();
 */
export declare function threadClients(options: ThreadClientsOptions): ThreadClients;
