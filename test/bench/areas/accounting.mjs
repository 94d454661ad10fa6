// @ts-check
/** Accounting, calibration and sampling beside dp_accounting, prv_accountant and OpenDP, in turn and in one run. */
import { buildSync } from 'esbuild';
import { chromium } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import * as accounting from '../../../kernel-lib/dist/accounting/index.js';
import { secureRandom } from '../../../kernel-lib/dist/core/index.js';
import { discreteGaussianSampler, discreteLaplaceSampler } from '../../../kernel-lib/dist/mechanisms/index.js';
import { startPeers } from '../peers/peers.mjs';
import { beside, median } from '../row.mjs';

/** @typedef {import('../row.mjs').Row} Row */
/** @typedef {{ q: number, sigma: number, steps: number, delta: number }} Run */
/** @typedef {ReturnType<typeof startPeers>} Peers */

const { accountant, calibrateNoiseMultiplier, gaussianEvent, pld, poissonSampled, rdp, repeated } = accounting;

const ROUNDS = 5;

/** Finer than this, dp_accounting's two bounds take minutes; the coarsest interval that is good enough is its fastest. */
const INTERVALS = [1e-2, 1e-3, 1e-4, 1e-5];

/** @param {Run} run */
const eventOf = ({ q, sigma, steps }) => repeated(poissonSampled(q, gaussianEvent(sigma)), steps);

/** @param {number} value */
const short = (value) => value.toExponential(1);

/**
 * Both in turn, once unmeasured. Gives milliseconds, and what each last said.
 * @template Ours
 * @param {(round: number) => Ours} ours
 * @param {() => Promise<{ seconds: number, value: any }>} theirs
 */
async function inTurn(ours, theirs, rounds = ROUNDS) {
  const [mine, peers] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  let [said, answered] = [ours(0), (await theirs()).value];
  for (let round = 1; round <= rounds; round++) {
    const start = performance.now();
    said = ours(round);
    mine.push(performance.now() - start);
    const { seconds, value } = await theirs();
    peers.push(1000 * seconds);
    answered = value;
  }
  return { ours: median(mine), peer: median(peers), said, answered };
}

/**
 * Upper and lower bound together, against the fastest setting of dp_accounting whose bounds are as close to each other.
 * @param {Peers} peers
 * @param {string} name
 * @param {Run} run
 * @returns {Promise<Row[]>}
 */
async function provenError(peers, name, run) {
  const precise = accountant(pld());
  const certified = (/** @type {number} */ round) => {
    // A noise that was not asked about before, so that nothing is remembered.
    const profile = precise.profile(eventOf({ ...run, sigma: run.sigma * (1 + round * 1e-9) }));
    return /** @type {import('../../../kernel-lib/dist/accounting/index.js').CertifiedProfile} */ (profile).interval(
      /** @type {any} */ (run.delta),
    );
  };
  const { lower, upper } = certified(0);
  let interval = INTERVALS[INTERVALS.length - 1] ?? NaN;
  for (const candidate of INTERVALS) {
    const { value } = await peers.ask({ ask: 'pld-both', interval: candidate, ...run });
    if (value.upper - value.lower > upper - lower) continue;
    interval = candidate;
    break;
  }
  const both = await inTurn(certified, () => peers.ask({ ask: 'pld-both', interval, ...run }), 3);
  const error = both.answered.upper - both.answered.lower;
  const met = error <= upper - lower ? '' : ', the closest it comes within a minute';
  const lattice = accountant(pld({ interval: 1e-4 }));
  const same = await inTurn(
    (round) =>
      lattice
        .profile(eventOf({ ...run, sigma: run.sigma * (1 + round * 1e-9) }))
        .epsilon(/** @type {any} */ (run.delta)),
    () => peers.ask({ ask: 'pld', interval: 1e-4, ...run }),
  );
  const peerName = 'dp_accounting';
  return [
    beside({
      case: `PLD ε with its proven error, ${name}: ours ${short(upper - lower)}, theirs ${short(error)} (interval ${interval})${met}`,
      ours: both.ours,
      peer: both.peer,
      peerName,
      unit: 'ms',
      better: 'lower',
      goal: 10,
    }),
    beside({
      case: `PLD ε on a lattice of 1e-4, ${name}: ours ${same.said.toFixed(5)}, theirs ${same.answered.toFixed(5)}`,
      ours: same.ours,
      peer: same.peer,
      peerName,
      unit: 'ms',
      better: 'lower',
      goal: 4,
    }),
  ];
}

/**
 * Whole noise, many draws of one scale.
 * @param {Peers} peers
 * @param {'laplace' | 'gaussian'} kind
 * @param {number} scale
 * @returns {Promise<Row>}
 */
