import { type MessagePort } from 'node:worker_threads';
/** What the worker is given when it starts. */
export interface Connection {
    readonly url: string;
    /** Milliseconds that connecting, or one query, may take. */
    readonly patience: number;
    /** Set to the id of a request, and notified, when its answer is on the port. */
    readonly signal: Int32Array;
    readonly port: MessagePort;
}
export interface Request {
    readonly id: number;
    readonly queries: readonly {
        readonly sql: string;
        readonly parameters: readonly unknown[];
    }[];
    readonly transaction: boolean;
}
/** The rows of the last query, or what went wrong: PostgreSQL's code, or Node's, such as ECONNREFUSED. */
export type Answer = {
    readonly id: number;
} & ({
    readonly rows: readonly Record<string, unknown>[];
} | {
    readonly code: string;
    readonly message: string;
});
