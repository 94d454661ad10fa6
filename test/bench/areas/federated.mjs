// @ts-check
/** Federated rounds beside JAX with clients under vmap and a loop in numpy, one thread; secure sums; robust rules on a hundred large updates. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../../kernel-lib/dist/core/index.js';
import {
  bulyan,
  centeredClipping,
  denseModel,
  fedAvg,
  federate,
  fleet,
  geometricMedian,
  krum,
  meaMed,
  median,
  multiKrum,
  secureSum,
  trimmedMean,
} from '../../../kernel-lib/dist/federated/index.js';
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

/** Milliseconds of each rule on a hundred updates of a million weights. @param {(line: string) => void} progress */
function ruleTimes(progress) {
  const random = seededRandom(3);
  const updates = Array.from({ length: 100 }, () => {
    const bits = new Uint16Array(1_000_000);
    random.fill(new Uint8Array(bits.buffer));
    return Float32Array.from(bits, (value) => value / 2 ** 16);
  });
  const rules = {
    median: median(),
    'trimmed mean': trimmedMean({ byzantine: 20 }),
    MeaMed: meaMed({ byzantine: 20 }),
    Krum: krum({ byzantine: 20 }),
    'multi-Krum': multiKrum({ byzantine: 20 }),
    Bulyan: bulyan({ byzantine: 20 }),
    'geometric median': geometricMedian(),
    'centered clipping': centeredClipping({ radius: 10 }),
  };
  return Object.entries(rules).map(([name, rule]) => {
    progress(name);
    let least = Infinity;
    for (let times = 0; times < 2; times++) {
      const start = performance.now();
      rule.combine(updates);
      least = Math.min(least, performance.now() - start);
    }
    return { name, milliseconds: least };
  });
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
  for (const { milliseconds, name } of ruleTimes(progress)) {
    const row = {
      case: `${name} of 100 updates of 10^6`,
      ours: milliseconds,
      unit: 'ms',
      better: /** @type {const} */ ('lower'),
    };
    const peer = peers[`numpy ${name}`];
    if (peer === undefined) rows.push(row);
    else rows.push(beside({ ...row, peer, peerName: 'numpy', goal: name === 'median' ? 5 : 1 }));
  }
  rows.push({
    case: 'peak memory',
    ours: process.resourceUsage().maxRSS / 1024,
    unit: 'MB',
    better: 'lower',
    limit: 2048,
  });
  return rows;
}
