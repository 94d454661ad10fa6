// @ts-check
import process from 'node:process';
import { leaveToShown, stopCommands } from './command.mjs';
import { asProblem, SetupProblem } from './problem.mjs';

/**
 * One thing set-up makes. Steps are run in order, each after the ones it needs.
 * @typedef {object} Step
 * @property {string} name what it makes, in a newcomer's words
 * @property {() => boolean | Promise<boolean>} isUpToDate whether there is nothing to do
 * @property {(say: (line: string) => void) => void | Promise<void>} run makes it; may be interrupted anywhere and run again
 */

/** How long something took. @param {number} since */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** @param {string} line */
const toTerminal = (line) => void process.stdout.write(`${line}\n`);

/**
 * Runs the steps that are not up to date, telling what is done and how long it took.
 * @param {readonly Step[]} steps
 * @param {(line: string) => void} [print]
 * @throws {SetupProblem} of the first step that cannot be done
 */
export async function runSteps(steps, print = toTerminal) {
  const start = Date.now();
  for (const step of steps) {
    const begun = Date.now();
    if (await step.isUpToDate()) {
      print(`✓ ${step.name}: up to date`);
      continue;
    }
    print(`… ${step.name}`);
    await step.run((line) => print(`    ${line}`));
    print(`✓ ${step.name}: ${seconds(begun)}`);
  }
  print(`✓ set up in ${seconds(start)}\n`);
}

/** How often to look whether npm is still there, in milliseconds. */
const EVERY = 500;

/**
 * npm hands a signal to its shell alone, which dies of it and tells nobody: that the parent is another then is what remains to be seen.
 * @param {() => void} stop
 */
function onOrphaned(stop) {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, EVERY);
  timer.unref();
}

/**
 * The main function of a verb: tells a problem as what is missing and what to do, and sets the exit code.
 * @param {() => Promise<number | void>} verb
 */
export async function main(verb) {
  const interruption = new AbortController();
  /** @param {NodeJS.Signals} signal */
  const stop = async (signal) => {
    if (leaveToShown(signal) || interruption.signal.aborted) return;
    interruption.abort();
    await stopCommands();
    process.stderr.write('\ninterrupted; run the same again, and it goes on from here\n');
    process.exit(130);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => void stop(signal));
  onOrphaned(() => void stop('SIGTERM'));
  try {
    process.exitCode = (await verb()) ?? 0;
  } catch (error) {
    // A command that was stopped is no problem to tell; the process is about to end.
    if (interruption.signal.aborted) return new Promise(() => undefined);
    const problem = asProblem(error);
    const told =
      problem instanceof SetupProblem
        ? `${problem.missing}\n  ${problem.remedy.replaceAll('\n', '\n  ')}`
        : stackOf(problem);
    process.stderr.write(`\n✗ ${told}\n`);
    process.exitCode = 1;
  }
}

/** @param {unknown} error */
const stackOf = (error) => (error instanceof Error ? (error.stack ?? error.message) : String(error));
