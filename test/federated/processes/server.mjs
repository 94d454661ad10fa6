// @ts-check
/**
 * A server as a process: options as JSON in its argument. Prints its log as JSON, and at the end its model. With `killAt` it is killed, as by
 * SIGKILL from outside, at that operation of its blob store: between any two steps of a round that there are.
 */
import { join } from 'node:path';
import { federationServer } from '../../../kernel-lib/dist/federated/server/index.js';
import { diskBlobStore } from '../../../kernel-lib/dist/storage/index.js';
import { random, TERMS } from './federation.mjs';

const { killAt, keys, place, ...options } = JSON.parse(process.argv[2] ?? '{}');
const disk = diskBlobStore(join(place, 'blobs'));
let operations = 0;
/** @template {unknown[]} Arguments @template Result @param {(...given: Arguments) => Promise<Result>} work */
const counted =
  (work) =>
  /** @param {Arguments} given */
  async (...given) => {
    const isLast = ++operations === killAt;
    // Every other one after it was done: what is kept and not said, and what is said to be done and is not.
    if (isLast && killAt % 2 === 0) process.kill(process.pid, 'SIGKILL');
    const result = await work(...given);
    if (isLast) process.kill(process.pid, 'SIGKILL');
    return result;
  };
const print = (/** @type {unknown} */ line) => process.stdout.write(`${JSON.stringify(line)}\n`);

const server = await federationServer({
  ...TERMS,
  random: random(),
  place,
  blobs: { has: disk.has, put: counted(disk.put), get: counted(disk.get), delete: counted(disk.delete) },
  clients: Object.entries(keys).map(([id, { publicKey }]) => ({ id, key: publicKey })),
  log: print,
  ...options,
});
const { weights } = await server.result;
print({ model: [...weights.values] });
