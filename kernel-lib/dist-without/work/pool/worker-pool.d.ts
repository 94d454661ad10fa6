import type { Pool, TaskFunction } from './pool.js';
/** A pool of threads that run a module's function. */
export interface ModulePoolOptions<Shared = unknown> {
    /** The module's URL, such as `new URL('./train.js', import.meta.url)`; arguments and results are copied as by `structuredClone`. */
    readonly module: URL | string;
    /** The name of its function, a {@link TaskFunction}; `run` unless it is given. */
    readonly export?: string;
    /** Handed to every task; copied once a worker. */
    readonly shared?: Shared;
    /** How many threads; one for each processor unless it is given. Results of seeded tasks do not depend on it. */
    readonly workers?: number;
}
/** A pool without threads: a function of a cell's own can't leave the kernel. */
export interface KernelPoolOptions<Task, Result, Shared = unknown> {
    readonly run: TaskFunction<Task, Result, Shared>;
    readonly shared?: Shared;
}
/**
 * A pool that runs many tasks of a kind: in threads, of a module named by its URL, or in the kernel, of a cell's own function, which can't
 * be sent to a thread.
 *
 * Each worker has at most two tasks at once, and tasks are taken from their iterable as workers become free, so that a thousand large
 * ones never are in memory together. Every task has a seed of its own, drawn in the order of tasks: seeded results don't depend on how many
 * workers there are. The pool's threads are kept between two calls of `map`, and don't keep the process alive.
 *
 * @example
 * // square.mjs: export const run = (x) => x * x;
 * const pool = workerPool<number, number>({ module: new URL('./square.mjs', import.meta.url) });
 * for await (const square of pool.map([1, 2, 3])) console.log(square);
 * await pool.close();
 */
export declare function workerPool<Task, Result, Shared = unknown>(options: ModulePoolOptions<Shared> | KernelPoolOptions<Task, Result, Shared>): Pool<Task, Result>;
