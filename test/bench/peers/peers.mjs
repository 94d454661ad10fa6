// @ts-check
/** The Python environment of the peers, made in the cache folder when a benchmark first needs it, and a process in it. */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const fileOf = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
const script = fileOf('peers.py');

/** Where peers are installed, once for every clone. */
export const cache = () => process.env['EPSBOOK_CACHE'] ?? path.join(homedir(), '.cache', 'epsbook');

/**
 * @param {(line: string) => void} progress
 * @param {string} [file] the requirements that the environment is made of
 * @returns {string} the environment's Python
 */
export function environment(progress, file = 'requirements.txt') {
  const requirements = fileOf(file);
  const version = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 12);
  const folder = path.join(cache(), `peers-${version}`);
  const done = path.join(folder, 'done');
  if (!existsSync(done)) {
    progress('making the Python environment of the peers');
    rmSync(folder, { recursive: true, force: true });
    execFileSync(process.env['PYTHON'] ?? 'python3', ['-m', 'venv', folder]);
    execFileSync(path.join(folder, 'bin/pip'), ['install', '--quiet', '-r', requirements]);
    writeFileSync(done, '');
  }
  return path.join(folder, 'bin/python');
}

/**
 * Starts the peers. Requests are answered one after the other.
 * @param {(line: string) => void} progress
 */
export function startPeers(progress) {
  const child = spawn(environment(progress), [script], { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (text) => (errors = `${errors}${String(text)}`.slice(-4_000)));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    /**
     * @param {object} request
     * @returns {Promise<{ seconds: number, value: any }>}
     */
    async ask(request) {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      const { done, value } = await lines.next();
      if (done) throw new Error(`the peers ended: ${errors}`);
      return JSON.parse(value);
    },
    stop() {
      child.stdin.end();
    },
  };
}
