import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { root } from '../support/project.js';
import { importsOf, importsUnder, type Import } from './imports.js';
import { LAYERS, NOT_IN_MAIN_ENTRY, OWNED_PACKAGES, PANEL, UNLIMITED, reachable } from './layers.js';

const SOURCE = 'kernel-lib/src/';

/** The row of the table that a path of kernel-lib/src belongs to, its subfolder's where that has one; undefined elsewhere. */
function folderOf(path: string): string | undefined {
  if (!path.startsWith(SOURCE)) return undefined;
  const folders = path.slice(SOURCE.length).split('/').slice(0, -1);
  const subfolder = folders.slice(0, 2).join('/');
  return subfolder in LAYERS ? subfolder : folders[0];
}

const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');

/** Why an import inside the library breaks the table, or undefined. */
function libraryViolation({ file, target, relative }: Import): string | undefined {
  const folder = folderOf(file);
  if (!relative) {
    const owner = OWNED_PACKAGES[packageOf(target)];
    return owner === undefined || owner === folder ? undefined : `${file} imports ${target}, which is ${owner}'s alone`;
  }
  if (folder === undefined || UNLIMITED.includes(folder)) return undefined;
  const to = folderOf(target);
  if (to !== undefined && reachable([folder]).has(to)) return undefined;
  return `${file} imports ${target}, and ${folder} may not`;
}

/** Why an import inside the panel breaks the table, or undefined. */
function panelViolation({ file, target, relative }: Import): string | undefined {
  if (relative) return target.startsWith('labextension/') ? undefined : `${file} reaches out of its package: ${target}`;
  if (packageOf(target) !== 'epsbook') return undefined;
  const folder = target.split('/')[1];
  return folder !== undefined && reachable(PANEL).has(folder) ? undefined : `${file} imports ${target}`;
}

const violations = (imports: readonly Import[], violation: (one: Import) => string | undefined): string[] =>
  imports.map(violation).filter((text) => text !== undefined);

describe('the layers', () => {
  test('every folder of the library is in the table', () => {
    const folders = readdirSync(join(root, SOURCE), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const known = new Set([...Object.keys(LAYERS), ...UNLIMITED]);
    expect(folders.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([]);
  });

  test('the table is the one that ARCHITECTURE.md shows', () => {
    const row = /^\| `([a-z/]+)` \|[^|]+\| ([^|]+) \|$/gm;
    const shown = [...readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').matchAll(row)].map(
      ([, folder = '', below = '']) => [folder, below.trim() === 'nothing' ? [] : below.trim().split(', ')] as const,
    );
    const unlimited = UNLIMITED.map((folder) => [folder, ['anything']] as const);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries([...Object.entries(LAYERS), ...unlimited]));
    expect(new Set(shown.map(([folder]) => folder)).size).toBe(shown.length);
  });

  test('every folder of the table is in the picture that ARCHITECTURE.md opens with', () => {
    const [, picture = ''] = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split('```');
    const words = new Set(picture.split(/\s+/));
    expect([...Object.keys(LAYERS), ...UNLIMITED].filter((folder) => !words.has(folder))).toEqual([]);
  });

  test('the compiler checks, without Node and the DOM, the folders that the panel runs and mechanisms', () => {
    const read = (file: string): { include: string[]; exclude?: string[] } =>
      ts.readConfigFile(join(root, 'kernel-lib', file), (path) => ts.sys.readFile(path)).config as never;
    const pure = read('tsconfig.pure.json').include;
    expect(new Set(pure)).toEqual(new Set([...reachable([...PANEL, 'mechanisms'])].map((folder) => `src/${folder}`)));
    expect(read('tsconfig.json').exclude).toEqual(pure);
  });

  test('the table has no circle', () => {
    for (const [folder, below] of Object.entries(LAYERS)) expect(reachable(below)).not.toContain(folder);
  });

  test('every import in the library is one the table allows', () => {
    const imports = importsUnder('kernel-lib/src');
    expect(imports.length).toBeGreaterThan(50);
    expect(violations(imports, libraryViolation)).toEqual([]);
  });

  test('the panel imports nothing of the library but accounting, ledger and reports', () => {
    const imports = importsUnder('labextension/src');
    expect(imports.length).toBeGreaterThan(10);
    expect(violations(imports, panelViolation)).toEqual([]);
  });

  test.each([
    ['core/random.ts', "import { accountant } from '../accounting/index.js';"],
    ['accounting/pure.ts', "export type { Session } from '../session/session.js';"],
    ['ledger/codec.ts', "const { laplace } = await import('../mechanisms/laplace.js');"],
    ['session/open.ts', "import type { Figure } from '../notebook/plotly.js';"],
    ['session/open.ts', "import * as tf from '@tensorflow/tfjs-node';"],
    ['federated/federate.ts', "import { serve } from './server/serve.js';"],
    ['federated/federate.ts', "import { openLedger } from '../storage/index.js';"],
    ['mechanisms/sampling/rational.ts', "import { help } from '../../../../test/support/project.js';"],
  ])('a forbidden import in %s is caught', (file, source) => {
    expect(violations(importsOf(SOURCE + file, source), libraryViolation)).toHaveLength(1);
  });

  test.each([
    "import { openSession } from 'epsbook/session';",
    "import { openSession } from 'epsbook';",
    "import { root } from '../../test/support/project.js';",
  ])('a forbidden import in the panel is caught: %s', (source) => {
    expect(violations(importsOf('labextension/src/panel.ts', source), panelViolation)).toHaveLength(1);
  });

  test.each([
    ['session/open.ts', "import { invalidArgument } from '../core/errors.js';"],
    ['training/step.ts', "const tf = await import('@tensorflow/tfjs-node');"],
    ['federated/server/serve.ts', "import { openLedger } from '../../storage/index.js';"],
    ['notebook/connect.ts', "import { openSession } from '../session/index.js';"],
  ])('an allowed import in %s is let through', (file, source) => {
    expect(violations(importsOf(SOURCE + file, source), libraryViolation)).toEqual([]);
  });

  test('the main entry names neither TensorFlow, danfojs nor SEAL, however far its imports are followed', () => {
    const seen = new Set<string>();
    const named: string[] = [];
    const follow = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { target, relative } of importsOf(file, readFileSync(join(root, file), 'utf8'))) {
        if (!relative) named.push(packageOf(target));
        else if (existsSync(join(root, target.replace(/\.js$/, '.ts')))) follow(target.replace(/\.js$/, '.ts'));
      }
    };
    follow(`${SOURCE}index.ts`);
    expect(seen.size).toBeGreaterThan(20);
    expect(NOT_IN_MAIN_ENTRY.filter((name) => named.includes(name))).toEqual([]);
  });
});
