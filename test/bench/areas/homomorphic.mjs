// @ts-check
/**
 * Homomorphic encryption beside TenSEAL, OpenFHE (which wants Python 3.10: PYTHON310 names it) and python-paillier with gmpy2, on one
 * thread. CPU time, since machines are shared; each peer runs once in the same minutes.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CkksOwner,
  InferenceClient,
  InferenceServer,
  encryptRows,
  logisticEpochs,
  logisticParameters,
  matrixRotations,
  paillierKeys,
  planInference,
  squareNetwork,
} from '../../../kernel-lib/dist/homomorphic/index.js';
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
  const cache = process.env['EPSBOOK_CACHE'] ?? path.join(homedir(), '.cache', 'epsbook');
  const folder = path.join(cache, 'peers-homomorphic');
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

/** Reproducible numbers in ±size. @param {number} rows @param {number} columns @param {number} size */
const waves = (rows, columns, size) =>
  Array.from({ length: rows }, (_, i) =>
    Float64Array.from({ length: columns }, (__, j) => size * Math.sin(1 + i * 12.9898 + j * 78.233)),
  );

/** @param {(line: string) => void} progress @returns {Promise<Row[]>} */
export default async function measure(progress) {
  const theirs = peers(progress);
  /** @type {Row[]} */
  const rows = [];

  progress('encrypted inference');
  const network = squareNetwork([
    { weights: waves(100, 100, 0.17), bias: new Float64Array(100) },
    { weights: waves(10, 100, 0.17), bias: new Float64Array(10) },
  ]);
  const plan = planInference(network);
  const client = await InferenceClient.create(plan);
  const server = new InferenceServer(client.owner.context, network, plan);
  const samples = waves(SAMPLES, 100, 1);
  const batch = client.encrypt(samples);
  const perSample = (await cpu(() => server.run(batch))) / SAMPLES;
  rows.push(
    row('inference 100-100-10, 4,096 samples', perSample, 'ms a sample', theirs['openfhe inference'], 'OpenFHE', 3),
  );
  rows.push(row('the client: 100 encryptions', await cpu(() => client.encrypt(samples), 1), 'ms', undefined, '', 0));
  client.dispose();

  progress('matrix product');
  const parameters = { degree: 8192, primeBits: [60, 40, 60], scaleBits: 40 };
  const owner = await CkksOwner.create({ parameters, rotations: matrixRotations(100, 100) });
  const matrix = owner.context.matrix(waves(100, 100, 0.17));
  const vector = owner.context.encrypt(waves(1, 100, 1)[0] ?? [], { period: 100, bound: 1 });
  rows.push(
    row(
      '100 x 100 matrix and vector',
      await cpu(() => vector.apply(matrix).dispose()),
      'ms',
      theirs['tenseal mm'],
      'TenSEAL mm',
      5,
    ),
  );
  owner.dispose();

  progress('encrypted training');
  const trainer = await CkksOwner.create({ parameters: logisticParameters(), rotations: 'sums' });
  const features = waves(668, 9, 2);
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
