// @ts-check
/** What the default filter proves beside what the same releases would cost had they been planned: the tables of its theory. */
import * as accounting from '../../../kernel-lib/dist/accounting/index.js';
import { parseBudget } from '../../../kernel-lib/dist/ledger/index.js';
import { filterNamed } from '../../../kernel-lib/dist/ledger/filters/index.js';

/** @typedef {import('../row.mjs').Row} Row */
/** @typedef {import('../../../kernel-lib/dist/accounting/index.js').DpEvent} DpEvent */

const { accountant, composed, epsilonDeltaEvent, gaussianEvent, laplaceEvent, pld, poissonSampled, repeated } =
  accounting;

const RUNS = /** @type {const} */ ([
  [0.01, 1, 1000],
  [0.05, 0.8, 300],
  [0.02, 1.2, 700],
  [0.004, 0.9, 4000],
  [0.001, 0.6, 10_000],
]);

/** Per cent over PLD's ε that each order may cost; the last run's losses are rare and large. */
const LIMITS = {
  run: 1.5,
  'two runs': 6.5,
  'ten counts, run': 3,
  'run, ten counts': 3,
  'ten counts, run, ten counts': 3,
  'ten blocks': 31,
};
const LIMITS_OF_RARE = {
  ...LIMITS,
  'two runs': 17,
  'ten counts, run': 12.5,
  'ten counts, run, ten counts': 12.5,
  'ten blocks': 66,
};

/**
 * @param {string} name
 * @param {readonly DpEvent[]} events
 * @param {number} delta
 * @param {number} limit
 * @returns {Row}
 */
function over(name, events, delta, limit) {
  const fresh = filterNamed('smoothed-gaussian-dp', parseBudget({ epsilon: 100, delta }), 'add-or-remove-one');
  const spent = events.reduce((filter, event) => filter.spend(event), fresh).spent();
  const planned = accountant(pld())
    .profile(composed(events))
    .epsilon(/** @type {any} */ (delta));
  const ours = 100 * (spent / planned - 1);
  return {
    case: `${name}, δ ${delta}: PLD ${planned.toFixed(3)}, filter ${spent.toFixed(3)}`,
    ours,
    unit: '%',
    better: 'lower',
    limit,
  };
}

/** @param {number} count @param {DpEvent} event */
const times = (count, event) => Array.from({ length: count }, () => event);

/** @returns {Promise<Row[]>} */
export default async function filters() {
  const rows = [];
  const counts = times(10, laplaceEvent(20));
  for (const delta of [1e-5, 1e-6]) {
    for (const [q, sigma, steps] of RUNS) {
      const limits = q === 0.001 ? LIMITS_OF_RARE : LIMITS;
      const run = repeated(poissonSampled(q, gaussianEvent(sigma)), steps);
      const other = repeated(poissonSampled(q, gaussianEvent(sigma * (1 + 1e-9))), steps);
      const block = repeated(poissonSampled(q, gaussianEvent(sigma)), steps / 10);
      const orders = {
        run: [run],
        'two runs': [run, other],
        'ten counts, run': [...counts, run],
        'run, ten counts': [run, ...counts],
        'ten counts, run, ten counts': [...counts, run, ...counts],
        'ten blocks': times(10, block),
      };
      for (const [name, events] of Object.entries(orders))
        rows.push(
          over(
            `q ${q}, σ ${sigma}, ${steps} steps: ${name}`,
            events,
            delta,
            limits[/** @type {keyof typeof limits} */ (name)],
          ),
        );
    }
  }
  const noise = gaussianEvent(4);
  const selection = epsilonDeltaEvent(0.2, 5e-7);
  rows.push(
    over('Gaussian', [noise], 1e-5, 0.8),
    over('ten counts, Gaussian', [...counts, noise], 1e-5, 1.2),
    over('Gaussian, ten counts', [noise, ...counts], 1e-5, 3.4),
    over('a hundred counts', times(100, laplaceEvent(20)), 1e-5, 3.6),
    over('partition selection, Gaussian', [selection, noise], 1e-5, 0.8),
    over('Gaussian, partition selection', [noise, selection], 1e-5, 26),
  );
  return rows;
}
