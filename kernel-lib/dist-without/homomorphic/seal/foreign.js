/** Bytes of SEAL from somebody who signed nothing: loaded in a worker first, which may end without harm. */
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { malformed } from '../../core/errors.js';
const TIMEOUT = 20_000;
/** Runs in the worker, around a body that has `seal` and `data`. SEAL ends the WebAssembly instance on some bytes; here that is the worker's. */
const program = (body) => `
const { parentPort, workerData } = require('node:worker_threads');
(async () => {
  const { data, library } = workerData;
  const seal = await require(library)();
  parentPort.postMessage(await (async () => {${body}})());
})().catch(() => process.exit(1));
`;
/**
 * What the body returns.
 * @param body statements in JavaScript with `seal` and `data`, as they stand: nothing else of this process is there
 * @throws PrivacyError `malformed-message`, however the worker ends without an answer
 */
export function loadForeign(body, data, what) {
    return new Promise((resolve, reject) => {
        const worker = new Worker(program(body), {
            eval: true,
            execArgv: [],
            workerData: { data, library: createRequire(import.meta.url).resolve('node-seal') },
            resourceLimits: { maxOldGenerationSizeMb: 256 },
            stdout: true,
            stderr: true,
        });
        const refuse = () => reject(malformed(what));
        const timer = setTimeout(() => void worker.terminate(), TIMEOUT);
        worker.once('message', (result) => {
            resolve(result);
            void worker.terminate();
        });
        worker.once('error', refuse);
        worker.once('exit', () => {
            clearTimeout(timer);
            refuse();
        });
    });
}
//# sourceMappingURL=foreign.js.map