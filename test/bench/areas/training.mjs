// @ts-check
/** Private training: noise and steps beside compiled peers, each in its fastest way, one thread; ours with exact noise from secure randomness. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { secureRandom } from '../../../kernel-lib/dist/core/index.js';
import '../../../kernel-lib/dist/kernel/node-util.js';
import { builtInProducts, gridNoise, logisticSteps, tfjsProducts } from '../../../kernel-lib/dist/training/index.js';
import { lossOf } from '../../../kernel-lib/dist/training/tfjs/losses.js';
import { tfjsObjective } from '../../../kernel-lib/dist/training/tfjs/objective.js';
import { rowTable } from '../../../kernel-lib/dist/training/tfjs/rows.js';
import { tensorflow } from '../../../kernel-lib/dist/training/tfjs/tensorflow.js';
import { environment } from '../peers/peers.mjs';
import { beside } from '../row.mjs';
import { BATCH, descentOf, madeUpNetwork, uniform } from '../steps.mjs';

/** @typedef {import('../row.mjs').Row} Row */

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
  const descent = descentOf(objective);
  return leastProcessorTime(() => descent.advance(descent.stride)) / descent.stride;
}

/** Rounds in which the network's steps and its peers' are timed in turns: the machine may be slower in one than in another. */
const ROUNDS = 4;

/**
 * The least of each figure over the rounds.
 * @param {() => Record<string, number | null>} round
 */
function inTurns(round) {
  /** @type {Record<string, number>} */
  const least = {};
  for (let turn = 0; turn < ROUNDS; turn++) {
    for (const [name, value] of Object.entries(round()))
      least[name] = Math.min(least[name] ?? Infinity, value ?? Infinity);
  }
  return least;
}

/**
 * What a script of the peers measures.
 * @param {string} python @param {string} script @param {string[]} wanted @param {Record<string, string>} [settings]
 * @returns {Record<string, number | null>}
 */
const measuredBy = (python, script, wanted, settings = {}) =>
  JSON.parse(
    execFileSync(python, [fileURLToPath(new URL(`../peers/${script}`, import.meta.url)), ...wanted], {
      encoding: 'utf8',
      env: { ...process.env, ...settings },
    }),
  );

// Memory that is given back to the system between steps costs Opacus up to half of the time, unless it is forbidden.
const TUNED = { MALLOC_MMAP_THRESHOLD_: String(2 ** 32), MALLOC_TRIM_THRESHOLD_: String(2 ** 32) };

const WAYS = ['hooks', 'functorch', 'ew', 'ghost'];

/** @param {string} name of a model of Opacus @param {string[]} ways */
const waysOf = (name, ways = WAYS) => ways.map((way) => `${name} ${way}`);

/** A row beside the fastest of some ways of Opacus. @param {Record<string, number | null | undefined>} times @param {string} name @param {number | undefined} ours @param {string[]} ways @param {number} goal @returns {Row} */
function besideOpacus(times, name, ours = NaN, ways, goal) {
  const known = ways.map((way) => ({ way, ms: times[way] ?? Infinity }));
  const { way, ms } = known.reduce((best, next) => (next.ms < best.ms ? next : best));
  return beside({
    case: `DP-SGD step, ${name}, processor time`,
    ours,
    unit: 'ms',
    better: 'lower',
    peer: ms,
    peerName: `Opacus, ${way}`,
    goal,
  });
}

/** Megabytes that steps of the network add at their highest to what was resident before, in a process of their own. @param {string} products */
function memoryOfSteps(products) {
  const script = fileURLToPath(new URL('../training-memory.mjs', import.meta.url));
  return Number(execFileSync(process.execPath, [script, products], { encoding: 'utf8' }));
}

/** Bytes of a tensor of the batch by the parameters of the network, in MB: what no step may hold. */
const BY_EXAMPLE = (BATCH * (785 * 128 + 129 * 10) * 4) / 2 ** 20;

/**
 * @param {(line: string) => void} progress
 * @returns {Promise<Row[]>}
 */
