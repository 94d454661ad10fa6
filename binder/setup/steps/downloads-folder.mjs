// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import { SetupProblem } from '../parts/problem.mjs';
import { sharedCache } from '../parts/project.mjs';

/** Whether something can be written below a folder, which need not exist yet. @param {string} folder */
function isWritable(folder) {
  let existing = folder;
  while (!fs.existsSync(existing)) existing = path.dirname(existing);
  try {
    // Tried, not asked: what `access` says is not what holds on every file system.
    fs.rmdirSync(fs.mkdtempSync(path.join(existing, '.epsbook-')));
    return true;
  } catch {
    return false;
  }
}

/**
 * The folder for downloads that clones share: told at once where it can't be written to, not after minutes of work.
 * @param {() => boolean} needed whether anything will be downloaded to it
 * @param {string} [folder]
 * @returns {import('../parts/step.mjs').Step}
 */
export const downloadsFolder = (needed, folder = sharedCache()) => ({
  name: 'folder for downloads',
  isUpToDate: () => !needed() || isWritable(folder),
  run() {
    throw new SetupProblem(
      `${folder}, where downloads are kept, can't be written to.`,
      'Name another folder, and run the same again: export EPSBOOK_CACHE="$HOME/epsbook-cache"',
    );
  },
});
