// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
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

const LOCKED = /\b(?:EACCES|EPERM|EROFS)\b|Permission denied|Read-only file system/;

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
  if (LOCKED.test(output)) {
    throw new SetupProblem(
      missing,
      "A folder can't be written to. If it is a cache, name another in npm_config_cache (npm), PIP_CACHE_DIR (pip) or\nEPSBOOK_CACHE; else clone the project to a folder of your own. Then run the same again.",
    );
  }
  throw new SetupProblem(missing, `All it printed is in ${where}. Run the same again when the cause is gone.`);
}

/** Commands under way whose output is kept. @type {Set<import('node:child_process').ChildProcess>} */
const kept = new Set();

/** Commands under way that have the terminal. @type {Set<import('node:child_process').ChildProcess>} */
const shown = new Set();

/** How long a command that is stopped may take to tidy up. */
const PATIENCE = 10_000;

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
    kept.add(child);
    let output = '';
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
    child.stderr.on('data', (/** @type {Buffer} */ chunk) => (output += chunk.toString()));
    child.on('error', (error) => {
      kept.delete(child);
      resolve({ code: error.message, output });
    });
    child.on('close', (code, signal) => {
      kept.delete(child);
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
    shown.add(child);
    child.on('error', reject);
    child.on('close', (code) => {
      shown.delete(child);
      resolve(code ?? 1);
    });
  });
}

/**
 * Stops the commands whose output is kept, and waits until they have ended: npm removes what it had begun, which must not
 * happen beside the next set-up.
 */
export async function stopCommands() {
  await Promise.all(
    [...kept].map((child) => {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref();
      return ended;
    }),
  );
}

/**
 * Leaves a signal to the commands that have the terminal; whether there are any. Ctrl-C reaches them anyhow, and what it
 * means is up to them.
 * @param {NodeJS.Signals} signal
 */
export function leaveToShown(signal) {
  // Of a closed terminal Jupyter would die without ending its kernels.
  const told = signal === 'SIGHUP' ? 'SIGTERM' : signal;
  if (told !== 'SIGINT') for (const child of shown) child.kill(told);
  return shown.size > 0;
}
