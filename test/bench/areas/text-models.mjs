// @ts-check
/**
 * Models of text, each row beside a baseline that was measured before: entities in WikiGold (the privacy unit a sentence), and characters
 * of Shakespeare (the first 400,000 to learn from, the last 60,000 to test on, the unit a chunk of 64), δ = 1e-5.
 *
 * Settings are below, and fixed. Those of both n-grams, of counts and by descent, were chosen on the first 360,000 characters, tested on the next 40,000; those of the
 * recurrent network were not searched. Those of the tokens were chosen on four fifths of the sentences, three of which learnt what the fourth
 * was tested on; the rows are means over all five folds, so they are not of unseen sentences alone. EPSBOOK_BENCH_TEXT=tokens,
 * counts, characters or recurrent runs one of the four, EPSBOOK_BENCH_EPSILON=3 one ε. An ε takes minutes of processor time.
 */
import process from 'node:process';
import '../../../kernel-lib/dist/kernel/node-util.js';
import { loadDataset } from '../../../kernel-lib/dist/datasets/index.js';
import { GaussianMechanism, nonPrivate } from '../../../kernel-lib/dist/mechanisms/index.js';
import { dataset, openSession } from '../../../kernel-lib/dist/session/index.js';
import {
  adam,
  characterModel,
  descentPlan,
  entityReport,
  learnNgrams,
  ngramModel,
  planTraining,
  sgd,
  tailAverage,
  tokenClassifier,
  tokenReport,
  trainPrivately,
} from '../../../kernel-lib/dist/training/index.js';
import { lossOf } from '../../../kernel-lib/dist/training/tfjs/losses.js';
import { tfjsObjective } from '../../../kernel-lib/dist/training/tfjs/objective.js';
import { rowTable } from '../../../kernel-lib/dist/training/tfjs/rows.js';
import { tensorflow } from '../../../kernel-lib/dist/training/tfjs/tensorflow.js';
import { mean } from '../row.mjs';

/** @typedef {import('../row.mjs').Row} Row */
/** @typedef {import('../../../kernel-lib/dist/training/index.js').Objective} Objective */

const DELTA = 1e-5;
const { EPSBOOK_BENCH_TEXT: ONLY, EPSBOOK_BENCH_EPSILON: EPSILON } = process.env;

/** Token accuracy, macro F1 over tags and F1 over entities: unpretrained baselines of clipped descent, 2026. @type {Record<string, number[]>} */
const TOKEN_GOALS = {
  1: [0.878, 0.38, 0.288],
  3: [0.898, 0.468, 0.428],
  8: [0.911, 0.544, 0.505],
  Infinity: [0.943, 0.741, 0.679],
};

/** Bits a character, likewise. @type {Record<string, number>} */
const CHARACTER_GOALS = { 1: 3.93, 3: 3.36, 8: 3.29, Infinity: 3.28 };

/** The more noise, the shorter the steps. @type {Record<string, { steps: number, learningRate: number }>} */
const TOKEN_SETTINGS = {
  1: { steps: 25, learningRate: 4 },
  3: { steps: 25, learningRate: 8 },
  8: { steps: 25, learningRate: 20 },
  Infinity: { steps: 150, learningRate: 30 },
};

/** @type {Record<string, { steps: number, learningRate: number }>} */
const CHARACTER_SETTINGS = {
  1: { steps: 40, learningRate: 25 },
  3: { steps: 40, learningRate: 40 },
  8: { steps: 40, learningRate: 100 },
  Infinity: { steps: 80, learningRate: 120 },
};

/** Characters of context that n-grams are counted with, and what a chunk's counts are shortened to. @type {Record<string, number>} */
const COUNTED_ORDER = { 1: 3, 3: 3, 8: 4, Infinity: 5 };
const COUNTS_NORM = 6;

/** Of the recurrent network, at each ε the same. */
const RECURRENT = { steps: 240, batchSize: 512, clipNorm: 0.3 };

/** @param {Record<string, unknown>} goals */
const epsilons = (goals) =>
  Object.keys(goals)
    .filter((epsilon) => EPSILON === undefined || epsilon === EPSILON)
    .map(Number);

let fits = 0;

/**
 * A descent on a budget of its own, of whole batches unless a batch's size is given.
 * @param {Objective} objective
 * @param {number} epsilon
 * @param {{ steps: number, clipNorm: number, batchSize?: number, initial?: Float64Array }} settings
 * @param {import('../../../kernel-lib/dist/training/index.js').Optimizer} optimizer
 */
