import process from 'node:process';
import { Worker } from 'node:worker_threads';
/** How long an interrupt may stay unheard before whatever keeps the main thread from hearing it is ended, in milliseconds. */
const PATIENCE = 100;
/** How long to wait for the other thread's word, in milliseconds. It answers within one. */
const LONGEST = 1_000;
/** Where the threads tell each other what they do, in the memory they share. */
const ONLINE = 0;
const HEARD = 1;
/** How often the other thread was asked to begin or to stop watching; odd where it is to watch. */
const ASKED = 2;
/** What it was asked when it last did so. */
const DONE = 3;
/** The symbol of what the other thread has the main one do before it ends what runs there. */
const FORGET = 'epsbook.forgetCallbacks';
/** libuv gives a signal to every thread that listens; Node's public API lets the main one listen alone. */
const WATCH = `
  const { parentPort, workerData: shared } = require('node:worker_threads');
  const { Session } = require('node:inspector');
  process.noDeprecation = true;
  const { Signal } = process.binding('signal_wrap');
  let signal;
  const end = () => {
    const session = new Session();
    session.connectToMainThread();
    session.post('Runtime.evaluate', { expression: ${JSON.stringify(`globalThis[Symbol.for('${FORGET}')]()`)} });
    session.post('Runtime.terminateExecution', () => session.disconnect());
  };
  const follow = () => {
    const asked = Atomics.load(shared, ${String(ASKED)});
    const watches = asked % 2 === 1;
    if (watches && signal === undefined) {
      signal = new Signal();
      signal.onsignal = () => {
        const heard = Atomics.load(shared, ${String(HEARD)});
        setTimeout(() => {
          if (signal !== undefined && Atomics.load(shared, ${String(HEARD)}) === heard) end();
        }, ${String(PATIENCE)});
      };
      signal.start(require('node:os').constants.signals.SIGINT);
    } else if (!watches) {
      signal?.close();
      signal = undefined;
    }
    Atomics.store(shared, ${String(DONE)}, asked);
    Atomics.notify(shared, ${String(DONE)});
  };
  parentPort.on('message', follow);
  Atomics.store(shared, ${String(ONLINE)}, 1);
  follow();
`;
/** Node's internals, which it keeps open for its early users. */
function binding(name) {
    const internals = process;
    const { noDeprecation = false } = internals;
    internals.noDeprecation = true;
    try {
        return internals.binding(name);
    }
    finally {
        internals.noDeprecation = noDeprecation;
    }
}
/**
 * Without this, Node ends the process when a callback's end is missing, as it is where the callback was ended.
 * The first is the same as `--no-force-async-hooks-checks`. Where callbacks are within others, Node looks once more whether all have ended:
 * those that are about to be ended are to be forgotten before.
 */
function allowEndedCallbacks() {
    const hooks = binding('async_wrap');
    hooks.async_hook_fields[hooks.constants.kCheck] = 0;
    Object.defineProperty(globalThis, Symbol.for(FORGET), { value: () => hooks.clearAsyncIdStack() });
}
// While cells run, these may have become anything.
const { add, load, wait } = Atomics;
const now = performance.now.bind(performance);
/**
 * Ends code of cells that never pauses, wherever it was called from: after an `await`, in a timer, on data from a socket.
 *
 * Node ends a script at an interrupt (`breakOnSigint`), but not what a script has left behind to be called later. While such code runs
 * in a loop, the main thread does not even hear of the interrupt. A second thread hears of it, and where the main one has not within a
 * tenth of a second, ends by way of the inspector what runs there.
 */
export class Watchdog {
    #shared = new Int32Array(new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT));
    #worker;
    #resting = 0;
    constructor() {
        // There are no signals there.
        if (process.platform === 'win32')
            return;
        try {
            allowEndedCallbacks();
        }
        catch {
            return;
        }
        process.on('SIGINT', () => {
            add(this.#shared, HEARD, 1);
        });
        const worker = new Worker(WATCH, { eval: true, workerData: this.#shared, execArgv: [], stdin: false });
        worker.unref();
        const gone = () => {
            this.#worker = undefined;
        };
        // A Node that has no such internals any more interrupts scripts as before.
        worker.on('error', gone).on('exit', gone);
        this.#worker = worker;
        this.#ask();
    }
    /**
     * Does what must not be ended halfway, the kernel's own work, or what Node itself ends.
     * A handler of Node's for the one signal and libuv's for the same do not go together.
     */
    rest(task) {
        this.#resting += 1;
        if (this.#resting === 1)
            this.#ask();
        try {
            return task();
        }
        finally {
            this.#resting -= 1;
            if (this.#resting === 0)
                this.#ask();
        }
    }
    /** Asks the other thread for the opposite of what it was asked before, and waits until it has done so. */
    #ask() {
        if (this.#worker === undefined)
            return;
        const asked = add(this.#shared, ASKED, 1) + 1;
        // One that has not yet begun will look by itself.
        if (load(this.#shared, ONLINE) === 0)
            return;
        this.#worker.postMessage(null);
        const until = now() + LONGEST;
        for (let done; (done = load(this.#shared, DONE)) !== asked && now() < until;)
            wait(this.#shared, DONE, done, LONGEST);
    }
}
//# sourceMappingURL=watchdog.js.map