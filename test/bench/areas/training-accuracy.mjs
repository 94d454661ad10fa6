// @ts-check
/**
 * Accuracy of private classifiers beside Opacus and diffprivlib: some seeds, five folds each, δ = 1e-5, the same folds and features for all.
 *
 * Hyper-parameters are fixed, and no fold of the real data chose them: those below and `centringShare` were chosen on
 * made-up data (`../made-up.mjs`), the peers' were not searched; the other defaults of `logisticRegression` were chosen in 2026 on the breast cancer table as a whole.
 *
 * EPSBOOK_BENCH_SEEDS is how many seeds (20), EPSBOOK_BENCH_PEER_SEEDS how many of them the peers get (5: they are slow), and with
 * EPSBOOK_BENCH_DATA=made-up the made-up data take the place of the real ones.
 */
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { breastCancer, loadDataset } from '../../../kernel-lib/dist/datasets/index.js';
import { GaussianMechanism } from '../../../kernel-lib/dist/mechanisms/index.js';
import { dataset, openSession } from '../../../kernel-lib/dist/session/index.js';
import {
  DPWrapper,
  logisticRegression,
  networkObjective,
  networkScores,
  planTraining,
  sgd,
  tailAverage,
  trainPrivately,
} from '../../../kernel-lib/dist/training/index.js';
import { glyphs, measurements, uniform } from '../made-up.mjs';
import { orientedGradients } from '../oriented-gradients.mjs';
import { environment } from '../peers/peers.mjs';

/** @typedef {import('../row.mjs').Row} Row */
/** @typedef {{ train: number[], test: number[] }} Fold rows to learn from, and to be measured on */
/** @typedef {{ features: number[][], labels: number[] }} Data */
/**
 * @typedef {object} Task
 * @property {string} name
 * @property {number[][]} features as the peers get them: scaled by declared bounds alone
 * @property {number[]} labels
 * @property {number} classes
 * @property {Record<number, number>} goals an accuracy for each ε
 * @property {(fold: Fold, epsilon: number) => Promise<number>} accuracy ours
 */

const DELTA = 1e-5;
const FOLDS = 5;
const SEEDS = Number(process.env['EPSBOOK_BENCH_SEEDS'] ?? 20);
const PEER_SEEDS = Math.min(SEEDS, Number(process.env['EPSBOOK_BENCH_PEER_SEEDS'] ?? 5));
const MADE_UP = process.env['EPSBOOK_BENCH_DATA'] === 'made-up';

/**
 * Full batches, clip norm 1, from zero, and the mean of the last quarter of the steps. The more noise, the fewer steps, and the shorter
 * the features beside the constant one of 1.
 * @param {number} epsilon
 */
const digitsSettings = (epsilon) => (epsilon < 2 ? { steps: 40, length: 3 } : { steps: 80, length: 6 });

/** The length of features that peers get. */
const PEER_LENGTH = 3;

/** Five folds of rows, shuffled by a seed. @param {number} rows @param {number} seed @returns {Fold[]} */
function foldsOf(rows, seed) {
  const random = uniform(seed);
  const order = Array.from({ length: rows }, (_, row) => ({ row, key: random() }))
    .sort((first, second) => first.key - second.key)
    .map(({ row }) => row);
  return Array.from({ length: FOLDS }, (_, fold) => ({
    train: order.filter((_, place) => place % FOLDS !== fold),
    test: order.filter((_, place) => place % FOLDS === fold),
  }));
}

/** A table of the loader as features and labels, its last column. @param {'breast_cancer' | 'digits8x8'} name @returns {Promise<Data>} */
async function real(name) {
  const { data } = await loadDataset(name, { standIn: false, quiet: true });
  const rows = data.values.map((row) => row.map(Number));
  return { features: rows.map((row) => row.slice(0, -1)), labels: rows.map((row) => row.at(-1) ?? NaN) };
}

/** The next number of one digit, such as 30 for 28.11. @param {number} value */
const roundedUp = (value) => {
  const unit = 10 ** Math.floor(Math.log10(value));
  return Math.ceil(value / unit - 1e-9) * unit;
};

/**
 * Logistic regression on the square roots of the measurements, which are positive and skewed; how many rows there are is public.
 * @param {string} name @param {Data} data @param {{ lower: readonly number[], upper: readonly number[] }} declared
 * @param {Record<number, number>} goals
 * @returns {Task}
 */
function measurementTask(name, data, declared, goals) {
  const features = data.features.map((row) => row.map(Math.sqrt));
  const bounds = { lower: declared.lower.map(Math.sqrt), upper: declared.upper.map(Math.sqrt) };
  const scaled = features.map((row) =>
    row.map((value, column) => {
      const [lower, upper] = [bounds.lower[column] ?? NaN, bounds.upper[column] ?? NaN];
      return (2 * (Math.min(upper, Math.max(lower, value)) - lower)) / (upper - lower) - 1;
    }),
  );
  const part = (/** @type {number[]} */ rows) => ({
    features: rows.map((row) => features[row] ?? []),
    labels: rows.map((row) => data.labels[row] ?? NaN),
  });
  return {
    name,
    features: scaled,
    labels: data.labels,
    classes: 2,
    goals,
    async accuracy({ train, test }, epsilon) {
      const [known, unknown] = [part(train), part(test)];
      const wrapper = new DPWrapper({
        model: logisticRegression({ units: train.length }),
        mechanism: new GaussianMechanism({ epsilon, delta: DELTA }),
        bounds,
      });
      await wrapper.fit(known.features, known.labels);
      return wrapper.score(unknown.features, unknown.labels);
    },
  };
}

