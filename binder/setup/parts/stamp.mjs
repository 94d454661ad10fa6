// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { writeWhole } from './atomic.mjs';
import { inProject, projectCache, root } from './project.mjs';

/** Folders that are made, never read: they do not count as inputs. */
const MADE = new Set(['node_modules', 'dist', 'lib', '__pycache__', '.ipynb_checkpoints']);

/**
 * A hash of files' names and contents, folders taken whole. What does not exist counts as empty.
 * @param {readonly string[]} inputs paths inside the project
 * @param {readonly string[]} [facts] what else the result depends on, such as a version
 */
export function fingerprint(inputs, facts = []) {
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const input of inputs) addTo(hash, inProject(input));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} target
 */
function addTo(hash, target) {
  const status = fs.statSync(target, { throwIfNoEntry: false });
  if (status === undefined) return;
  if (!status.isDirectory()) {
    hash.update(JSON.stringify([path.relative(root, target), status.size])).update(fs.readFileSync(target));
    return;
  }
  for (const name of fs.readdirSync(target).sort()) {
    if (!MADE.has(name) && !name.endsWith('.tsbuildinfo')) addTo(hash, path.join(target, name));
  }
}

/**
 * Remembers what a step was done for. A stamp is written last, so that an interrupted step has none.
 * @param {string} name
 * @param {string} [folder] where it is kept; beside what the step makes, if that can vanish
 */
export function stamp(name, folder = path.join(projectCache, 'setup')) {
  const file = path.join(folder, `${name}.stamp`);
  return {
    isSet: () => fs.existsSync(file),
    /** @param {string} value */
    holds: (value) => fs.existsSync(file) && fs.readFileSync(file, 'utf8') === value,
    /** @param {string} value */
    set: (value) => writeWhole(file, value),
    clear: () => fs.rmSync(file, { force: true }),
  };
}
