import type { TaskSeed } from './task-random.js';
/** What a worker is told: one task. */
export interface TaskMessage {
    readonly id: number;
    readonly task: unknown;
    readonly seed: TaskSeed;
}
/** An error as it crosses from a worker. */
export interface SentError {
    readonly name: string;
    readonly message: string;
    readonly stack?: string;
    readonly code?: unknown;
    readonly details?: unknown;
}
/** What a worker answers. */
export type ResultMessage = {
    readonly id: number;
    readonly result: unknown;
} | {
    readonly id: number;
    readonly error: SentError;
};
/** The error again, a `PrivacyError` where it was one. */
export declare function receivedError({ name, message, stack, code, details }: SentError): Error;
/**
 * The program of a worker: loads the module, and then runs one task after another. Written out, so that it is the same from source and
 * built, and knows nothing of where this file lies.
 *
 * Tasks arrive as buffers outside the heap, which V8 lets grow to tens of megabytes a thread before it collects them; so a small
 * collection is asked for each time 4 MB more have come, and a whole one where that does not help (1,000 tasks of 1 MB add 50 MB in two
 * workers so, 134 MB otherwise).
 */
export declare const WORKER_PROGRAM = "\nconst { parentPort, workerData } = require('node:worker_threads');\nconst v8 = require('node:v8');\nv8.setFlagsFromString('--expose-gc');\nconst collect = require('node:vm').runInNewContext('gc');\nconst outside = () => v8.getHeapStatistics().external_memory;\nlet kept = outside();\nconst sent = (error) => error instanceof Error\n  ? { name: error.name, message: error.message, stack: error.stack, code: error.code, details: error.details }\n  : { name: 'Error', message: String(error) };\nconst answer = (message, transfer) => {\n  try {\n    parentPort.postMessage(message, transfer);\n  } catch (error) {\n    parentPort.postMessage({ id: message.id, error: sent(error) });\n  }\n};\nconst loaded = import(workerData.module).then((module) => {\n  const run = module[workerData.export];\n  if (typeof run !== 'function') throw new TypeError('the module exports no function \"' + workerData.export + '\"');\n  return run;\n});\nloaded.catch(() => undefined);\nlet last = Promise.resolve();\nparentPort.on('message', ({ id, task, seed }) => {\n  last = last.then(async () => {\n    try {\n      const run = await loaded;\n      answer({ id, result: await run(task, { shared: workerData.shared, seed }) });\n    } catch (error) {\n      answer({ id, error: sent(error) });\n    }\n    if (outside() > kept + 4e6) {\n      collect({ type: 'minor' });\n      if (outside() > kept + 16e6) {\n        collect();\n        kept = outside();\n      }\n    }\n  });\n});\n";