/**
 * Multinomial regression on histograms of oriented gradients.
 * @param {Data} data @param {Record<number, number>} goals
 * @returns {Task}
 */
function digitsTask(data, goals) {
  const features = data.features.map(orientedGradients);
  const columns = features[0]?.length ?? 0;
  let fits = 0;
  const flat = (/** @type {number[]} */ rows, /** @type {number} */ length) =>
    Float32Array.from(
      rows.flatMap((row) => features[row] ?? []),
      (value) => value * length,
    );
  return {
    name: 'digits, oriented gradients',
    features: features.map((row) => row.map((value) => value * PEER_LENGTH)),
    labels: data.labels,
    classes: 10,
    goals,
    async accuracy({ train, test }, epsilon) {
      const shape = { columns, hidden: [], classes: 10 };
      const { steps, length } = digitsSettings(epsilon);
      const targets = train.map((row) => data.labels[row] ?? NaN);
      const objective = networkObjective({ ...shape, features: flat(train, length), targets });
      const { plan } = planTraining({ units: train.length, steps, clipNorm: 1, epsilon, delta: DELTA });
      // Every fit has a budget of its own.
      const session = openSession(dataset({ name: `digits, fit ${String(++fits)}`, data: train }), {
        budget: { epsilon: 1.05 * epsilon, delta: DELTA },
      });
      const { weights } = await trainPrivately({
        session,
        label: 'digits',
        objective,
        plan,
        optimizer: sgd({ learningRate: 4 }),
        averaging: tailAverage(0.25),
        initial: new Float64Array(objective.layout.size),
        exact: true,
      });
      const scores = networkScores({ ...shape, features: flat(test, length) }, weights.values);
      const right = test.filter((row, place) => {
        const own = scores.subarray(10 * place, 10 * place + 10);
        return own.indexOf(Math.max(...own)) === data.labels[row];
      });
      return right.length / test.length;
    },
  };
}

/** @returns {Promise<Task[]>} */
async function tasks() {
  const table = MADE_UP ? measurements(1) : await real('breast_cancer');
  const digits = MADE_UP ? glyphs(1) : await real('digits8x8');
  const column = (/** @type {number} */ index) => table.features.map((row) => row[index] ?? NaN);
  const published = MADE_UP
    ? {
        lower: breastCancer.features.map((_, index) => Math.min(...column(index))),
        upper: breastCancer.features.map((_, index) => Math.max(...column(index))),
      }
    : breastCancer.bounds;
  const rounded = { lower: published.lower.map(() => 0), upper: published.upper.map(roundedUp) };
  return [
    measurementTask('breast cancer, bounds 0 and rounded up', table, rounded, { 0.1: 0.83, 1: 0.935, 3: 0.95 }),
    measurementTask('breast cancer, published minimum and maximum', table, published, { 0.1: 0.87, 1: 0.95, 3: 0.965 }),
    digitsTask(digits, { 1: 0.91, 3: 0.945 }),
  ];
}

/** @param {readonly number[]} values */
function summary(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}

/** @param {(line: string) => void} progress @returns {Promise<Row[]>} */
export default async function trainingAccuracy(progress) {
  const python = environment(progress, 'training-accuracy.txt');
  const all = (await tasks()).map((task) => ({
    ...task,
    epsilons: Object.keys(task.goals)
      .map(Number)
      .sort((first, second) => first - second),
    splits: Array.from({ length: SEEDS }, (_, seed) => foldsOf(task.labels.length, seed + 1)),
  }));
  progress(`peers, ${String(PEER_SEEDS)} seeds`);
  const script = fileURLToPath(new URL('../peers/training-accuracy.py', import.meta.url));
  /** @type {Record<string, Record<string, Record<string, number[]>>>} */
  const peers = JSON.parse(
    execFileSync(python, [script], {
      input: JSON.stringify(all.map((task) => ({ ...task, delta: DELTA, splits: task.splits.slice(0, PEER_SEEDS) }))),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['pipe', 'pipe', 'inherit'],
    }),
  );
  /** @type {Row[]} */
  const rows = [];
  for (const task of all) {
    for (const epsilon of task.epsilons) {
      progress(`${task.name}, epsilon ${String(epsilon)}, ${String(SEEDS)} seeds`);
      const seeds = [];
      for (const folds of task.splits) {
        let sum = 0;
        for (const fold of folds) sum += await task.accuracy(fold, epsilon);
        seeds.push(sum / FOLDS);
      }
      const ours = summary(seeds);
      const name = `${MADE_UP ? 'MADE UP: ' : ''}${task.name}, epsilon ${String(epsilon)}`;
      /** @type {{ case: string, ours: number, better: 'higher', unit: string }} */
      const row = { case: `${name} (± ${ours.error.toPrecision(2)})`, ours: ours.mean, better: 'higher', unit: '' };
      rows.push({ ...row, limit: task.goals[epsilon] ?? NaN });
      for (const [peerName, byEpsilon] of Object.entries(peers[task.name] ?? {})) {
        const { mean: peer, error } = summary(byEpsilon[String(epsilon)] ?? []);
        rows.push({
          ...row,
          case: `  beside ${peerName} (± ${error.toPrecision(2)})`,
          peer,
          peerName,
          ratio: ours.mean / peer,
        });
        if (peerName !== 'Opacus') continue;
        const apart = (ours.mean - peer) / Math.hypot(ours.error, error);
        rows.push({ ...row, case: '  standard errors above it', ours: apart, limit: -2 });
      }
    }
  }
  return rows;
}
