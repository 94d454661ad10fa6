import { availableParallelism } from 'node:os';
import { invalidArgument, PrivacyError, requireOptions } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { workerPool, type AbortSignalLike, type Pool } from '../../work/index.js';
import type { Weights } from '../../weights/index.js';
import type { Evaluation } from '../models/model.js';
import type { ClientUpdate } from '../strategies/index.js';
import type { Client, TrainingTask } from './client.js';
import { parseClientId } from './local-client.js';

/** A client as it is made in its thread. */
export interface ThreadClientDescription {
  readonly id: string;
  /** Rows it will count. */
  readonly examples: number;
  /** What the module's function makes the client of, such as a file's name or a seed: copied to the thread each time it is used. */
  readonly argument?: unknown;
}

export interface ThreadClientsOptions {
  /** URL of the module that makes clients, such as `new URL('./hospital.mjs', import.meta.url)`. */
  readonly module: URL | string;
  /** The name of its function, `({ id, examples, argument }) => Client | Promise<Client>`; `client` unless it is given. */
  readonly export?: string;
  readonly clients: readonly ThreadClientDescription[];
  /** How many threads; one for each processor unless it is given. Models do not depend on it. */
  readonly workers?: number;
  /**
   * Whether a thread keeps the clients it has made. By default it makes a client for each task and forgets it, so that no more than one
   * client's rows are held in a thread, however many clients there are; then clients that remember something from round to round, as under
   * SCAFFOLD, fail.
   */
  readonly keep?: boolean;
}

/** Clients in threads, and the end of these threads. */
export interface ThreadClients {
  readonly clients: readonly Client[];
  readonly workers: number;
  /** Ends the threads; clients that are asked afterwards fail. */
  close(): Promise<void>;
}

/** What a thread is asked: the client, and a task for it. */
interface Asked {
  readonly client: ThreadClientDescription;
  readonly work: { readonly train: TrainingTask } | { readonly evaluate: Weights };
}

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
export function threadClients(options: ThreadClientsOptions): ThreadClients {
  requireOptions(
    options,
    "{ module: new URL('./hospital.mjs', import.meta.url), clients: [{ id: 'a', examples: 90 }] }",
  );
  const { clients, keep = false } = options;
  if (!Array.isArray(clients) || clients.length === 0)
    throw invalidArgument('clients', 'a list of at least one client');
  const workers = Math.min(count(options.workers ?? availableParallelism(), 'workers'), clients.length);
  const module = String(options.module);
  if (!/^(?:file|data):/.test(module))
    throw invalidArgument('module', "the URL of a module, such as new URL('./hospital.mjs', import.meta.url)");
  const shared = { module, export: options.export ?? 'client', keep };
  // A pool of one thread each, so that a client always meets the thread that has kept it.
  const threads = Array.from({ length: workers }, () =>
    workerPool<Asked, unknown>({ workers: 1, module: `data:text/javascript,${encodeURIComponent(PROGRAM)}`, shared }),
  );
  return Object.freeze({
    workers,
    clients: Object.freeze(
      options.clients.map((description, index) =>
        clientIn(threads[index % workers] as Pool<Asked, unknown>, description, `clients[${String(index)}]`),
      ),
    ),
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  });
}

function clientIn(thread: Pool<Asked, unknown>, description: ThreadClientDescription, argument: string): Client {
  requireOptions(description, "{ id: 'a', examples: 90 }");
  const id = parseClientId(description.id, `${argument}.id`);
  const examples = count(description.examples, `${argument}.examples`);
  const client = { id, examples, argument: description.argument };
  const ask = async (work: Asked['work'], signal: AbortSignalLike): Promise<unknown> => {
    try {
      for await (const result of thread.map([{ client, work }], { signal })) return result;
    } catch (error) {
      // A late client took its thread with it, and this one shared it: that ends nobody's federation.
      if (error instanceof PrivacyError && error.code === 'aborted') throw new Error('its thread was ended');
      throw error;
    }
    throw new Error('its thread gave no answer');
  };
  return Object.freeze({
    id,
    examples,
    train: async (task: TrainingTask, signal) => (await ask({ train: task }, signal)) as ClientUpdate,
    evaluate: async (weights: Weights, signal) => (await ask({ evaluate: weights }, signal)) as Evaluation,
  } satisfies Client);
}
