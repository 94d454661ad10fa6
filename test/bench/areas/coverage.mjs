// @ts-check
/**
 * How often intervals hold, and how wide they are: 95 % are asked for, 94 to 97 % wanted, at no more than 1.3 times the width of the narrowest that
 * hold. The cases are those of the slow tests (test/statistics/coverage.ts); answers that are one of few values hold more often.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { gaussian, laplace } from '../../../kernel-lib/dist/mechanisms/index.js';

/** @typedef {import('../row.mjs').Row} Row */
/**
 * What the file of cases exports, of which only the tests' compiler knows the types.
 * @typedef {{ name: string, stepped: boolean }} Case
 * @typedef {object} Cases
 * @property {readonly Case[]} COVERAGE
 * @property {(each: Case, noise: object, runs: number, seed: number) => { share: number, width: number }} coverageOf
 */

const RUNS = Number(process.env['EPSBOOK_BENCH_RUNS'] ?? 2_000);
/** Only cases whose name has this in it. */
const CASES = process.env['EPSBOOK_BENCH_CASES'] ?? '';

/**
 * @param {(line: string) => void} progress
 * @returns {Promise<Row[]>}
 */
export default async function coverage(progress) {
  const cases = fileURLToPath(new URL('../../statistics/coverage.ts', import.meta.url));
  const { module } = await runnerImport(cases, { configFile: false });
  const { COVERAGE, coverageOf } = /** @type {Cases} */ (module);
  /** @type {Row[]} */
  const rows = [];
  for (const [noise, mechanism] of /** @type {const} */ ([
    ['Laplace', laplace({ epsilon: 1 })],
    ['Gaussian', gaussian({ epsilon: 1 })],
  ])) {
    for (const each of COVERAGE) {
      const title = `${each.name}, ${noise}`;
      if (!title.includes(CASES)) continue;
      progress(title);
      const { share, width } = coverageOf(each, mechanism, RUNS, 20);
      const covered = /** @type {const} */ ({ case: `${title}: coverage`, ours: 100 * share, unit: '%' });
      rows.push(
        each.stepped
          ? { ...covered, better: 'higher', limit: 94 }
          : { ...covered, better: 'higher', peer: 95.5, peerName: 'asked for', within: 1.5 },
        { case: `${title}: width`, ours: width, unit: 'times needed', better: 'lower', limit: 1.3 },
      );
    }
  }
  return rows;
}
