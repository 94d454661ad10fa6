import { availableParallelism } from 'node:os';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { invalidArgument, PrivacyError, requireOptions } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { stoppedError } from '../drive.js';
import { untilInterrupted } from '../interruption.js';
import type { MapOptions, Pool, TaskFunction } from './pool.js';
import { taskSeed, type TaskSeed } from './task-random.js';
import { PoolWorker, type WorkerSetup } from './worker.js';

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

/** Tasks that a worker has at once: one that runs, and one that waits, so that it never idles. */
const IN_FLIGHT = 2;

/** Results that may wait for an earlier task's, for each worker. */
const WAITING = 4;

/** How often an abort is looked for while results are awaited, in milliseconds. */
const LOOK = 50;

const stoppedTasks = (): PrivacyError<'aborted'> =>
  stoppedError('tasks', 'those that were under way are lost; what was debited stays debited');

/** A task's result, awaited in its turn. */
interface Awaited {
  readonly result: Promise<unknown>;
  settled: boolean;
}

/** Threads, made when the first task comes and kept for later ones. */
class WorkerPool<Task, Result> implements Pool<Task, Result> {
  readonly description: string;
  readonly #setup: WorkerSetup;
  readonly #size: number;
  #workers: PoolWorker[] = [];
  #closed = false;
  #ending: Promise<unknown> = Promise.resolve();

  constructor(setup: WorkerSetup, size: number) {
    this.#setup = setup;
    this.#size = size;
    this.description = size === 1 ? '1 worker' : `${String(size)} workers`;
  }

  async *map(tasks: Iterable<Task>, options: MapOptions = {}): AsyncGenerator<Result, void, void> {
    const signal = options.signal ?? untilInterrupted();
    const look = setInterval(() => {
      if (signal.aborted) void this.#endAll(stoppedTasks());
    }, LOOK);
    look.unref();
    const waiting: Awaited[] = [];
    let inFlight = 0;
    let wake = (): void => undefined;
    const begin = (task: Task): Awaited => {
      const awaited: Awaited = { result: this.#run(task, taskSeed(options.random)), settled: false };
      inFlight++;
      const settle = (): void => {
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
          if (next.done === true) last = true;
          else waiting.push(begin(next.value));
        }
        const [first] = waiting;
        if (first === undefined) {
          if (!last) throw stoppedTasks();
          return;
        }
        if (first.settled) {
          waiting.shift();
          yield (await first.result) as Result;
          if (signal.aborted && waiting.length > 0) throw stoppedTasks();
        } else {
          await new Promise<void>((resolve) => (wake = resolve));
        }
      }
    } finally {
      clearInterval(look);
      // Whoever leaves early, by an error, an abort or a `break`, wants none of the rest.
      if (waiting.length > 0) await this.#endAll();
      else await this.#ending;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#endAll();
  }

  #run(task: Task, seed: TaskSeed): Promise<unknown> {
    if (this.#closed)
      throw new PrivacyError('worker-died', { because: 'its pool was closed' }, 'the pool was closed; make another');
    this.#workers = this.#workers.filter(({ dead }) => !dead);
    let free = this.#workers.reduce<PoolWorker | undefined>(
      (least, worker) => (least === undefined || worker.tasks < least.tasks ? worker : least),
      undefined,
    );
    if ((free === undefined || free.tasks > 0) && this.#workers.length < this.#size) {
      free = new PoolWorker(this.#setup);
      this.#workers.push(free);
    }
    return (free as PoolWorker).run(task, seed);
  }

  /** Until all threads are gone, those too that another call is ending. */
  async #endAll(because?: Error): Promise<void> {
    const workers = this.#workers;
    this.#workers = [];
    this.#ending = Promise.all([this.#ending, ...workers.map((worker) => worker.end(because))]);
    await this.#ending;
  }
}

/** A function of the kernel's own, task after task, with a turn for other work between two. */
class KernelPool<Task, Result, Shared> implements Pool<Task, Result> {
  readonly description = 'the kernel, in turns';
  readonly #options: KernelPoolOptions<Task, Result, Shared>;

  constructor(options: KernelPoolOptions<Task, Result, Shared>) {
    this.#options = options;
  }

  async *map(tasks: Iterable<Task>, options: MapOptions = {}): AsyncGenerator<Result, void, void> {
    const signal = options.signal ?? untilInterrupted();
    const { run, shared } = this.#options;
    for (const task of tasks) {
      yield await run(task, { shared: shared as Shared, seed: taskSeed(options.random) });
      await nextTurn();
      if (signal.aborted) throw stoppedTasks();
    }
  }

  async close(): Promise<void> {
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
export function workerPool<Task, Result, Shared = unknown>(
  options: ModulePoolOptions<Shared> | KernelPoolOptions<Task, Result, Shared>,
): Pool<Task, Result> {
  requireOptions(options, "{ module: new URL('./square.mjs', import.meta.url) }");
  if ('run' in options) {
    if (typeof options.run !== 'function') throw invalidArgument('run', 'a function of a task');
    return new KernelPool(options);
  }
  const module = String(options.module);
  if (!/^(?:file|data|node):/.test(module)) {
    throw invalidArgument('module', "the URL of a module, such as new URL('./square.mjs', import.meta.url)");
  }
  const workers = count(options.workers ?? availableParallelism(), 'workers');
  return new WorkerPool({ module, export: options.export ?? 'run', shared: options.shared }, workers);
}
