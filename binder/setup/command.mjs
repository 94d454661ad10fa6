// @ts-check
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { SetupProblem } from './problem.mjs';
import { projectCache, root } from './project.mjs';

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd] the project's root unless it is given
 * @property {NodeJS.ProcessEnv} [env] variables on top of this process's own
 * @property {number} [timeoutSeconds] after which the command is killed
 */

/** What a command prints when a registry cannot be reached, in npm's, pip's and the resolver's words. */
const UNREACHABLE =
  /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|Failed to establish a new connection|Temporary failure in name resolution|NewConnectionError|No matching distribution found/;

const FULL_DISK = /ENOSPC|No space left on device/;

/**
 * Runs a command to its end, its output kept in a log.
 * @param {string} log the log's name, in the project's cache folder
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<string>} what it printed
 * @throws {SetupProblem} where it does not end well, with its last lines and the likely cause
 */
export async function run(log, command, args, options = {}) {
  const file = path.join(projectCache, 'log', `${log}.log`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const { code, output } = await collect(command, args, options);
  fs.writeFileSync(file, output);
  if (code === 0) return output;
  const where = path.relative(root, file);
  const last = output.trimEnd().split('\n').slice(-25).join('\n');
  const missing = `${path.basename(command)} ${args.slice(0, 3).join(' ')} … ended with ${String(code)}:\n\n${last}\n`;
  if (FULL_DISK.test(output))
    throw new SetupProblem(missing, 'The disk is full. Free about 3 GB, and run the same again.');
  if (UNREACHABLE.test(output)) {
    throw new SetupProblem(
      missing,
      "A package registry was not reached. Check the network (and HTTPS_PROXY, npm's and pip's registry settings, if\nyou are behind a firewall), and run the same again: it goes on from here.",
    );
  }
  throw new SetupProblem(missing, `All it printed is in ${where}. Run the same again when the cause is gone.`);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} options
 * @returns {Promise<{ code: number | NodeJS.Signals | string, output: string }>}
 */
function collect(command, args, { cwd = root, env = {}, timeoutSeconds }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm and friends are scripts on Windows, which only a shell starts.
      shell: process.platform === 'win32' && !path.isAbsolute(command),
      ...(timeoutSeconds === undefined ? {} : { timeout: 1000 * timeoutSeconds }),
    });
    const kill = () => child.kill();
    process.on('exit', kill);
    let output = '';
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
    child.on('error', (error) => resolve({ code: error.message, output }));
    child.on('close', (code, signal) => {
      process.off('exit', kill);
      resolve({ code: code ?? signal ?? 'no exit code', output });
    });
  });
}

/**
 * Whether a command ends well, and what it printed; for asking the machine what it has.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 */
export async function ask(command, args, options = {}) {
  const { code, output } = await collect(command, args, options);
  return { ok: code === 0, output: output.trim() };
}

/**
 * Runs a command before the user's eyes, with the terminal as its own.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function show(command, args, { cwd = root, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
    // The terminal sends Ctrl-C to both processes; what it means is up to the child.
    const before = process.rawListeners('SIGINT');
    process.removeAllListeners('SIGINT');
    process.on('SIGINT', () => undefined);
    const pass = () => child.kill('SIGTERM');
    process.on('SIGTERM', pass);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGTERM', pass);
      process.removeAllListeners('SIGINT');
      for (const listener of before) process.on('SIGINT', /** @type {NodeJS.SignalsListener} */ (listener));
      resolve(code ?? 1);
    });
  });
}
