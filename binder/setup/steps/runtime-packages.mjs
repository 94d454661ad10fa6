// @ts-check
import fs from 'node:fs';
import { run } from '../parts/command.mjs';
import { inProject } from '../parts/project.mjs';
import { packagesOf } from './packages.mjs';

/** Of all workspaces only the library, whose packages a kernel loads: the extension's own are in its bundle. */
export const RUNTIME = ['--omit=dev', '--workspace', 'kernel-lib', '--include-workspace-root'];

/** @returns {boolean} whether nothing is installed that only builds or tests */
function onlyRuns() {
  const installed = packagesOf(inProject('node_modules', '.package-lock.json'));
  return installed !== undefined && Object.values(installed).every(({ dev }) => dev !== true);
}

/** @param {string} folder */
function removeSourceMaps(folder) {
  for (const file of fs.readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (file.isFile() && file.name.endsWith('.map')) fs.rmSync(`${file.parentPath}/${file.name}`);
}

/**
 * What runs in the place of everything that npm has, for an image: neither what builds and tests, nor the packages' source maps, which
 * are a quarter of it.
 * @type {import('../parts/step.mjs').Step}
 */
export const runtimePackages = {
  name: 'only the packages that run',
  isUpToDate: onlyRuns,
  async run(say) {
    say('npm ci, without what was needed to build');
    await run('npm-runtime', 'npm', ['ci', ...RUNTIME, '--ignore-scripts', '--no-audit', '--no-fund']);
    removeSourceMaps(inProject('node_modules'));
  },
};
