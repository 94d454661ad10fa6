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
import { lossOf } from '../../../kernel-lib/dist/training/tfjs/losses.js';
import { tfjsObjective } from '../../../kernel-lib/dist/training/tfjs/objective.js';
import { rowTable } from '../../../kernel-lib/dist/training/tfjs/rows.js';
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

/** A network 784-128-10 and made-up rows. @param {import('../../../kernel-lib/dist/training/index.js').Products} products */
const madeUpNetwork = (products) =>
  networkObjective({
    features: Float32Array.from(uniform(BATCH * 784)),
    columns: 784,
    hidden: [128],
    targets: Array.from(uniform(BATCH), (value) => Math.floor(value * 10)),
    classes: 10,
    products,
  });

/** The least processor time of many calls, in milliseconds, all threads together. @param {() => unknown} action */
function leastProcessorTime(action, seconds = 6) {
  for (let warm = 0; warm < 3; warm++) action();
  const end = performance.now() + 1000 * seconds;
  let least = Infinity;
  for (let run = 0; run < 5 || performance.now() < end; run++) {
    const start = process.cpuUsage();
    action();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** The models of `training-opacus.py`, as tfjs has them, and shapes of a row. @param {any} tf */
const layersModels = (tf) => ({
  cnn: {
    rows: tf.tensor(Float32Array.from(uniform(BATCH * 784)), [BATCH, 28, 28, 1]),
    model: tf.sequential({
      layers: [
        tf.layers.conv2d({
          filters: 16,
          kernelSize: 8,
          strides: 2,
          padding: 'same',
          activation: 'tanh',
          inputShape: [28, 28, 1],
        }),
        tf.layers.maxPooling2d({ poolSize: 2, strides: 1 }),
        tf.layers.conv2d({ filters: 32, kernelSize: 4, strides: 2, activation: 'tanh' }),
        tf.layers.maxPooling2d({ poolSize: 2, strides: 1 }),
        tf.layers.flatten(),
        tf.layers.dense({ units: 32, activation: 'tanh' }),
        tf.layers.dense({ units: 10, activation: 'softmax' }),
      ],
    }),
  },
  lstm: {
    rows: tf.tensor(
      Int32Array.from(uniform(BATCH * 16), (value) => Math.floor(value * 64)),
      [BATCH, 16],
      'int32',
    ),
    model: tf.sequential({
      layers: [
        tf.layers.embedding({ inputDim: 64, outputDim: 32, inputLength: 16 }),
        tf.layers.lstm({ units: 64, recurrentActivation: 'sigmoid', recurrentInitializer: 'glorotUniform' }),
        tf.layers.dense({ units: 10, activation: 'softmax' }),
      ],
    }),
  },
});

/** Milliseconds of a whole step of a tfjs model, its gradients by example taken from its layers. @param {any} tf @param {{ rows: any, model: any }} given */
function layersStep(tf, { rows, model }) {
  const truth = Array.from({ length: BATCH }, (_, row) =>
    Array.from({ length: 10 }, (_unused, index) => Number(index === row % 10)),
  );
  const objective = tfjsObjective(tf, {
    model,
    loss: lossOf(tf, 'categoricalCrossentropy'),
    x: rowTable(rows, 'x'),
    y: rowTable(truth, 'y'),
    physicalBatch: BATCH,
  });
  return descentTime(objective);
}

/** Milliseconds of processor time a step. @param {import('../../../kernel-lib/dist/training/index.js').Objective} objective */
function descentTime(objective) {
  const { plan } = planTraining({ units: BATCH, steps: 1000, noiseMultiplier: 1.1 });
  const optimizer = sgd({ learningRate: 0.1 });
  const descent = new Descent({ label: 'layers', objective, plan, optimizer }, secureRandom());
  return leastProcessorTime(() => descent.advance(descent.stride)) / descent.stride;
}

/** Beside Opacus, in processor time: a CNN, an LSTM, and the network. @param {any} tf @param {number} network its step @param {(line: string) => void} progress @returns {Row[]} */
function besideOpacus(tf, network, progress) {
  progress('Opacus');
  const script = fileURLToPath(new URL('../peers/training-opacus.py', import.meta.url));
  const python = environment(progress, 'training-accuracy.txt');
  // Memory that is given back to the system between steps costs up to half of the time, unless it is forbidden.
  const tuned = { MALLOC_MMAP_THRESHOLD_: String(2 ** 32), MALLOC_TRIM_THRESHOLD_: String(2 ** 32) };
  /** @param {string[]} ways @param {Record<string, string>} settings @returns {Record<string, number | null>} */
  const measured = (ways, settings) =>
    JSON.parse(execFileSync(python, [script, ...ways], { encoding: 'utf8', env: { ...process.env, ...settings } }));
  const times = {
    ...measured([], tuned),
    'network default': measured(['network hooks'], {})['network hooks'] ?? null,
  };
  /** @param {string} name @param {number} ours @param {string} model @param {string[]} ways @param {number} goal @returns {Row} */
  const row = (name, ours, model, ways, goal) => {
    const known = ways.map((way) => ({ way, ms: new Map(Object.entries(times)).get(`${model} ${way}`) ?? Infinity }));
    const { way, ms } = known.reduce((best, next) => (next.ms < best.ms ? next : best));
    const peerName = `Opacus ${way}`;
    return beside({
      case: `DP-SGD step, ${name}, processor time`,
      ours,
      unit: 'ms',
      better: 'lower',
      peer: ms,
      peerName,
      goal,
    });
  };
  progress('CNN and LSTM');
  const { cnn, lstm } = layersModels(tf);
  const all = ['hooks', 'functorch', 'ew', 'ghost'];
  return [
    row('CNN of 26,010 parameters', layersStep(tf, cnn), 'cnn', all, 1),
    row('LSTM of 27,530 parameters, 16 symbols', layersStep(tf, lstm), 'lstm', all, 1),
    row('784-128-10', network, 'network', ['ghost'], 2),
    row('784-128-10', network, 'network', ['hooks', 'functorch', 'ew'], 1),
    row('784-128-10', network, 'network', ['default'], 30),
  ];
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
  const kernel = descentTime(madeUpNetwork(builtInProducts()));
  const mixed = descentTime(madeUpNetwork(tfjsProducts(/** @type {any} */ (tf), builtInProducts())));
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
    step('DP-SGD step, 784-128-10, processor time, products in the kernel', kernel, 'jax network scan', 0.9),
    step('DP-SGD step, 784-128-10, processor time, large products in tfjs-node', mixed, 'jax network scan', 1.5),
    ...besideOpacus(tf, mixed, progress),
    { case: 'resident memory after all of them', ours: memory, unit: 'MB', better: 'lower' },
  ];
}
