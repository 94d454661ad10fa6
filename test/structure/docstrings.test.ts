import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../support/project.js';

const SOURCE = join(root, 'kernel-lib/src');

/** What is called: options and other types are told by their fields. */
const CALLED = ts.SymbolFlags.Function | ts.SymbolFlags.Class | ts.SymbolFlags.Variable;

/** Names that an entry exports without a word on them, as `mechanisms/laplace`. */
function undocumented(program: ts.Program, entry: string): string[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) return [`${relative(SOURCE, entry)} exports nothing`];
  return checker
    .getExportsOfModule(module)
    .map((symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol))
    .filter(({ flags }) => flags & CALLED)
    .filter((symbol) => ts.displayPartsToString(symbol.getDocumentationComment(checker)).length < 10)
    .map(({ name }) => `${relative(SOURCE, entry)}: ${name}`);
}

describe('docstrings', () => {
  it('are on every function, class and constant that an entry exports', () => {
    const entries = ['index.ts', ...readEntries()].map((entry) => join(SOURCE, entry));
    expect(entries.length).toBeGreaterThan(30);
    const program = ts.createProgram(entries, {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      types: [],
    });
    expect(entries.flatMap((entry) => undocumented(program, entry))).toEqual([]);
  }, 120_000);
});

/** The entries of folders, in the folders of kernel-lib/src. */
const readEntries = (): string[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('/index.ts'));
