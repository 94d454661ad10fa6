// @ts-check
/** The path from a clone to a live panel: set-up, kernel, releases, panel. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inKernel } from '../in-kernel.mjs';
import { median } from '../row.mjs';

/** @typedef {import('../row.mjs').Row} Row */

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Set-up in a fresh clone, with the downloads in the cache, and then once more. */
function setUp() {
  const clone = mkdtempSync(path.join(tmpdir(), 'epsbook-bench-'));
  try {
    execFileSync('git', ['clone', '--quiet', root, clone]);
    return [1, 2].map(() => {
      const start = performance.now();
      execFileSync('npm', ['run', '--silent', 'setup'], { cwd: clone, stdio: 'ignore' });
      return (performance.now() - start) / 1000;
    });
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

const IMPORT = "import { count, dataset, laplace, openSession } from 'epsbook';";

/** Releases with a label each, and with one label; the display is live, so every one of them may publish. */
const RELEASES = `
${IMPORT}
const session = openSession(dataset({ name: 'bench', data: [1, 2, 3] }), { budget: { epsilon: 1e9, delta: 1e-6 } });
const rate = (releases: number, label: (index: number) => string): number => {
  const start = performance.now();
  for (let index = 0; index < releases; index++) {
    session.release(label(index), count(), laplace({ epsilon: 0.1 }), { fresh: true });
  }
  return releases / (performance.now() - start) * 1000;
};
rate(20000, () => 'warm');
const first = rate(80000, (index) => 'first ' + index);
const late = rate(50000, (index) => 'late ' + index);
const repeated = rate(100000, () => 'again');
console.log(JSON.stringify({ first, late, repeated, entries: session.ledger.entries.length }));
`;

const WORDS =
  'require("module"); const names = Object.keys(require.cache).filter((name) => /tfjs|danfojs|node-seal/.test(name)); console.log(names.length);';

/**
 * @param {(line: string) => void} progress
 * @returns {Promise<Row[]>}
 */
export default async function spine(progress) {
  progress('kernel');
  const runs = Array.from({ length: 3 }, () => inKernel(['1 + 1', IMPORT, WORDS]));
  progress('releases');
  const [releases] = inKernel([RELEASES]).cells;
  /** @type {{ first: number, late: number, repeated: number, entries: number }} */
  const rates = JSON.parse(releases?.text ?? '{}');
  progress('panel');
  const { default: panel } = await import('../panel.mjs');
  const panelRows = await panel();
  progress('set-up (a few minutes)');
  const [cold, warm] = setUp();
  return [
    { case: 'set-up in a fresh clone, downloads cached', ours: cold ?? NaN, unit: 's', better: 'lower' },
    { case: 'set-up when all is up to date', ours: warm ?? NaN, unit: 's', better: 'lower' },
    { case: 'kernel start', ours: median(runs.map(({ start }) => start)), unit: 's', better: 'lower' },
    {
      case: 'import of the library in a cell',
      ours: median(runs.map(({ cells }) => cells[1]?.seconds ?? NaN)),
      unit: 's',
      better: 'lower',
      limit: 1,
    },
    {
      case: 'modules of tfjs, danfojs or SEAL that the import loads',
      ours: median(runs.map(({ cells }) => Number(cells[2]?.text))),
      unit: 'modules',
      better: 'lower',
      limit: 0,
    },
    {
      case: 'Laplace releases, a label each, published',
      ours: rates.first,
      unit: '/s',
      better: 'higher',
      limit: 50_000,
    },
    {
      case: 'Laplace releases, a label each, after entry 100,000',
      ours: rates.late,
      unit: '/s',
      better: 'higher',
      limit: 50_000,
    },
    {
      case: 'Laplace releases of one label, published',
      ours: rates.repeated,
      unit: '/s',
      better: 'higher',
      limit: 50_000,
    },
    ...panelRows,
  ];
}
