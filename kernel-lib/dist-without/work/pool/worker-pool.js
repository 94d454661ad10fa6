import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { invalidArgument, PrivacyError, requireOptions } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { stoppedError } from '../drive.js';
import { untilInterrupted } from '../interruption.js';
import { taskSeed } from './task-random.js';
import { PoolWorker } from './worker.js';
/** Tasks that a worker has at once: one that runs, and one that waits, so that it never idles. */
const IN_FLIGHT = 2;
/** Results that may wait for an earlier task's, for each worker. */
const WAITING = 4;
/** How often an abort is looked for while results are awaited, in milliseconds. */
const LOOK = 50;
const stoppedTasks = () => stoppedError('tasks', 'those that were under way are lost; what was debited stays debited');
/** Threads, made when the first task comes and kept for later ones. */
class WorkerPool {
    description;
    #setup;
    #size;
    #workers = [];
    #closed = false;
    #ending = Promise.resolve();
    constructor(setup, size) {
        this.#setup = setup;
        this.#size = size;
        this.description = size === 1 ? '1 worker' : `${String(size)} workers`;
    }
    async *map(tasks, options = {}) {
        const signal = options.signal ?? untilInterrupted();
        const look = setInterval(() => {
            if (signal.aborted)
                void this.#endAll(stoppedTasks());
        }, LOOK);
        look.unref();
        const waiting = [];
        let inFlight = 0;
        let wake = () => undefined;
        const begin = (task) => {
            const awaited = { result: this.#run(task, taskSeed(options.random)), settled: false };
            inFlight++;
            const settle = () => {
                awaited.settled = true;
                inFlight--;
                wake();
            };
            awaited.result.then(settle, settle);
            return awaited;
        };
        try {
            const source = tasks[Symbol.iterator]();
            let last = false;
            for (;;) {
                while (!last && !signal.aborted && inFlight < IN_FLIGHT * this.#size && waiting.length < WAITING * this.#size) {
                    const next = source.next();
                    if (next.done === true)
                        last = true;
                    else
                        waiting.push(begin(next.value));
                }
                const [first] = waiting;
                if (first === undefined) {
                    if (!last)
                        throw stoppedTasks();
                    return;
                }
                if (first.settled) {
                    waiting.shift();
                    yield (await first.result);
                    if (signal.aborted && waiting.length > 0)
                        throw stoppedTasks();
                }
                else {
                    await new Promise((resolve) => (wake = resolve));
                }
            }
        }
        finally {
            clearInterval(look);
            // Whoever leaves early, by an error, an abort or a `break`, wants none of the rest.
            if (waiting.length > 0)
                await this.#endAll();
            else
                await this.#ending;
        }
    }
    async close() {
        this.#closed = true;
        await this.#endAll();
    }
    #run(task, seed) {
        if (this.#closed)
            throw new PrivacyError('worker-died', { because: 'its pool was closed' }, 'the pool was closed; make another');
        this.#workers = this.#workers.filter(({ dead }) => !dead);
        let free = this.#workers.reduce((least, worker) => (least === undefined || worker.tasks < least.tasks ? worker : least), undefined);
        if ((free === undefined || free.tasks > 0) && this.#workers.length < this.#size) {
            free = new PoolWorker(this.#setup);
            this.#workers.push(free);
        }
        return free.run(task, seed);
    }
    /** Until all threads are gone, those too that another call is ending. */
    async #endAll(because) {
        const workers = this.#workers;
        this.#workers = [];
        this.#ending = Promise.all([this.#ending, ...workers.map((worker) => worker.end(because))]);
        await this.#ending;
    }
}
/** A function of the kernel's own, task after task, with a turn for other work between two. */
class KernelPool {
    description = 'the kernel, in turns';
    #options;
    constructor(options) {
        this.#options = options;
    }
    async *map(tasks, options = {}) {
        const signal = options.signal ?? untilInterrupted();
        const { run, shared } = this.#options;
        for (const task of tasks) {
            yield await run(task, { shared: shared, seed: taskSeed(options.random) });
            await nextTurn();
            if (signal.aborted)
                throw stoppedTasks();
        }
    }
    async close() {
        // There is nothing to end.
    }
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
export function workerPool(options) {
    requireOptions(options, "{ module: new URL('./square.mjs', import.meta.url) }");
    if ('run' in options) {
        if (typeof options.run !== 'function')
            throw invalidArgument('run', 'a function of a task');
        return new KernelPool(options);
    }
    const module = String(options.module);
    if (!/^(?:file|data|node):/.test(module)) {
        throw invalidArgument('module', "the URL of a module, such as new URL('./square.mjs', import.meta.url)");
    }
    const workers = count(options.workers ?? availableParallelism(), 'workers');
    return new WorkerPool({ module, export: options.export ?? 'run', shared: options.shared }, workers);
}
//# sourceMappingURL=worker-pool.js.map