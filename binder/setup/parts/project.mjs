// @ts-check
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The clone this file belongs to. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** @param {...string} parts a path inside the project */
export const inProject = (...parts) => path.join(root, ...parts);

/** What set-up remembers about this clone: stamps, logs, JupyterLab's own files. Removing it costs time only. */
export const projectCache = inProject('.cache');

/** Downloads that several clones share, the one folder outside the project: `EPSBOOK_CACHE`, or the user's cache folder. */
export const sharedCache = () =>
  process.env['EPSBOOK_CACHE'] ??
  path.join(process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'), 'epsbook');

/** The compiler the project pins; `.bin/tsc` is the notebook kernel's older one. */
export const typescript = inProject('node_modules', 'typescript', 'bin', 'tsc');
