import { availableParallelism } from 'node:os';
import { invalidArgument, PrivacyError, requireOptions } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { workerPool } from '../../work/index.js';
import { parseClientId } from './local-client.js';
/** The thread's side: written out as a module, so that it is the same from source and built. */
const PROGRAM = `
const kept = new Map();
const never = new AbortController().signal;
export async function run({ client, work }, { shared }) {
  const { [shared.export]: make } = await import(shared.module);
  if (typeof make !== 'function') throw new TypeError('the module exports no function "' + shared.export + '"');
  let made = kept.get(client.id);
  if (made === undefined) {
    made = await make(client);
    if (shared.keep) kept.set(client.id, made);
  }
  if (work.train === undefined) return made.evaluate(work.evaluate, never);
  if (work.train.control !== undefined && !shared.keep)
    throw new TypeError('clients that remember control variates have to be kept: keep: true');
  return made.train(work.train, never);
}
`;
/**
 * Clients that train in worker threads, each always in the same one, and made there: rows are never in the notebook's thread, and never cross.
 * Updates come back in the order in which they are asked for, so that the model is the same for any number of threads. Give `federate` a
 * `concurrency` of some times the number of threads.
 *
 * A client that is given up because it is late ends its thread; those that share it are dropped from that round, and go on in a new one.
 * @throws PrivacyError `invalid-argument`
 * @example
 * // hospital.mjs: export const client = ({ id, argument }) => localClient({ id, model, rows: read(argument.file) });
 * const threads = threadClients({ module: new URL('./hospital.mjs', import.meta.url), clients: [{ id: 'a', examples: 90, argument: { file } }] });
 * await federate({ model, clients: threads.clients, strategy: fedAvg(), rounds: 10, concurrency: 2 * threads.workers });
 * await threads.close();
 */
export function threadClients(options) {
    requireOptions(options, "{ module: new URL('./hospital.mjs', import.meta.url), clients: [{ id: 'a', examples: 90 }] }");
    const { clients, keep = false } = options;
    if (!Array.isArray(clients) || clients.length === 0)
        throw invalidArgument('clients', 'a list of at least one client');
    const workers = Math.min(count(options.workers ?? availableParallelism(), 'workers'), clients.length);
    const module = String(options.module);
    if (!/^(?:file|data):/.test(module))
        throw invalidArgument('module', "the URL of a module, such as new URL('./hospital.mjs', import.meta.url)");
    const shared = { module, export: options.export ?? 'client', keep };
    // A pool of one thread each, so that a client always meets the thread that has kept it.
    const threads = Array.from({ length: workers }, () => workerPool({ workers: 1, module: `data:text/javascript,${encodeURIComponent(PROGRAM)}`, shared }));
    return Object.freeze({
        workers,
        clients: Object.freeze(options.clients.map((description, index) => clientIn(threads[index % workers], description, `clients[${String(index)}]`))),
        async close() {
            await Promise.all(threads.map((thread) => thread.close()));
        },
    });
}
function clientIn(thread, description, argument) {
    requireOptions(description, "{ id: 'a', examples: 90 }");
    const id = parseClientId(description.id, `${argument}.id`);
    const examples = count(description.examples, `${argument}.examples`);
    const client = { id, examples, argument: description.argument };
    const ask = async (work, signal) => {
        try {
            for await (const result of thread.map([{ client, work }], { signal }))
                return result;
        }
        catch (error) {
            // A late client took its thread with it, and this one shared it: that ends nobody's federation.
            if (error instanceof PrivacyError && error.code === 'aborted')
                throw new Error('its thread was ended');
            throw error;
        }
        throw new Error('its thread gave no answer');
    };
    return Object.freeze({
        id,
        examples,
        train: async (task, signal) => (await ask({ train: task }, signal)),
        evaluate: async (weights, signal) => (await ask({ evaluate: weights }, signal)),
    });
}
//# sourceMappingURL=thread-clients.js.map