async function noise(peers, kind, scale) {
  const sampler = kind === 'laplace' ? discreteLaplaceSampler : discreteGaussianSampler;
  const [mine, theirs] = [400_000, 20_000];
  const { ours, peer } = await inTurn(
    () => {
      const draw = sampler(scale, secureRandom());
      let sum = 0;
      for (let index = 0; index < mine; index++) sum += draw();
      return sum;
    },
    () => peers.ask({ ask: 'noise', kind, scale, samples: theirs }),
    3,
  );
  return beside({
    case: `discrete ${kind === 'laplace' ? 'Laplace' : 'Gaussian'} samples, scale ${scale}`,
    ours: (1000 * mine) / ours,
    peer: (1000 * theirs) / peer,
    peerName: 'OpenDP, vector domain',
    unit: '/s',
    better: 'higher',
    goal: 10,
  });
}

/** Accounting as the panel bundles it, for a browser. */
function bundled() {
  const entry = fileURLToPath(new URL('../../../kernel-lib/dist/accounting/index.js', import.meta.url));
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'accounting',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Milliseconds that ε takes in Chromium after a slider has moved the noise of a run of 1,000 steps: the median of 60 moves. */
async function sliderMove() {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundled() });
    const times = await page.evaluate(() => {
      const { accountant, gaussianEvent, pld, poissonSampled, repeated } = /** @type {any} */ (globalThis).accounting;
      const quick = accountant(pld({ precision: 1e-2 }));
      return Array.from({ length: 80 }, (_, move) => {
        const start = performance.now();
        quick.profile(repeated(poissonSampled(0.01, gaussianEvent(0.8 + move / 50)), 1000)).epsilon(1e-5);
        return performance.now() - start;
      });
    });
    return median(times.slice(20));
  } finally {
    await browser.close();
  }
}

/**
 * @param {(line: string) => void} progress
 * @returns {Promise<Row[]>}
 */
export default async function area(progress) {
  const peers = startPeers(progress);
  const easy = { q: 0.01, sigma: 1, steps: 1000, delta: 1e-5 };
  const hard = { q: 1e-3, sigma: 0.5, steps: 10_000, delta: 1e-5 };
  try {
    progress('privacy loss distributions');
    const rows = await provenError(peers, 'q = .01, σ = 1, 1,000 steps', easy);
    rows.push(...(await provenError(peers, 'q = .001, σ = .5, 10,000 steps', hard)));
    const certified = accountant(pld());
    const prv = await inTurn(
      (round) =>
        certified.profile(eventOf({ ...easy, sigma: 1 + round * 1e-9 })).epsilon(/** @type {any} */ (easy.delta)),
      () => peers.ask({ ask: 'prv', error: 0.01, ...easy }),
    );
    rows.push(
      beside({
        case: `ε of q = .01, σ = 1, 1,000 steps: ours certified to 1e-4 of itself, theirs to ${short(prv.answered.upper - prv.answered.lower)}`,
        ours: prv.ours,
        peer: prv.peer,
        peerName: 'prv_accountant',
        unit: 'ms',
        better: 'lower',
      }),
    );
    progress('Rényi DP and calibration');
    const renyi = accountant(rdp());
    const orders = await inTurn(
      (round) => renyi.profile(eventOf({ ...easy, sigma: 1 + round * 1e-9 })).epsilon(/** @type {any} */ (easy.delta)),
      () => peers.ask({ ask: 'rdp', ...easy }),
      15,
    );
    rows.push(
      beside({
        case: 'RDP ε over 156 orders',
        ours: orders.ours,
        peer: orders.peer,
        peerName: 'dp_accounting',
        unit: 'ms',
        better: 'lower',
        goal: 10,
      }),
    );
    const calibration = await inTurn(
      (round) =>
        calibrateNoiseMultiplier({ samplingRate: 0.01, steps: 1000 }, { epsilon: 1 + round * 1e-9, delta: 1e-5 }),
      () => peers.ask({ ask: 'calibrate', q: 0.01, steps: 1000, epsilon: 1, delta: 1e-5 }),
      3,
    );
    rows.push(
      beside({
        case: `noise multiplier for ε = 1 by PLD: ours ${calibration.said.toFixed(4)}, theirs ${calibration.answered.toFixed(4)} (interval 1e-3)`,
        ours: calibration.ours,
        peer: calibration.peer,
        peerName: 'dp_accounting',
        unit: 'ms',
        better: 'lower',
        goal: 10,
      }),
    );
    progress('samples');
    for (const scale of [0.3, 10.1, 2 ** 39 + 0.37]) {
      rows.push(await noise(peers, 'laplace', scale), await noise(peers, 'gaussian', scale));
    }
    progress('browser');
    rows.push(
      {
        case: 'slider move in Chromium: PLD ε of 1,000 steps, to 1 %',
        ours: await sliderMove(),
        unit: 'ms',
        better: 'lower',
        limit: 16,
      },
      {
        case: 'src/accounting, minified',
        ours: Buffer.byteLength(bundled()) / 1000,
        unit: 'KB',
        better: 'lower',
        limit: 75,
      },
    );
    return rows;
  } finally {
    peers.stop();
  }
}
