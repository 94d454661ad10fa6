// @ts-check
/** Private training: noise and steps beside compiled peers, each in its fastest way, one thread; ours with exact noise from secure randomness. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { secureRandom } from '../../../kernel-lib/dist/core/index.js';
import '../../../kernel-lib/dist/kernel/node-util.js';
import { Descent } from '../../../kernel-lib/dist/training/descent/descend.js';
import {
  builtInProducts,
  gridNoise,
  logisticSteps,
  networkObjective,
  planTraining,
  sgd,
  tfjsProducts,
} from '../../../kernel-lib/dist/training/index.js';
import { tensorflow } from '../../../kernel-lib/dist/training/tfjs/tensorflow.js';
import { environment } from '../peers/peers.mjs';
import { beside } from '../row.mjs';

/** @typedef {import('../row.mjs').Row} Row */

const BATCH = 256;

/** The fastest of many calls, in milliseconds: a shared machine only ever makes them slower. @param {() => unknown} action */
function fastest(action, runs = 101, warm = 10) {
  let least = Infinity;
  for (let run = -warm; run < runs; run++) {
    const start = performance.now();
    action();
    if (run >= 0) least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Numbers of 0 to 1 for made-up rows. @param {number} size */
function uniform(size) {
  const words = new Uint32Array(size);
  secureRandom().fill(new Uint8Array(words.buffer));
  return Float64Array.from(words, (word) => word / 2 ** 32);
}

/** Milliseconds a step of a logistic regression with 30 features, 100 steps a call. */
function logistic() {
  const rows = { features: uniform(BATCH * 30), columns: 30, targets: uniform(BATCH).map(Math.round) };
  const steps = logisticSteps(rows, 1, BATCH);
  const noise = gridNoise(secureRandom());
  const batch = Int32Array.from({ length: BATCH }, (_, row) => row);
  const batches = Array.from({ length: 100 }, () => batch);
  const parameters = new Float64Array(31);
  return {
    many: fastest(() => steps.run(parameters, batches, noise, 1.1, 0.1 / BATCH)) / 100,
    single: fastest(() => steps.run(parameters, [batch], noise, 1.1, 0.1 / BATCH), 2001),
  };
}

/** Milliseconds a whole step of a network 784-128-10, many a call. @param {import('../../../kernel-lib/dist/training/index.js').Products} products */
function network(products) {
  const objective = networkObjective({
    features: Float32Array.from(uniform(BATCH * 784)),
    columns: 784,
    hidden: [128],
    targets: Array.from(uniform(BATCH), (value) => Math.floor(value * 10)),
    classes: 10,
    products,
  });
  const { plan } = planTraining({ units: BATCH, steps: 1000, noiseMultiplier: 1.1 });
  const descent = new Descent(
    { label: 'network', objective, plan, optimizer: sgd({ learningRate: 0.1 }) },
    secureRandom(),
  );
  return fastest(() => descent.advance(descent.stride), 11, 1) / descent.stride;
}

/**
 * @param {(line: string) => void} progress
 * @returns {Promise<Row[]>}
 */
export default async function training(progress) {
  const python = environment(progress, 'training.txt');
  progress('peers');
  const script = fileURLToPath(new URL('../peers/training.py', import.meta.url));
  /** @type {Record<string, number>} */
  const peers = JSON.parse(execFileSync(python, [script], { encoding: 'utf8' }));
  const peer = (/** @type {string} */ name) => peers[name] ?? NaN;
  progress('noise');
  const noise = gridNoise(secureRandom());
  const drawn = new Float64Array(100_000);
  const draws = 1e5 / (fastest(() => noise.fill(drawn), 301) / 1000);
  progress('logistic regression');
  const small = logistic();
  progress('network');
  const tf = await tensorflow();
  const kernel = network(builtInProducts());
  const mixed = network(tfjsProducts(/** @type {any} */ (tf), builtInProducts()));
  const memory = process.memoryUsage().rss / 2 ** 20;
  /** @param {string} name @param {number} ours @param {string} other @param {number} goal @returns {Row} */
  const step = (name, ours, other, goal) =>
    beside({ case: name, ours, unit: 'ms', better: 'lower', peer: peer(other), peerName: other, goal });
  return [
    beside({
      case: 'noise, 100,000 exact draws from secure randomness',
      ours: draws,
      unit: '/s',
      better: 'higher',
      peer: peer('numpy noise'),
      peerName: 'numpy standard_normal',
      goal: 2,
    }),
    { case: 'noise, draws a second', ours: draws, unit: '/s', better: 'higher', limit: 200e6 },
    step('DP-SGD step, logistic regression, 30 features, 100 a call', small.many, 'jax logistic scan', 1.5),
    step('DP-SGD step, logistic regression, 30 features, 1 a call', small.single, 'jax logistic', 8),
    step('DP-SGD step, 784-128-10, products in the kernel', kernel, 'jax network scan', 0.9),
    step('DP-SGD step, 784-128-10, large products in tfjs-node', mixed, 'jax network scan', 1.5),
    { case: 'resident memory after all of them', ours: memory, unit: 'MB', better: 'lower' },
  ];
}
