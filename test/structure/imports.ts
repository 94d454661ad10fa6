import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { root } from '../support/project.js';

/** One import, export-from or dynamic import: where it stands and what it names. */
export interface Import {
  /** The importing file, from the project's root, with `/`. */
  readonly file: string;
  /** A path from the project's root where the import is relative, else the package's name with its subpath. */
  readonly target: string;
  readonly relative: boolean;
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

/** Every import of one source text, types too. */
export function importsOf(file: string, source: string): Import[] {
  return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => {
    const isRelative = fileName.startsWith('.');
    return { file, relative: isRelative, target: isRelative ? slashed(join(dirname(file), fileName)) : fileName };
  });
}

/** TypeScript sources under a folder, from the project's root. */
export const sourcesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => slashed(relative(root, join(entry.parentPath, entry.name))));

/** Every import under a folder. */
export const importsUnder = (folder: string): Import[] =>
  sourcesUnder(folder).flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));
