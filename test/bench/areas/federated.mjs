// @ts-check
/**
 * Federated rounds beside JAX with clients under vmap, a loop in numpy, pfl and Flower's simulation, one thread (Flower: Ray's processes); secure
 * sums; robust rules on a hundred large updates.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../../kernel-lib/dist/core/index.js';
import { denseModel, fedAvg, federate, fleet, secureSum } from '../../../kernel-lib/dist/federated/index.js';
import { rules } from '../one-rule.mjs';
import { environment } from '../peers/peers.mjs';
import { beside } from '../row.mjs';

/** @typedef {import('../row.mjs').Row} Row */
/** @typedef {{ model: import('../../../kernel-lib/dist/federated/index.js').DenseModel, rows: number, classes: number }} Task */

/** @type {Readonly<Record<string, (clients: number) => Task>>} */
const TASKS = {
  'regression 10-16-1': (clients) => ({
    model: denseModel({ widths: [10, 16, 1], loss: 'squared-error' }),
    rows: 100 * clients,
    classes: 0,
  }),
  'digits 64-10': () => ({
    model: denseModel({ widths: [64, 10], loss: 'cross-entropy', zeros: true }),
    rows: 1797,
    classes: 10,
  }),
};

/** Made-up rows, the same number for each client. @param {Task} task @param {number} clients */
function fleetOf({ classes, model, rows }, clients) {
  const count = Math.floor(rows / clients);
  const width = model.network.widths[0] ?? 0;
  const random = seededRandom(1);
  const uniform = (/** @type {number} */ size) => {
    const words = new Uint32Array(size);
    random.fill(new Uint8Array(words.buffer));
    return Float32Array.from(words, (word) => word / 2 ** 32);
  };
  return fleet({
    model,
    rows: Array.from({ length: clients }, () => ({
      count,
      inputs: uniform(count * width),
      targets: uniform(count).map((value) => (classes > 0 ? Math.floor(value * classes) : value)),
    })),
  });
}

/** Rounds a second: the fastest of some runs, since a shared machine only ever makes them slower. @param {Task} task @param {number} clients */
async function roundsPerSecond(task, clients) {
  const given = fleetOf(task, clients);
  const run = async (/** @type {number} */ rounds) => {
    const start = performance.now();
    await federate({
      model: task.model,
      clients: given,
      strategy: fedAvg(),
      rounds,
      local: { epochs: 1, batchSize: 32, learningRate: 0.05 },
      random: seededRandom(2),
    });
    return (1000 * rounds) / (performance.now() - start);
  };
  const rounds = Math.ceil((await run(200)) / 2);
  let best = 0;
  for (let times = 0; times < 4; times++) best = Math.max(best, await run(rounds));
  return best;
}

/** Seconds of a secure sum in which some clients are lost. @param {number} clients @param {number} size @param {number} lost */
async function secureSeconds(clients, size, lost) {
  const ids = Array.from({ length: clients }, (_, index) => `client-${String(index)}`);
  const aggregator = secureSum();
  const values = new Float32Array(size).fill(0.25);
  const start = performance.now();
  let partial = await aggregator.empty({ round: 0, clients: ids, size, scalars: 0 });
  for (const id of ids.slice(lost)) partial = await aggregator.add(partial, id, { values, scalars: [], weight: 1 });
  const [sum] = await aggregator.finish(partial);
  const seconds = (performance.now() - start) / 1000;
  if (Math.abs((sum?.values[size - 1] ?? NaN) - 0.25 * (clients - lost)) > 1e-3) throw new Error('the sum is wrong');
  return seconds;
}

/**
 * Each rule's time beside numpy's, and the peak memory of its process, in which the updates take 400 MB.
 * @param {Record<string, number>} peers @param {(line: string) => void} progress @returns {Row[]}
 */
function ruleRows(peers, progress) {
  const script = fileURLToPath(new URL('../one-rule.mjs', import.meta.url));
  return rules.flatMap((name) => {
    progress(name);
    /** @type {{ milliseconds: number, megabytes: number }} */
    const { megabytes, milliseconds } = JSON.parse(
      execFileSync(process.execPath, [script, name], { encoding: 'utf8' }),
    );
    const better = /** @type {const} */ ('lower');
    const row = { case: `${name} of 100 updates of 10^6`, ours: milliseconds, unit: 'ms', better };
    const peer = peers[`numpy ${name}`];
    return [
      peer === undefined ? row : beside({ ...row, peer, peerName: 'numpy', goal: name === 'median' ? 5 : 1 }),
      { case: `${name}, peak memory`, ours: megabytes, unit: 'MB', better, limit: 2048 },
    ];
  });
}

/** Rounds a second of pfl and of Flower. @param {(line: string) => void} progress */
function frameworks(progress) {
  const python = environment(progress, 'federated.txt');
  const script = fileURLToPath(new URL('../peers/federated-frameworks.py', import.meta.url));
  return (/** @type {'pfl' | 'flwr'} */ framework, /** @type {string} */ task, /** @type {number} */ clients) => {
    progress(`${framework}, ${task}, ${String(clients)} clients`);
    const rounds = framework === 'pfl' || clients < 100 ? 40 : 12;
    const output = execFileSync(python, [script, framework, task, String(clients), String(rounds)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(output.trim().split('\n').at(-1));
  };
}

/**
 * @param {(line: string) => void} progress
 * @returns {Promise<Row[]>}
 */
export default async function federated(progress) {
  const python = environment(progress, 'training.txt');
  progress('peers');
  const script = fileURLToPath(new URL('../peers/federated.py', import.meta.url));
  /** @type {Record<string, number>} */
  const peers = JSON.parse(execFileSync(python, [script], { encoding: 'utf8' }));
  const framework = frameworks(progress);
  /** @type {Row[]} */
  const rows = [];
  for (const [name, task] of Object.entries(TASKS)) {
    for (const clients of [5, 100]) {
      progress(`${name}, ${String(clients)} clients`);
      const ours = await roundsPerSecond(task(clients), clients);
      const row = {
        case: `${name}, ${String(clients)} clients`,
        ours,
        unit: 'rounds/s',
        better: /** @type {const} */ ('higher'),
      };
      const [jax, numpy] = [
        peers[`jax ${name} ${String(clients)}`] ?? NaN,
        peers[`numpy ${name} ${String(clients)}`] ?? NaN,
      ];
      const goal = name.startsWith('digits') ? (clients === 5 ? 1.8 : 1.3) : 4;
      rows.push(beside({ ...row, peer: jax, peerName: 'jax vmap', goal }));
      rows.push(beside({ ...row, peer: numpy, peerName: 'numpy loop', ...(clients === 100 && { goal: 10 }) }));
      const [pfl, flwr] = [framework('pfl', name, clients), framework('flwr', name, clients)];
      rows.push(beside({ ...row, peer: pfl, peerName: 'pfl 0.6', ...(clients === 100 && { goal: 150 }) }));
      rows.push(beside({ ...row, peer: flwr, peerName: 'flwr 1.41', ...(clients === 100 && { goal: 1500 }) }));
    }
  }
  for (const [clients, size, lost, limit] of /** @type {const} */ ([
    [100, 650, 30, 3.75],
    [10, 100_000, 3, 0.35],
  ])) {
    progress(`secure sum of ${String(clients)}`);
    const ours = await secureSeconds(clients, size, lost);
    const name = `secure sum, ${String(clients)} clients, ${String(size)} weights, ${String(lost)} lost`;
    rows.push({ case: name, ours, unit: 's', better: 'lower', limit });
  }
  rows.push(...ruleRows(peers, progress));
  return rows;
}
