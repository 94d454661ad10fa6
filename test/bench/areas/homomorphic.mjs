// @ts-check
/**
 * Homomorphic encryption beside TenSEAL, OpenFHE (which wants Python 3.10: PYTHON310 names it) and python-paillier with gmpy2, on one
 * thread. CPU time, since machines are shared; each peer runs once in the same minutes.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../../kernel-lib/dist/core/index.js';
import {
  CkksOwner,
  InferenceClient,
  InferenceServer,
  answerEncrypted,
  encryptModel,
  encryptRows,
  logisticEpochs,
  logisticParameters,
  matrixRotations,
  paillierKeys,
  planInference,
  predict,
  squareNetwork,
  trainSquareConvolution,
} from '../../../kernel-lib/dist/homomorphic/index.js';
import { cache } from '../peers/peers.mjs';
import { median } from '../row.mjs';

/** @typedef {import('../row.mjs').Row} Row */

const PACKAGES = ['openfhe==1.6.1.0.22.4', 'tenseal==0.3.16', 'phe==1.5.0', 'gmpy2', 'numpy'];
const SAMPLES = 4096;

/** CPU milliseconds of one run, the median of some. @param {() => unknown} action */
async function cpu(action, runs = 5) {
  const times = [];
  for (let run = 0; run <= runs; run++) {
    const start = process.cpuUsage();
    await action();
    const { system, user } = process.cpuUsage(start);
    if (run > 0) times.push((user + system) / 1000);
  }
  return median(times);
}

/**
 * @param {(line: string) => void} progress
 * @returns {Record<string, number>} what each peer took; nothing where there is no environment for them
 */
function peers(progress) {
  const folder = path.join(cache(), 'peers-homomorphic');
  const done = path.join(folder, 'done');
  try {
    if (!existsSync(done)) {
      progress('making the Python environment of the peers');
      rmSync(folder, { recursive: true, force: true });
      execFileSync(process.env['PYTHON310'] ?? 'python3.10', ['-m', 'venv', folder]);
      execFileSync(path.join(folder, 'bin/pip'), ['install', '--quiet', ...PACKAGES]);
      writeFileSync(done, '');
    }
    progress('running the peers');
    const script = fileURLToPath(new URL('../peers/homomorphic.py', import.meta.url));
    const output = execFileSync(path.join(folder, 'bin/python'), [script], {
      encoding: 'utf8',
      env: { ...process.env, OMP_NUM_THREADS: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(output.trim().split('\n').at(-1) ?? '{}');
  } catch (error) {
    progress(`no peers: ${String(error)}`);
    return {};
  }
}

/**
 * @param {string} name @param {number} ours @param {string} unit @param {number | undefined} peer @param {string} peerName @param {number} goal
 * @returns {Row}
 */
const row = (name, ours, unit, peer, peerName, goal) => ({
  case: name,
  ours,
  unit,
  better: 'lower',
  ...(peer !== undefined && { peer, peerName, ratio: peer / ours, goal }),
});

/** Reproducible numbers in ±size, uniform (Steele's mulberry32). @param {number} rows @param {number} columns @param {number} size */
function uniform(rows, columns, size, seed = rows * 1000 + columns) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return Array.from({ length: rows }, () => Float64Array.from({ length: columns }, () => size * (2 * next() - 1)));
}

/** @param {import('../../../kernel-lib/dist/homomorphic/index.js').EncryptedBatch} batch */
const megabytes = ({ ciphertexts }) => ciphertexts.reduce((sum, { length }) => sum + length, 0) / 2 ** 20;

/**
 * The largest difference from the clear network's answers, and how many classes are another.
 * @param {import('../../../kernel-lib/dist/homomorphic/index.js').SquareNetwork} network
 * @param {readonly Float64Array[]} samples @param {readonly Float64Array[]} answers
 */
function differences(network, samples, answers) {
  const top = (/** @type {Float64Array} */ row) => row.indexOf(Math.max(...row));
  let [error, classes] = [0, 0];
  samples.forEach((sample, index) => {
    const [clear, answer] = [predict(network, sample), answers[index] ?? new Float64Array()];
    if (top(clear) !== top(answer)) classes++;
    clear.forEach((value, output) => (error = Math.max(error, Math.abs(value - (answer[output] ?? NaN)))));
  });
  return { error, classes };
}

/** @param {string} name @param {number} ours @param {string} unit @returns {Row} a row beside nothing */
const alone = (name, ours, unit) => row(name, ours, unit, undefined, '', 0);

/** @returns {Row} */
const peakMemory = () => alone('peak memory until here', process.resourceUsage().maxRSS / 1024, 'MB');

/** A small convolutional network, trained in the clear, that reads encrypted digits. @returns {Promise<Row[]>} */
async function convolution() {
  const file = fileURLToPath(new URL('../../../kernel-lib/data/digits8x8.csv', import.meta.url));
  const digits = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));
  const image = (/** @type {number[]} */ digit) => Float64Array.from(digit.slice(0, 64), (value) => value / 16);
  const held = digits.filter((_, index) => index % 4 === 0);
  const train = digits.filter((_, index) => index % 4 !== 0);
  const network = trainSquareConvolution(
    train.map(image),
    train.map((digit) => digit[64] ?? 0),
    { filters: 5, height: 8, width: 8, classes: 10, epochs: 12, rate: 0.01, random: seededRandom(3) },
  );
  const plan = planInference(network);
  const client = await InferenceClient.create(plan);
  const server = new InferenceServer(client.owner.context, network, plan);
  const samples = held.map(image);
  const batch = client.encrypt(samples);
  const time = await cpu(() => server.run(batch), 3);
  const answers = await server.run(batch);
  const rows = client.decrypt(answers);
  const right = rows.filter((scores, index) => scores.indexOf(Math.max(...scores)) === held[index]?.[64]).length;
  const { classes, error } = differences(network, samples, rows);
  const made = [
    alone(`convolution, ${String(held.length)} digits of 8 x 8, a batch`, time, 'ms'),
    { ...alone('its share of wrong digits', 1 - right / held.length, ''), limit: 0.03 },
    { ...alone('its classes other than in the clear', classes, ''), limit: 0 },
    { ...alone('its largest error', error, ''), limit: 1e-2 },
    alone('its client: 64 encryptions', await cpu(() => client.encrypt(samples), 1), 'ms'),
    alone('its client: 10 decryptions', await cpu(() => client.decrypt(answers), 1), 'ms'),
    alone('its bytes to the server', megabytes(batch), 'MB'),
    alone('its bytes to the client', megabytes(answers), 'MB'),
    peakMemory(),
  ];
  client.dispose();
  return made;
}

