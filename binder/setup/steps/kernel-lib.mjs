// @ts-check
import fs from 'node:fs';
import process from 'node:process';
import { run } from '../parts/command.mjs';
import { inProject, typescript } from '../parts/project.mjs';
import { fingerprint, stamp } from '../parts/stamp.mjs';

const done = stamp('kernel-lib');

const wanted = () =>
  fingerprint(
    [
      'kernel-lib/src',
      'kernel-lib/tsconfig.json',
      'kernel-lib/tsconfig.pure.json',
      'tsconfig.base.json',
      'package-lock.json',
    ],
    [process.version],
  );

/** The library, compiled to what notebooks and the kernel load. @type {import('../parts/step.mjs').Step} */
export const kernelLib = {
  name: 'kernel-lib',
  isUpToDate: () => done.holds(wanted()) && fs.existsSync(inProject('kernel-lib/dist/kernel/preload.js')),
  async run() {
    const value = wanted();
    await run('kernel-lib', process.execPath, [typescript, '-b', 'kernel-lib']);
    done.set(value);
  },
};
