import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of published test vectors that are too large to be carried along (`EPSBOOK_VECTORS`); tests of them are skipped without. */
const folder = process.env['EPSBOOK_VECTORS'];

export const hasVectors = (path: string): boolean => folder !== undefined && existsSync(join(folder, path));

/** A file of vectors, as its publisher wrote it. */
export function vectors<Shape>(path: string): Shape {
  if (folder === undefined) throw new Error('EPSBOOK_VECTORS is not set');
  return JSON.parse(readFileSync(join(folder, path), 'utf8')) as Shape;
}