async function learnt(objective, epsilon, { steps, clipNorm, batchSize, initial }, optimizer) {
  const isPrivate = epsilon < Infinity;
  const { plan } = planTraining({
    units: objective.units,
    steps,
    clipNorm,
    ...(batchSize !== undefined && { batchSize }),
    epsilon: isPrivate ? epsilon : 1,
    delta: DELTA,
  });
  const session = openSession(dataset({ name: `text, fit ${String(++fits)}`, data: null }), {
    budget: { epsilon: isPrivate ? 1.05 * epsilon : 1, delta: DELTA },
  });
  const { weights } = await trainPrivately({
    session,
    label: 'text',
    objective,
    plan: isPrivate ? plan : descentPlan({ ...plan, noiseMultiplier: 0 }),
    optimizer,
    averaging: tailAverage(0.5),
    ...(initial !== undefined && { initial }),
    exact: true,
  });
  return weights;
}

/** @param {number} epsilon */
const shown = (epsilon) => (epsilon === Infinity ? 'without privacy' : `epsilon ${String(epsilon)}`);

const FOLDS = 5;

/** @param {(line: string) => void} progress @returns {Promise<Row[]>} */
async function tokens(progress) {
  const { data: sentences } = await loadDataset('wikigold_iob2', { standIn: false, quiet: true });
  const classifier = tokenClassifier({ kinds: ['PER', 'LOC', 'ORG', 'MISC'], bucketCount: 2 ** 16 });
  /** @type {Row[]} */
  const rows = [];
  for (const epsilon of epsilons(TOKEN_GOALS)) {
    /** @type {number[][]} */
    const folds = [];
    for (let fold = 0; fold < FOLDS; fold++) {
      const learning = sentences.filter((_, index) => index % FOLDS !== fold);
      const test = sentences.filter((_, index) => index % FOLDS === fold);
      const settings = TOKEN_SETTINGS[epsilon] ?? { steps: 25, learningRate: 8 };
      const weights = await learnt(
        classifier.objective(learning),
        epsilon,
        { steps: settings.steps, clipNorm: 0.6, initial: classifier.initial() },
        sgd({ learningRate: settings.learningRate, momentum: 0.9 }),
      );
      const truth = test.map(({ tags }) => tags);
      const predicted = classifier.predict(weights, test);
      const report = tokenReport(truth, predicted);
      folds.push([report.accuracy ?? NaN, report.macro.f1, entityReport(truth, predicted).micro.f1]);
      progress(
        `tokens, ${shown(epsilon)}, fold ${String(fold)}: ${(folds.at(-1) ?? []).map((x) => x.toFixed(3)).join(' ')}`,
      );
    }
    ['accuracy', 'macro F1 over tags', 'F1 over entities'].forEach((name, figure) => {
      rows.push({
        case: `WikiGold, ${shown(epsilon)}: ${name}`,
        ours: mean(folds.map((fold) => fold[figure] ?? NaN)),
        unit: '',
        better: 'higher',
        limit: TOKEN_GOALS[epsilon]?.[figure] ?? NaN,
      });
    });
  }
  return rows;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ALPHABET = ` \n!'(),-.:;?0123456789${LETTERS}${LETTERS.toUpperCase()}`;
const CHUNK = 64;

/** Chunks as numbers: what is read at each place, which is a mark and then the characters so far, and what comes there. @param {string} text */
function chunksOf(text) {
  const other = ALPHABET.length;
  const codes = Array.from(text, (character) => {
    const at = ALPHABET.indexOf(character);
    return at < 0 ? other : at;
  });
  const chunks = Array.from({ length: Math.floor(codes.length / CHUNK) }, (_, chunk) =>
    codes.slice(chunk * CHUNK, (chunk + 1) * CHUNK),
  );
  return { read: chunks.map((chunk) => [other + 1, ...chunk.slice(0, -1)]), next: chunks };
}

/** A recurrent network under DP-Adam, each chunk's gradient clipped. @param {(line: string) => void} progress @returns {Promise<Row[]>} */
async function recurrent(progress) {
  const { data: play } = await loadDataset('shakespeare', { standIn: false, quiet: true });
  const tf = await tensorflow();
  const classes = ALPHABET.length + 1;
  const learning = chunksOf(play.slice(0, 400_000));
  const test = chunksOf(play.slice(-60_000));
  /** @type {Row[]} */
  const rows = [];
  for (const epsilon of epsilons(CHARACTER_GOALS)) {
    progress(`recurrent, ${shown(epsilon)}`);
    const model = tf.sequential({
      layers: [
        tf.layers.embedding({ inputDim: classes + 1, outputDim: 24, inputLength: CHUNK }),
        tf.layers.lstm({
          units: 64,
          returnSequences: true,
          recurrentActivation: 'sigmoid',
          recurrentInitializer: 'glorotUniform',
        }),
        tf.layers.dense({ units: classes, activation: 'softmax' }),
      ],
    });
    const objective = tfjsObjective(tf, {
      model: /** @type {any} */ (model),
      loss: lossOf(tf, 'sparseCategoricalCrossentropy'),
      x: rowTable(learning.read, 'x'),
      y: rowTable(learning.next, 'y'),
      physicalBatch: 256,
    });
    const weights = await learnt(objective, epsilon, RECURRENT, adam({ learningRate: 0.01 }));
    objective.load(Float64Array.from(weights.values));
    const bits = tf.tidy(() => {
      const prediction = /** @type {import('@tensorflow/tfjs-node').Tensor} */ (
        model.predict(tf.tensor2d(test.read), { batchSize: 128 })
      );
      const truth = tf.oneHot(tf.tensor2d(test.next, undefined, 'int32'), classes);
      const right = tf.sum(tf.mul(prediction, tf.cast(truth, 'float32')), -1);
      return (tf.neg(tf.mean(tf.log(right))).dataSync()[0] ?? NaN) / Math.LN2;
    });
    rows.push({ case: `Shakespeare, ${shown(epsilon)}: LSTM`, ours: bits, unit: 'bits', better: 'lower' });
  }
  return rows;
}

/** @param {(line: string) => void} progress @returns {Promise<Row[]>} */
async function characters(progress) {
  const { data: play } = await loadDataset('shakespeare', { standIn: false, quiet: true });
  const model = characterModel({ alphabet: ALPHABET, chunk: CHUNK, order: 4, bucketCount: 2 ** 14 });
  const objective = model.objective(play.slice(0, 400_000));
  /** @type {Row[]} */
  const rows = [];
  for (const epsilon of epsilons(CHARACTER_GOALS)) {
    progress(`characters, ${shown(epsilon)}`);
    const settings = CHARACTER_SETTINGS[epsilon] ?? { steps: 40, learningRate: 40 };
    const weights = await learnt(
      objective,
      epsilon,
      { steps: settings.steps, clipNorm: 0.1 },
      sgd({ learningRate: settings.learningRate, momentum: 0.9 }),
    );
    rows.push({
      case: `Shakespeare, ${shown(epsilon)}: hashed n-gram by descent`,
      ours: model.bitsPerCharacter(weights, play.slice(-60_000)),
      unit: 'bits',
      better: 'lower',
    });
  }
  return rows;
}

/** Noisy counts of n-grams. @param {(line: string) => void} progress @returns {Promise<Row[]>} */
async function counts(progress) {
  const { data: play } = await loadDataset('shakespeare', { standIn: false, quiet: true });
  /** @type {Row[]} */
  const rows = [];
  for (const epsilon of epsilons(CHARACTER_GOALS)) {
    progress(`n-gram counts, ${shown(epsilon)}`);
    const isPrivate = epsilon < Infinity;
    const model = ngramModel({
      alphabet: ALPHABET,
      chunk: CHUNK,
      order: COUNTED_ORDER[epsilon] ?? 3,
      clipNorm: COUNTS_NORM,
    });
    const { weights } = await learnNgrams({
      session: openSession(dataset({ name: `text, fit ${String(++fits)}`, data: null }), {
        budget: { epsilon: isPrivate ? 1.05 * epsilon : 1, delta: DELTA },
      }),
      label: 'text',
      model,
      text: play.slice(0, 400_000),
      mechanism: isPrivate ? new GaussianMechanism({ epsilon, delta: DELTA }) : nonPrivate(),
    });
    rows.push({
      case: `Shakespeare, ${shown(epsilon)}: n-gram counts`,
      ours: model.bitsPerCharacter(weights, play.slice(-60_000)),
      unit: 'bits',
      better: 'lower',
      limit: CHARACTER_GOALS[epsilon] ?? NaN,
    });
  }
  return rows;
}

/** @param {(line: string) => void} progress @returns {Promise<Row[]>} */
export default async function textModels(progress) {
  const rows = [];
  if (ONLY === undefined || ONLY === 'tokens') rows.push(...(await tokens(progress)));
  if (ONLY === undefined || ONLY === 'counts') rows.push(...(await counts(progress)));
  if (ONLY === undefined || ONLY === 'characters') rows.push(...(await characters(progress)));
  if (ONLY === undefined || ONLY === 'recurrent') rows.push(...(await recurrent(progress)));
  return rows;
}
