// @ts-check
/** Durable ledgers: spends a second, what a release costs, opening, and budgets that many processes spend or that are killed. */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { count, dataset, laplace, openSession } from 'epsbook';
import { decodeLedger, encodeLedger } from 'epsbook/ledger';
import { memoryStore } from 'epsbook/ledger';
import { linearObjective, planTraining, sgd, trainPrivately } from 'epsbook/training';
import { openLedgerStore } from 'epsbook/storage';
import { median, time } from '../row.mjs';

/** @typedef {import('../row.mjs').Row} Row */

const RELEASES = 2000;

/** How often a second this disk flushes one page: no store that keeps its promise can commit more often. @param {string} folder */
function flushesPerSecond(folder) {
  const file = openSync(path.join(folder, 'flushes'), 'w');
  const page = Buffer.alloc(4096, 1);
  const start = performance.now();
  for (let index = 0; index < RELEASES; index++) {
    writeSync(file, page);
    fdatasyncSync(file);
  }
  closeSync(file);
  return (RELEASES / (performance.now() - start)) * 1000;
}

let sessions = 0;

/** @param {import('epsbook/ledger').LedgerStore} store */
function releasesPerSecond(store) {
  const data = dataset({ name: `bench ${String(sessions++)}`, data: [1, 2, 3] });
  const session = openSession(data, { budget: { epsilon: 1e9 }, store });
  const release = (/** @type {number} */ index) =>
    session.release(`release ${String(index)}`, count(), laplace({ epsilon: 0.1 }), { fresh: true });
  for (let index = 0; index < 100; index++) release(-1 - index);
  const start = performance.now();
  for (let index = 0; index < RELEASES; index++) release(index);
  return { rate: (RELEASES / (performance.now() - start)) * 1000, session };
}

/** Rows as many and as wide as the digits data set's, made up. */
const ROWS = 1400;
const digits = {
  features: Float64Array.from({ length: ROWS * 64 }, (_, index) => ((index * 2654435761) % 17) / 16),
  columns: 64,
  targets: Float64Array.from({ length: ROWS }, (_, row) => row % 10),
  classes: 10,
};

/** Seconds that 10,000 steps of DP-SGD take. @param {import('epsbook/ledger').LedgerStore} store */
async function secondsOfTraining(store) {
  const data = dataset({ name: `bench ${String(sessions++)}`, data: Array.from({ length: ROWS }, (_, row) => row) });
  const { plan } = planTraining({ units: ROWS, steps: 10_000, batchSize: 128, noiseMultiplier: 2 });
  const session = openSession(data, { budget: { epsilon: 1e3, delta: 1e-5 }, store });
  const objective = linearObjective(digits);
  const start = performance.now();
  await trainPrivately({ session, label: 'digits', objective, plan, optimizer: sgd({ learningRate: 0.1 }) });
  return (performance.now() - start) / 1000;
}

/**
 * @param {(line: string) => void} progress
 * @returns {Promise<Row[]>}
 */
export default async function ledger(progress) {
  const folder = mkdtempSync(path.join(tmpdir(), 'epsbook-bench-'));
  const store = openLedgerStore({ place: folder });
  try {
    progress('releases');
    const rounds = [1, 2, 3].map(() => ({
      flushes: flushesPerSecond(folder),
      durable: releasesPerSecond(store).rate,
      memory: releasesPerSecond(memoryStore()).rate,
    }));
    const [flushes, durable, memory] = /** @type {const} */ (['flushes', 'durable', 'memory']).map((what) =>
      median(rounds.map((round) => round[what])),
    );
    progress('10,000 steps of DP-SGD');
    /** @type {{ durable: number, memory: number }[]} */
    const trainings = [];
    for (let round = 0; round < 3; round++)
      trainings.push({ durable: await secondsOfTraining(store), memory: await secondsOfTraining(memoryStore()) });
    const [stored, unstored] = /** @type {const} */ (['durable', 'memory']).map((what) =>
      Math.min(...trainings.map((training) => training[what])),
    );
    progress('a ledger of 10,000 entries');
    const { session } = releasesPerSecond(memoryStore());
    for (let index = 0; index < 8000; index++)
      session.release(`more ${String(index)}`, count(), laplace({ epsilon: 0.1 }), { fresh: true });
    const payload = JSON.stringify(encodeLedger(session.message()));
    return [
      { case: 'durable releases', ours: durable ?? NaN, unit: '/s', better: 'higher', limit: 5000 },
      { case: 'page flushes of this disk, for comparison', ours: flushes ?? NaN, unit: '/s', better: 'higher' },
      {
        case: 'durable releases for each page flush',
        ours: (durable ?? NaN) / (flushes ?? NaN),
        unit: '',
        better: 'higher',
      },
      {
        case: 'a durable release over one in memory',
        ours: 1000 / (durable ?? NaN) - 1000 / (memory ?? NaN),
        unit: 'ms',
        better: 'lower',
        limit: 1,
      },
      { case: 'a run of 10,000 steps of DP-SGD, stored', ours: stored ?? NaN, unit: 's', better: 'lower' },
      {
        case: 'what it loses to the store',
        ours: 100 * ((stored ?? NaN) / (unstored ?? NaN) - 1),
        unit: '%',
        better: 'lower',
        limit: 2,
      },
      { case: 'message of 10,000 entries', ours: payload.length / 1e6, unit: 'MB', better: 'lower', limit: 1 },
      { case: 'decoding it', ours: time(() => decodeLedger(payload)), unit: 'ms', better: 'lower', limit: 300 },
    ];
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
