// @ts-check
import fs from 'node:fs';
import { run } from '../parts/command.mjs';
import { inProject } from '../parts/project.mjs';

/** @typedef {Record<string, { version?: string, link?: boolean, optional?: boolean, dev?: boolean }>} Locked */

/** @param {string} file @returns {Locked | undefined} */
export function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether what is installed is what is locked. npm writes its own list of installed packages last, so an interrupted
 * install has none; a package for another platform is locked and not installed.
 * @param {Locked} locked
 * @param {Locked} installed
 */
export const matches = (locked, installed) =>
  Object.entries(locked)
    .filter(([where]) => where.startsWith('node_modules/') || where.includes('/node_modules/'))
    .every(([where, { version, optional }]) =>
      installed[where] === undefined ? optional === true : installed[where].version === version,
    ) && Object.keys(installed).every((where) => where in locked);

/** Everything npm has, without running any package's install script. @type {import('../parts/step.mjs').Step} */
export const packages = {
  name: 'npm packages',
  isUpToDate() {
    const locked = packagesOf(inProject('package-lock.json'));
    const installed = packagesOf(inProject('node_modules', '.package-lock.json'));
    if (locked === undefined || installed === undefined || !matches(locked, installed)) return false;
    return Object.keys(installed).every((where) => fs.existsSync(inProject(where, 'package.json')));
  },
  async run(say) {
    say('npm ci: about 800 packages, a minute or two the first time');
    await run('npm', 'npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  },
};