/** A network of 30 features, 16 units and 2 classes whose weights nobody but the key's owner can read. @returns {Promise<Row[]>} */
async function encryptedModel() {
  const owner = await CkksOwner.create({ parameters: { depth: 3, scaleBits: 30 }, rotations: 'sums' });
  const network = squareNetwork([
    { weights: uniform(16, 30, 0.25), bias: new Float64Array(16) },
    { weights: uniform(2, 16, 0.25), bias: new Float64Array(2) },
  ]);
  const model = encryptModel(owner.context, network);
  const sample = uniform(1, 30, 1)[0] ?? [];
  const hidden = Array.from(sample, (value) => owner.context.encrypt(new Float64Array(16).fill(value), { bound: 1 }));
  const answers = answerEncrypted(model, sample);
  const clear = predict(network, sample);
  const error = Math.max(
    ...answers.map((answer, index) => Math.abs((owner.decrypt(answer)[0] ?? NaN) - (clear[index] ?? NaN))),
  );
  const rows = [
    alone('encrypted model 30-16-2, a clear sample', await cpu(() => answerEncrypted(model, sample), 3), 'ms'),
    alone('encrypted model 30-16-2, an encrypted sample', await cpu(() => answerEncrypted(model, hidden), 3), 'ms'),
    { ...alone('its largest error', error, ''), limit: 1e-2 },
  ];
  owner.dispose();
  return rows;
}

