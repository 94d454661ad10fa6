import { PrivacyError } from '../../core/errors.js';
/** The error again, a `PrivacyError` where it was one. */
export function receivedError({ name, message, stack, code, details }) {
    const error = name === 'PrivacyError' && typeof code === 'string'
        ? new PrivacyError(code, details, message)
        : Object.assign(new Error(message), { name });
    if (stack !== undefined)
        error.stack = stack;
    return error;
}
/**
 * The program of a worker: loads the module, and then runs one task after another. Written out, so that it is the same from source and
 * built, and knows nothing of where this file lies.
 *
 * Tasks arrive as buffers outside the heap, which V8 lets grow to tens of megabytes a thread before it collects them; so a small
 * collection is asked for each time 4 MB more have come, and a whole one where that does not help (1,000 tasks of 1 MB add 50 MB in two
 * workers so, 134 MB otherwise).
 */
export const WORKER_PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
const v8 = require('node:v8');
v8.setFlagsFromString('--expose-gc');
const collect = require('node:vm').runInNewContext('gc');
const outside = () => v8.getHeapStatistics().external_memory;
let kept = outside();
const sent = (error) => error instanceof Error
  ? { name: error.name, message: error.message, stack: error.stack, code: error.code, details: error.details }
  : { name: 'Error', message: String(error) };
const answer = (message, transfer) => {
  try {
    parentPort.postMessage(message, transfer);
  } catch (error) {
    parentPort.postMessage({ id: message.id, error: sent(error) });
  }
};
const loaded = import(workerData.module).then((module) => {
  const run = module[workerData.export];
  if (typeof run !== 'function') throw new TypeError('the module exports no function "' + workerData.export + '"');
  return run;
});
loaded.catch(() => undefined);
let last = Promise.resolve();
parentPort.on('message', ({ id, task, seed }) => {
  last = last.then(async () => {
    try {
      const run = await loaded;
      answer({ id, result: await run(task, { shared: workerData.shared, seed }) });
    } catch (error) {
      answer({ id, error: sent(error) });
    }
    if (outside() > kept + 4e6) {
      collect({ type: 'minor' });
      if (outside() > kept + 16e6) {
        collect();
        kept = outside();
      }
    }
  });
});
`;
//# sourceMappingURL=messages.js.map