export default async function training(progress) {
  const python = environment(progress, 'training.txt');
  const torch = environment(progress, 'training-accuracy.txt');
  progress('noise');
  const noise = gridNoise(secureRandom());
  const drawn = new Float64Array(100_000);
  const draws = 1e5 / (fastest(() => noise.fill(drawn), 301) / 1000);
  progress('logistic regression');
  const tf = await tensorflow();
  const { cnn, lstm } = layersModels(tf);
  const small = inTurns(() => {
    const { many, single } = logistic();
    return {
      ...measuredBy(python, 'training.py', ['logistic']),
      ...measuredBy(torch, 'training-opacus.py', waysOf('logistic'), TUNED),
      many,
      single,
    };
  });
  progress('network');
  const [byKernel, byBoth] = [
    madeUpNetwork(builtInProducts()),
    madeUpNetwork(tfjsProducts(/** @type {any} */ (tf), builtInProducts())),
  ];
  const network = inTurns(() => ({
    ...measuredBy(python, 'training.py', ['network']),
    kernel: descentTime(byKernel),
    mixed: descentTime(byBoth),
    ...measuredBy(torch, 'training-opacus.py', ['network ghost'], TUNED),
  }));
  progress('CNN, LSTM and the slower ways of the network');
  const peers = measuredBy(python, 'training.py', ['noise']);
  const slower = measuredBy(torch, 'training-opacus.py', waysOf('network', ['hooks', 'functorch', 'ew']), TUNED);
  const { 'network hooks': untuned } = measuredBy(torch, 'training-opacus.py', ['network hooks']);
  const layers = inTurns(() => ({
    ...measuredBy(torch, 'training-opacus.py', [...waysOf('cnn'), ...waysOf('lstm')], TUNED),
    'our cnn': layersStep(tf, cnn),
    'our lstm': layersStep(tf, lstm),
  }));
  /** @param {string} name @param {number | undefined} ours @param {Record<string, number>} times @param {string} peerName @param {number} goal @returns {Row} */
  const besideJax = (name, ours = NaN, times, peerName, goal) =>
    beside({ case: name, ours, unit: 'ms', better: 'lower', peer: times[peerName] ?? NaN, peerName, goal });
  const { kernel = NaN, mixed = NaN } = network;
  const opacus = { ...slower, ...network, 'network default': untuned };
  const logisticStep = 'DP-SGD step, logistic regression, 30 features';
  return [
    beside({
      case: 'noise, 100,000 exact draws from secure randomness',
      ours: draws,
      unit: '/s',
      better: 'higher',
      peer: peers['numpy noise'] ?? NaN,
      peerName: 'numpy standard_normal',
      goal: 2,
    }),
    { case: 'noise, draws a second', ours: draws, unit: '/s', better: 'higher', limit: 200e6 },
    besideJax(`${logisticStep}, 100 a call`, small['many'], small, 'jax logistic scan', 1.5),
    besideJax(`${logisticStep}, 1 a call`, small['single'], small, 'jax logistic', 8),
    besideOpacus(small, 'logistic regression, 30 features, 1 a call', small['single'], waysOf('logistic'), 100),
    besideJax(
      'DP-SGD step, 784-128-10, processor time, products in the kernel',
      kernel,
      network,
      'jax network scan',
      0.9,
    ),
    besideJax(
      'DP-SGD step, 784-128-10, processor time, large products in tfjs-node',
      mixed,
      network,
      'jax network scan',
      1.5,
    ),
    besideOpacus(layers, 'CNN of 26,010 parameters', layers['our cnn'], waysOf('cnn'), 1),
    besideOpacus(layers, 'LSTM of 27,530 parameters, 16 symbols', layers['our lstm'], waysOf('lstm'), 1),
    besideOpacus(opacus, '784-128-10', mixed, ['network ghost'], 2),
    besideOpacus(opacus, '784-128-10', mixed, waysOf('network', ['hooks', 'functorch', 'ew']), 1),
    besideOpacus(opacus, '784-128-10', mixed, ['network default'], 30),
    ...['kernel', 'tfjs'].map((products) => ({
      case: `peak resident memory that steps add, 784-128-10, batch 256, products by ${products}; batch × parameters is ${BY_EXAMPLE.toFixed(0)} MB`,
      ours: memoryOfSteps(products),
      unit: 'MB',
      better: /** @type {const} */ ('lower'),
      limit: BY_EXAMPLE,
    })),
  ];
}