/** @param {(line: string) => void} progress @returns {Promise<Row[]>} */
export default async function measure(progress) {
  const theirs = peers(progress);
  /** @type {Row[]} */
  const rows = [];

  progress('a convolution on encrypted digits');
  rows.push(...(await convolution()));
  progress('an encrypted model');
  rows.push(...(await encryptedModel()));

  progress('encrypted inference');
  const network = squareNetwork([
    { weights: uniform(100, 100, 0.17), bias: new Float64Array(100) },
    { weights: uniform(10, 100, 0.17), bias: new Float64Array(10) },
  ]);
  const plan = planInference(network);
  const client = await InferenceClient.create(plan);
  const server = new InferenceServer(client.owner.context, network, plan);
  const samples = uniform(SAMPLES, 100, 1);
  const batch = client.encrypt(samples);
  const perSample = (await cpu(() => server.run(batch))) / SAMPLES;
  for (const [peer, name, goal] of /** @type {const} */ ([
    ['openfhe inference', 'OpenFHE', 3],
    ['tenseal batch', 'TenSEAL, a batch', 25],
    ['tenseal tutorial', 'TenSEAL, a vector a sample', 10_000],
  ]))
    rows.push(row('inference 100-100-10, 4,096 samples', perSample, 'ms a sample', theirs[peer], name, goal));
  const answers = await server.run(batch);
  const { classes, error } = differences(network, samples, client.decrypt(answers));
  rows.push({ ...row('its largest error', error, '', undefined, '', 0), limit: 1e-4 });
  rows.push({ ...row('classes other than in the clear', classes, '', undefined, '', 0), limit: 0 });
  rows.push(row('the client: 100 encryptions', await cpu(() => client.encrypt(samples), 1), 'ms', undefined, '', 0));
  rows.push(row('the client: 10 decryptions', await cpu(() => client.decrypt(answers), 1), 'ms', undefined, '', 0));
  rows.push(row('bytes to the server', megabytes(batch), 'MB', undefined, '', 0));
  rows.push(row('bytes to the client', megabytes(answers), 'MB', undefined, '', 0));
  rows.push(peakMemory());
  client.dispose();

  progress('encrypted inference whose answers are released');
  const finePlan = planInference(network, { release: { samples: SAMPLES, leastPrecisionBits: 16 } });
  const fine = await InferenceClient.create(finePlan);
  const fineServer = new InferenceServer(fine.owner.context, network, finePlan);
  const fineBatch = fine.encrypt(samples);
  const finePerSample = (await cpu(() => fineServer.run(fineBatch))) / SAMPLES;
  rows.push(
    row(
      'the same, answers with 30 statistical bits',
      finePerSample,
      'ms a sample',
      theirs['openfhe inference'],
      'OpenFHE, none',
      1,
    ),
  );
  const released = fine.release(await fineServer.run(fineBatch));
  const off = differences(network, samples, released.rows);
  rows.push({ ...row('its largest error, noise included', off.error, '', undefined, '', 0), limit: 1e-4 });
  rows.push({ ...row('its classes other than in the clear', off.classes, '', undefined, '', 0), limit: 0 });
  rows.push(row('its bytes to the server', megabytes(fineBatch), 'MB', undefined, '', 0));
  fine.dispose();

  progress('matrix product');
  // The primes that OpenFHE is given.
  const parameters = { degree: 8192, primeBits: [50, 40, 50], scaleBits: 40 };
  const owner = await CkksOwner.create({ parameters, rotations: matrixRotations(100, 100) });
  const matrix = owner.context.matrix(uniform(100, 100, 0.17));
  const vector = owner.context.encrypt(uniform(1, 100, 1)[0] ?? [], { period: 100, bound: 1 });
  const product = await cpu(() => vector.apply(matrix).dispose());
  rows.push(row('100 x 100 matrix and vector', product, 'ms', theirs['tenseal mm'], 'TenSEAL mm', 5));
  rows.push(row('100 x 100 matrix and vector', product, 'ms', theirs['openfhe matrix'], 'OpenFHE, hoisted', 1));
  owner.dispose();

  progress('encrypted training');
  const trainer = await CkksOwner.create({ parameters: logisticParameters(), rotations: 'sums' });
  const features = uniform(668, 9, 2);
  const data = encryptRows(
    trainer.context,
    features,
    features.map(([first = 0]) => (first > 0 ? 1 : 0)),
  );
  const epochs = logisticEpochs(trainer, data, { epochs: 5, rate: 1 });
  rows.push({
    ...row('logistic regression, 668 x 9, an epoch', await cpu(() => epochs.next(), 4), 'ms', undefined, '', 0),
    limit: 1000,
  });
  trainer.dispose();

  for (const securityBits of /** @type {const} */ ([112, 128])) {
    progress(`Paillier, ${String(securityBits)}-bit security`);
    const key = paillierKeys({ securityBits });
    const { bits } = key.publicKey;
    const number = key.publicKey.encrypt(123_456_789);
    const [encrypt, decrypt] = [theirs[`phe encrypt ${String(bits)}`], theirs[`phe decrypt ${String(bits)}`]];
    rows.push(
      row(
        `Paillier ${String(bits)}, encrypt`,
        await cpu(() => key.publicKey.encrypt(123_456_789)),
        'ms',
        encrypt,
        'phe + gmpy2',
        0.95,
      ),
    );
    rows.push(
      row(
        `Paillier ${String(bits)}, decrypt`,
        await cpu(() => key.decrypt(number)),
        'ms',
        decrypt,
        'phe + gmpy2',
        0.95,
      ),
    );
    key.publicKey.useFixedBase();
    rows.push(
      row(
        `Paillier ${String(bits)}, encrypt by a fixed base`,
        await cpu(() => key.publicKey.encrypt(123_456_789)),
        'ms',
        encrypt,
        'phe + gmpy2',
        2,
      ),
    );
  }
  return rows;
}
