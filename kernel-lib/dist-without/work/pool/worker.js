import { Worker } from 'node:worker_threads';
import { invalidArgument, PrivacyError } from '../../core/errors.js';
import { receivedError, WORKER_PROGRAM } from './messages.js';
const died = (because) => new PrivacyError('worker-died', { because }, `a worker died: ${because}. The tasks it had are lost; what was debited stays debited`);
/** One thread, and the tasks it has. It doesn't keep the process alive while it has none. */
export class PoolWorker {
    #worker;
    #waiting = new Map();
    #next = 0;
    #gone;
    constructor(setup) {
        this.#worker = new Worker(WORKER_PROGRAM, {
            eval: true,
            // What this process was started with, such as a kernel's preload, is not for workers.
            execArgv: [],
            workerData: setup,
        });
        this.#worker.unref();
        this.#worker.on('message', (message) => {
            const waiting = this.#waiting.get(message.id);
            this.#waiting.delete(message.id);
            if (this.#waiting.size === 0)
                this.#worker.unref();
            if ('error' in message)
                waiting?.reject(receivedError(message.error));
            else
                waiting?.resolve(message.result);
        });
        this.#worker.on('messageerror', () => {
            this.#lost(died('its answer could not be read'));
        });
        this.#worker.on('error', (error) => {
            this.#lost(died(error.message));
        });
        this.#worker.on('exit', (code) => {
            this.#lost(died(`its thread ended with code ${String(code)}`));
        });
    }
    /** How many tasks it has that are not done. */
    get tasks() {
        return this.#waiting.size;
    }
    get dead() {
        return this.#gone !== undefined;
    }
    /** Runs a task after those it has. */
    run(task, seed) {
        if (this.#gone !== undefined)
            return Promise.reject(this.#gone);
        const id = this.#next++;
        const message = { id, task, seed };
        try {
            this.#worker.postMessage(message);
        }
        catch {
            return Promise.reject(invalidArgument('task', 'data that structuredClone copies: no functions, and nothing that holds one'));
        }
        this.#worker.ref();
        return new Promise((resolve, reject) => {
            this.#waiting.set(id, { resolve, reject });
        });
    }
    /** Ends the thread, whatever it does. */
    async end(because = died('its pool was closed')) {
        this.#lost(because);
        await this.#worker.terminate();
    }
    #lost(because) {
        this.#gone ??= because;
        for (const { reject } of this.#waiting.values())
            reject(this.#gone);
        this.#waiting.clear();
    }
}
//# sourceMappingURL=worker.js.map