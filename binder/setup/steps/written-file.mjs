// @ts-check
import fs from 'node:fs';
import { writeWhole } from '../parts/atomic.mjs';

/**
 * A file whose content set-up decides.
 * @param {string} name
 * @param {string} file
 * @param {() => string | Promise<string>} content
 * @returns {import('../parts/step.mjs').Step}
 */
export const writtenFile = (name, file, content) => ({
  name,
  isUpToDate: async () => fs.existsSync(file) && fs.readFileSync(file, 'utf8') === (await content()),
  run: async () => writeWhole(file, await content()),
});
