// @ts-check
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** @param {string} target */
const beside = (target) => `${target}.${String(process.pid)}.tmp`;

/**
 * Writes a file so that who reads it finds the old content or the new, never a part.
 * @param {string} file
 * @param {string} content
 */
export function writeWhole(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(beside(file), content);
  fs.renameSync(beside(file), file);
}

/**
 * Makes `link` point at a folder, in place of whatever it was.
 * @param {string} link
 * @param {string} folder
 */
export function linkFolder(link, folder) {
  fs.mkdirSync(path.dirname(link), { recursive: true });
  fs.rmSync(beside(link), { force: true });
  // A junction is the one link to a folder that Windows lets an ordinary user make.
  fs.symlinkSync(folder, beside(link), 'junction');
  if (fs.lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() === false) fs.rmSync(link, { recursive: true });
  fs.renameSync(beside(link), link);
}
