import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotebookCompiler } from '../../kernel-lib/src/kernel/compiler/notebook-compiler.js';
import { NotebookProgram } from '../../kernel-lib/src/kernel/compiler/program.js';
import { root } from '../support/project.js';

let directory = '';

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'epsbook-program-'));
});

afterAll(() => {
  rmSync(directory, { recursive: true });
});

/** How much the compiler kept of the program before: 2 is all but the files that changed. */
const kept = (program: object): unknown => (program as { readonly structureIsReused?: unknown }).structureIsReused;

describe('the program of a notebook', () => {
  it('is kept from cell to cell', () => {
    const notebook = new NotebookProgram(directory, [root]);
    const first = notebook.take('.ts');
    notebook.at(first);
    notebook.hold(first, notebook.module('let count = 1;', ['count'], []));
    expect(kept(notebook.at(first))).toBe(2);
    const second = notebook.take('.ts');
    const uses = [notebook.declaration('count', first, true)];
    notebook.hold(second, notebook.module('const next: number = count + 1;', ['next'], uses));
    const program = notebook.at(second);
    expect(kept(program)).toBe(2);
    expect(program.getSemanticDiagnostics(program.getSourceFile(second))).toEqual([]);
  });

  it('has one file of the standard library and one of the typings of Node, beside their modules', () => {
    const notebook = new NotebookProgram(directory, [root]);
    const files = notebook.at(notebook.probe).getSourceFiles();
    const has = (part: string): number =>
      files.filter(({ fileName, text }) => fileName.includes(part) && /\b(declare|interface)\b/.test(text)).length;
    expect(has('/lib/lib.')).toBe(1);
    expect(has('/@types/node/index.d.ts')).toBe(1);
    expect(has('/@types/node/fs.d.ts')).toBe(0);
  });
});

describe('what a cell requires', () => {
  const open = (): NotebookCompiler =>
    new NotebookCompiler(directory, [root], Object.create(null) as Record<string, unknown>);
  const namesAt = (compiler: NotebookCompiler, code: string): readonly string[] =>
    compiler.complete(code, code.length).matches.map(({ name }) => name);

  it('is completed by its typings, in the same cell and in later ones', () => {
    const compiler = open();
    const loads = "const dfd = require('danfojs-node');";
    expect(namesAt(compiler, `${loads}\ndfd.DataF`)).toContain('DataFrame');
    expect(compiler.check(loads).complaints).toEqual([]);
    compiler.names.succeeded();
    expect(namesAt(compiler, 'dfd.DataF')).toContain('DataFrame');
    expect(namesAt(compiler, 'new dfd.DataFrame([[1]]).hea')).toContain('head');
    compiler.close();
  });

  it('is checked as of any type: typings that fall short of their package refuse nothing', () => {
    const compiler = open();
    const used = "const dfd = require('danfojs-node'); const made: number = dfd.madeUp(1).more;";
    expect(compiler.check(used).complaints).toEqual([]);
    compiler.close();
  });
});

describe('places of cells', () => {
  const passes = (compiler: NotebookCompiler, code: string): void => {
    expect(compiler.check(code).complaints).toEqual([]);
    compiler.names.succeeded();
  };

  it('are enough for any number of cells, and taken again from those that nobody builds on', () => {
    const compiler = new NotebookCompiler(directory, [root], Object.create(null) as Record<string, unknown>);
    passes(compiler, 'const base: 7 = 7; let text = "a";');
    passes(compiler, 'const kept = [base];');
    for (let index = 0; index < 70; index++)
      passes(compiler, `text = "b" + ${String(index)}; let again = base + ${String(index)};`);
    passes(compiler, 'const base = "now text";');
    passes(compiler, 'const still: 7 = kept[0]; const now: string = base + text.toUpperCase() + again.toFixed();');
    expect(compiler.check('kept[0].toUpperCase()').complaints).toHaveLength(1);
  });

  it('stay those of a cell that runs again, which costs the compiler nothing', () => {
    const compiler = new NotebookCompiler(directory, [root], Object.create(null) as Record<string, unknown>);
    const run = (code: string): unknown => {
      const result = compiler.check(code);
      compiler.names.succeeded();
      return 'checked' in result && { path: result.checked.path, held: compiler.moduleText(result.checked.path) };
    };
    const first = run("console.log('shown');");
    expect(first).toMatchObject({ held: { text: expect.stringContaining('shown') as string } });
    expect(run("console.log('shown');")).toEqual(first);
  });

  it('of much data are not looked at by those that use it, which have its type all the same', () => {
    const compiler = new NotebookCompiler(directory, [root], Object.create(null) as Record<string, unknown>);
    const rows = Array.from({ length: 2_000 }, (_, row) => `{ id: ${String(row)}, b: 'of row ${String(row)}' }`);
    passes(compiler, 'const b = 1; let id = 2;');
    passes(compiler, `const rows = [${rows.join(', ')}];`);
    passes(compiler, 'const first: string = rows[0].b + rows.length.toFixed(b);');
    const last = compiler.names.current().get('first')?.path ?? '';
    expect(compiler.moduleText(last)?.text).toContain('declare const rows: { id: number; b: string; }[];');
    expect(compiler.check('rows[0].id.toUpperCase()').complaints).toHaveLength(1);
  });

  it('hand on what was imported or exported as a type only', () => {
    const compiler = new NotebookCompiler(directory, [root], Object.create(null) as Record<string, unknown>);
    passes(compiler, "import type { Stats } from 'node:fs'; interface Point { x: number } export type { Point };");
    passes(compiler, 'const point: Point = { x: 1 }; let size = (stats: Stats) => stats.size + point.x;');
    const [complaint] = compiler.check('new Stats()').complaints;
    expect(complaint?.message).toContain("'Stats' cannot be used as a value");
  });
});

describe('files beside a notebook', () => {
  it('that are wrong keep no cell from running but those that import them', () => {
    const compiler = new NotebookCompiler(directory, [root], Object.create(null) as Record<string, unknown>);
    const write = (type: string): void => {
      writeFileSync(join(directory, 'twice.ts'), `export const twice = (of: ${type}) => of;`);
      writeFileSync(join(directory, 'uses.ts'), "import { twice } from './twice'; export const four = twice(4);");
    };
    const isRight = (code: string): boolean => {
      const { complaints } = compiler.check(code);
      if (complaints.length === 0) compiler.names.succeeded();
      return complaints.length === 0;
    };
    write('number');
    expect(isRight("import { four } from './uses'; four")).toBe(true);
    write('RegExp');
    expect(isRight("import { four } from './uses'; four")).toBe(false);
    expect(isRight('four')).toBe(false);
    expect(isRight("const { four: dynamic } = await import('./uses');")).toBe(false);
    expect(isRight("import { twice } from './twice'; twice(/x/)")).toBe(true);
    expect(isRight('1 + 1')).toBe(true);
    write('number | string');
    expect(isRight('four')).toBe(true);
  });
});
