// @ts-check
/** What a notebook waits for, beside plain tslab and Deno's kernel, each in fresh kernels that take turns. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { cache } from '../peers/peers.mjs';
import { inKernel } from '../in-kernel.mjs';
import { beside, median } from '../row.mjs';

/** @typedef {import('../row.mjs').Row} Row */

const DENO = 'deno@2.9.6';
const root = fileURLToPath(new URL('../../../', import.meta.url));
const ROUNDS = 3;

/** Deno from npm, installed once. @param {(line: string) => void} progress */
function deno(progress) {
  const folder = path.join(cache(), DENO.replace('@', '-'));
  const command = path.join(folder, 'node_modules/.bin/deno');
  if (!existsSync(command)) {
    progress(`installing ${DENO}`);
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, DENO]);
  }
  return command;
}

/** @param {number} count @param {(index: number) => string} cell */
const repeated = (count, cell) => Array.from({ length: count }, (_, index) => cell(index));

/** What is timed: the cells of a kind, and how each ends. The first cell of a kernel is not counted. */
const KINDS = /** @type {const} */ ([
  ['a trivial cell', repeated(20, (index) => `const trivial${String(index)} = ${String(index)} + 1;`), 'ok'],
  ['a cell with an import', ["import * as path from 'node:path';\nconsole.log(path.join('a', 'b'));"], 'ok'],
  ['a cell that uses earlier ones', repeated(20, (index) => `console.log(trivial${String(index)} + 1)`), 'ok'],
  ['a cell that fails', repeated(10, () => "throw new Error('as it should');"), 'error'],
]);

/** Seconds until the kernel is ready, and for each kind of cell. @param {readonly string[] | null} argv */
function measure(argv) {
  const { start, cells } = inKernel(['1 + 1', ...KINDS.flatMap(([, texts]) => texts)], { argv, mayFail: true });
  let next = 1;
  return [
    start,
    ...KINDS.map(([name, texts, status]) => {
      const own = cells.slice(next, (next += texts.length));
      const wrong = own.find((cell) => cell.status !== status);
      if (wrong !== undefined) throw new Error(`${name} ended with ${wrong.status}: ${wrong.text}`);
      return median(own.map(({ seconds }) => seconds));
    }),
  ];
}

/** Milliseconds of a cell that stands on 450 to 500 others, each on the one before. */
function endOfChain() {
  const cells = repeated(
    500,
    (index) => `const chain${String(index)} = ${index === 0 ? '1' : `chain${String(index - 1)} + 1`};`,
  );
  return (
    1000 *
    median(
      inKernel(cells)
        .cells.slice(-50)
        .map(({ seconds }) => seconds),
    )
  );
}

/**
 * @param {(line: string) => void} progress
 * @returns {Promise<Row[]>}
 */
export default async function kernel(progress) {
  const tslab = path.join(root, 'node_modules/tslab/bin/tslab');
  const kernels = /** @type {const} */ ([
    ['epsbook', null],
    ['tslab', [process.execPath, tslab, 'kernel', '--config-path', '{connection_file}']],
    ['deno', [deno(progress), 'jupyter', '--kernel', '--conn', '{connection_file}']],
  ]);
  const rounds = Array.from({ length: ROUNDS }, (_, round) =>
    kernels.map(([name, argv]) => {
      progress(`${name}, ${String(round + 1)} of ${String(ROUNDS)}`);
      return measure(argv);
    }),
  );
  progress('a chain of 500 cells');
  const chain = endOfChain();
  const rows = ['start to ready', ...KINDS.map(([name]) => name)].flatMap((what, figure) => {
    const [ours = NaN, plain = NaN, other = NaN] = kernels.map(
      (_, index) => 1000 * median(rounds.map((round) => round[index]?.[figure] ?? NaN)),
    );
    return [
      beside({ case: what, ours, unit: 'ms', better: 'lower', peer: plain, peerName: 'tslab 1.0.22', goal: 1 }),
      beside({ case: what, ours, unit: 'ms', better: 'lower', peer: other, peerName: DENO.replace('@', ' ') }),
    ];
  });
  return [
    ...rows,
    { case: 'a cell at the end of a chain of 500', ours: chain, unit: 'ms', better: 'lower', limit: 30 },
  ];
}
