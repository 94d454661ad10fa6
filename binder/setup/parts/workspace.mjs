// @ts-check
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { writeWhole } from './atomic.mjs';
import { inProject, projectCache } from './project.mjs';

/** The user's own notebooks: not among the sources, and left alone by every verb but `npm start`. */
export const workspace = inProject('my-notebooks');

/** Where the committed notebooks are copied to, so that running and saving one changes no source. */
const EXAMPLES = 'examples';

/** The tour's copy, below the workspace. */
export const TOUR = `${EXAMPLES}/tour.ipynb`;

/** @param {Buffer} content */
const hashOf = (content) => createHash('sha256').update(content).digest('hex');

/** @param {string} record @returns {Record<string, string>} */
function copiedBefore(record) {
  try {
    return JSON.parse(fs.readFileSync(record, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * Copies the committed notebooks that the workspace lacks, and those that have changed since; what the user has changed is kept.
 * @param {{ from?: string, to?: string, record?: string }} [places] `record` remembers what was copied
 * @returns {{ kept: readonly string[] }} copies of the user's own, of which there is a newer original
 */
export function copyExamples({
  from = inProject('notebooks'),
  to = path.join(workspace, EXAMPLES),
  record = path.join(projectCache, 'examples.json'),
} = {}) {
  const before = copiedBefore(record);
  /** @type {Record<string, string>} */
  const after = {};
  const kept = [];
  for (const name of fs.readdirSync(from, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.ipynb') || name.split(path.sep).some((part) => part.startsWith('.'))) continue;
    const original = fs.readFileSync(path.join(from, name));
    const copy = path.join(to, name);
    const present = fs.existsSync(copy) ? hashOf(fs.readFileSync(copy)) : undefined;
    const wanted = hashOf(original);
    if (present === wanted) after[name] = wanted;
    else if (present === undefined || present === before[name]) {
      writeWhole(copy, original.toString());
      after[name] = wanted;
    } else {
      // What it was copied from is remembered, so that this is told once for each newer original.
      if (before[name] !== undefined && before[name] !== wanted) kept.push(name);
      after[name] = wanted;
    }
  }
  writeWhole(record, `${JSON.stringify(after, null, 2)}\n`);
  return { kept };
}
