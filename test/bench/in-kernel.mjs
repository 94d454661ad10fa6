// @ts-check
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @typedef {object} KernelTimes
 * @property {number} start seconds until the kernel answers
 * @property {{ seconds: number, text: string, status: 'ok' | 'error' }[]} cells
 */

/**
 * Runs the cells in a fresh kernel. A cell that fails ends it all, unless cells may.
 * @param {readonly string[]} cells
 * @param {object} [options]
 * @param {readonly string[] | null} [options.argv] the command that starts the kernel, instead of epsbook's own
 * @param {boolean} [options.mayFail]
 * @returns {KernelTimes}
 */
export function inKernel(cells, { argv = null, mayFail = false } = {}) {
  const script = path.join(root, 'test/bench/kernel_times.py');
  const result = spawnSync(path.join(root, '.venv/bin/python'), [script], {
    cwd: path.join(root, 'notebooks'),
    input: JSON.stringify({ argv, cells }),
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`the kernel failed: ${result.stderr || String(result.error)}`);
  /** @type {KernelTimes} */
  const times = JSON.parse(result.stdout);
  const failed = mayFail ? undefined : times.cells.find(({ status }) => status !== 'ok');
  if (failed !== undefined) throw new Error(`a cell failed: ${failed.text}`);
  return times;
}
