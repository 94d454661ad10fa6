// @ts-check
import path from 'node:path';
import process from 'node:process';
import { ask } from './command.mjs';
import { SetupProblem } from './problem.mjs';
import { inProject } from './project.mjs';

/**
 * A Python environment: where JupyterLab, its settings, our extension and our kernel are installed.
 * @typedef {object} PythonEnvironment
 * @property {string} prefix
 * @property {string} python the interpreter
 * @property {string} bin the folder of `jupyter` and other commands
 * @property {boolean} own whether set-up made it, and so may make it anew
 */

/** @param {string} prefix @param {boolean} own @returns {PythonEnvironment} */
function environmentAt(prefix, own) {
  const windows = process.platform === 'win32';
  const bin = path.join(prefix, windows ? 'Scripts' : 'bin');
  const python = windows
    ? own
      ? path.join(bin, 'python.exe')
      : path.join(prefix, 'python.exe')
    : path.join(bin, 'python');
  return Object.freeze({ prefix, python, bin, own });
}

/** The project's own environment. */
export const ownEnvironment = () => environmentAt(inProject('.venv'), true);

/** An environment that exists already, such as Binder's. @param {string} prefix */
export const givenEnvironment = (prefix) => environmentAt(path.resolve(prefix), false);

/**
 * Variables under which a command sees the environment as its own.
 * @param {PythonEnvironment} environment
 * @returns {NodeJS.ProcessEnv}
 */
export const activated = ({ prefix, bin }) => ({
  VIRTUAL_ENV: prefix,
  PATH: [bin, process.env['PATH']].join(path.delimiter),
});

const CANDIDATES = ['python3', 'python', 'python3.13', 'python3.12', 'python3.11', 'python3.10', 'py'];

const ABOUT = 'import sys; print("%d.%d.%d" % sys.version_info[:3], sys.executable)';

/** @param {string} version */
const isRecent = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 3 || (major === 3 && minor >= 10);
};

/**
 * Finds a Python of 3.10 or later that can make environments.
 * @param {readonly string[]} [candidates] commands to try in turn; `PYTHON`, where it is set, is the only one
 * @returns {Promise<{ python: string, version: string }>}
 * @throws {SetupProblem} where there is none, or it lacks its venv module
 */
export async function findPython(candidates = process.env['PYTHON'] ? [process.env['PYTHON']] : CANDIDATES) {
  /** @type {string[]} */
  const tooOld = [];
  for (const command of candidates) {
    const { ok, output } = await ask(command, ['-c', ABOUT]);
    const [version, python] = output.split(/ (.*)/);
    if (!ok || version === undefined || python === undefined) continue;
    if (!isRecent(version)) tooOld.push(`${command} is ${version}`);
    else if ((await ask(python, ['-c', 'import venv, ensurepip'])).ok) return { python, version };
    else {
      const [major, minor] = version.split('.');
      throw new SetupProblem(
        `Python ${version} is here, but not its venv module.`,
        `Debian and Ubuntu: sudo apt-get install python3-venv (or python${String(major)}.${String(minor)}-venv). Then run the same again.`,
      );
    }
  }
  throw new SetupProblem(
    `Python 3.10 or later was not found (tried ${candidates.join(', ')}${tooOld.length > 0 ? `; ${tooOld.join(', ')}` : ''}).`,
    'Debian and Ubuntu: sudo apt-get install python3 python3-venv. macOS: brew install python. Windows: python.org.\nOr name one: PYTHON=/path/to/python3 npm start',
  );
}
