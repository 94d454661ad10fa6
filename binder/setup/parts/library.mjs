// @ts-check
import fs from 'node:fs';
import process from 'node:process';
import { alone } from './lock.mjs';
import { typescript } from './project.mjs';
import { runSteps } from './step.mjs';
import { kernelLib } from '../steps/kernel-lib.mjs';
import { node } from '../steps/node.mjs';
import { packages } from '../steps/packages.mjs';

/** @param {string} line */
const toStandardError = (line) => void process.stderr.write(`${line}\n`);

/** Compiles the library where it is missing or old; installs nothing where the compiler is there, and says nothing where there is nothing to do. */
export async function compileLibrary() {
  const steps = [node(), ...(fs.existsSync(typescript) ? [] : [packages]), kernelLib];
  // Asked before the lock is taken, so that many may run at once.
  for (const step of steps)
    if (!(await step.isUpToDate())) return alone(() => runSteps(steps, toStandardError), { print: toStandardError });
}
