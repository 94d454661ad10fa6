import { Worker } from 'node:worker_threads';
import { invalidArgument, PrivacyError } from '../../core/errors.js';
import { receivedError, WORKER_PROGRAM, type ResultMessage, type TaskMessage } from './messages.js';
import type { TaskSeed } from './task-random.js';

/** What a worker's module is loaded with. */
export interface WorkerSetup {
  readonly module: string;
  readonly export: string;
  readonly shared: unknown;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

const died = (because: string): PrivacyError<'worker-died'> =>
  new PrivacyError(
    'worker-died',
    { because },
    `a worker died: ${because}. The tasks it had are lost; what was debited stays debited`,
  );

/** One thread, and the tasks it has. It doesn't keep the process alive while it has none. */
export class PoolWorker {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #gone: Error | undefined;

  constructor(setup: WorkerSetup) {
    this.#worker = new Worker(WORKER_PROGRAM, {
      eval: true,
      // What this process was started with, such as a kernel's preload, is not for workers.
      execArgv: [],
      workerData: setup,
    });
    this.#worker.unref();
    this.#worker.on('message', (message: ResultMessage) => {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (this.#waiting.size === 0) this.#worker.unref();
      if ('error' in message) waiting?.reject(receivedError(message.error));
      else waiting?.resolve(message.result);
    });
    this.#worker.on('messageerror', () => {
      this.#lost(died('its answer could not be read'));
    });
    this.#worker.on('error', (error: Error) => {
      this.#lost(died(error.message));
    });
    this.#worker.on('exit', (code) => {
      this.#lost(died(`its thread ended with code ${String(code)}`));
    });
  }

  /** How many tasks it has that are not done. */
  get tasks(): number {
    return this.#waiting.size;
  }

  get dead(): boolean {
    return this.#gone !== undefined;
  }

  /** Runs a task after those it has. */
  run(task: unknown, seed: TaskSeed): Promise<unknown> {
    if (this.#gone !== undefined) return Promise.reject(this.#gone);
    const id = this.#next++;
    const message: TaskMessage = { id, task, seed };
    try {
      this.#worker.postMessage(message);
    } catch {
      return Promise.reject(
        invalidArgument('task', 'data that structuredClone copies: no functions, and nothing that holds one'),
      );
    }
    this.#worker.ref();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
  }

  /** Ends the thread, whatever it does. */
  async end(because: Error = died('its pool was closed')): Promise<void> {
    this.#lost(because);
    await this.#worker.terminate();
  }

  #lost(because: Error): void {
    this.#gone ??= because;
    for (const { reject } of this.#waiting.values()) reject(this.#gone);
    this.#waiting.clear();
  }
}
