import { join } from 'node:path';
import { complaintOf, type Complaint, type Suspect } from './complaint.js';
import { readCell, type Cell } from './cell.js';
import { VALUE } from './declaration.js';
import { complete, type Completion } from './completion.js';
import { emitCell, type Loadable, type Runnable } from './emit.js';
import { hover, type Hover } from './hover.js';
import { asExpression, loneObject } from './lone-object.js';
import { Names, type Name, type Scope } from './names.js';
import { NotebookProgram, type View } from './program.js';
import { settledType } from './settled-type.js';
import { starExports } from './star-exports.js';
import { inferOldestFirst, type Origin } from './type-order.js';
import { hasSyntaxErrors } from './syntax.js';
import { ts, type TS } from './typescript.js';

/** A cell that compiles. */
export interface CheckedCell {
  readonly code: string;
  readonly cell: Cell;
  readonly path: string;
  readonly tsx: boolean;
  readonly legacyDecorators: boolean;
  /** The names of earlier cells, as they were when it was checked. */
  readonly known: ReadonlyMap<string, Name>;
}

/** Either what is wrong with a cell, or the cell. */
export type Checked =
  | { readonly complaints: readonly [Complaint, ...Complaint[]] }
  | { readonly complaints: readonly []; readonly checked: CheckedCell };

/** Complaints about modules that were not found, or found without types. */
const NOT_FOUND = new Set([2307, 2732, 2792, 7016]);

/** Whether it is about a module that its URL holds, `import('data:text/javascript,…')`: Node has it, and no types. */
const isOfData = ({ code, messageText }: TS.Diagnostic): boolean =>
  NOT_FOUND.has(code) && ts.flattenDiagnosticMessageText(messageText, '').startsWith("Cannot find module 'data:");

/** Complaints that the alias of a name means one that was imported, or exported, as a type only. */
const ALIAS_OF_TYPE = new Set([1379, 1380]);

/**
 * Complaints about style, not types: an expression without effect before a comma, a condition that is always the same, an operand that
 * is never reached. The last line of a cell, and what is tried out, is often such.
 */
const STYLE = new Set([2695, 2839, 2845, 2869, 2870, 2871, 2872, 2873, 2881, 7027, 7028]);

/** The number of cells on one another from which types are written out where they can be. */
const LONG = 20;

/** The number of characters from which a cell's types are written out where they can be: what is so long is mostly data. */
const LARGE = 10_000;

/** How many times as long as the type of its data such a cell has to be. */
const LARGE_TYPE = 10;

/**
 * Compiles the cells of a notebook.
 *
 * A cell is a module of one growing program: its text as written, then on a line of its own exports of its names, and imports of
 * those it has from others. Being last, the addition shifts no position. A name comes from the cell that declared it last at that time,
 * so that `let df = f(df2)` after `df2 = g(df)` is no circle.
 */
export class NotebookCompiler {
  readonly names: Names;
  readonly #program: NotebookProgram;
  /** What each cell has from others. */
  readonly #needs = new Map<string, readonly Origin[]>();
  /** How many cells each cell stands on. */
  readonly #depths = new Map<string, number>();
  /** When each cell came, as the number of those before it. */
  readonly #ages = new Map<string, number>();
  /** The same text is the same module: running a cell again costs the compiler nothing. */
  readonly #byText = new Map<string, string>();
  /** Cells that add to what is declared elsewhere, which is there from then on. */
  readonly #augmenting = new Set<string>();
  /** Sets of local files that were found to be right, with their versions. */
  readonly #rightFiles = new Set<string>();
  #count = 0;

  /**
   * @param directory the notebook's folder
   * @param homes folders whose packages are the notebook's where its own folder has none
   * @param scope where the values of names lie
   * @param isGlobal whether a name is a global while cells run, whatever declarations say
   */
  constructor(
    directory: string,
    homes: readonly string[],
    scope: Scope,
    private readonly isGlobal: (name: string) => boolean = () => false,
  ) {
    this.#program = new NotebookProgram(directory, homes);
    this.names = new Names(scope);
  }

  /** The file beside the notebook that a relative import means; undefined for what is left to Node. */
  resolveFile(spec: string, from: string): string | undefined {
    return this.#program.resolveFile(spec, from);
  }

  /** The file of JavaScript that an import of a package means; undefined where there is none. */
  resolveModule(spec: string, from: string): string | undefined {
    return this.#program.resolveModule(spec, from);
  }

  /** The text of a module that a cell holds, with its version. */
  moduleText(path: string): { readonly text: string; readonly version: number } | undefined {
    return this.#program.held(path);
  }

  get options(): TS.CompilerOptions {
    return this.#program.options;
  }

  /** Compiles nothing, so that the first cell finds the library read. */
  warm(): void {
    const path = this.#probe('', false);
    this.#program.service.getSemanticDiagnostics(path);
  }

  /** Checks a cell; one without complaints becomes part of the notebook, and is the next to run. */
  check(code: string): Checked {
    const known = this.names.current();
    const object = loneObject(code);
    const read = readCell(code, false, object);
    const tsx = object === undefined && read.isWrong && !hasSyntaxErrors(code, true);
    const cell = tsx ? readCell(code, true) : read;
    const { text, from } = this.#module(
      object === undefined ? code : asExpression(code, object),
      cell,
      known,
      cell.used,
    );
    const before = this.#byText.get(text);
    this.#forgetUnused(known, before);
    const path = before ?? this.#program.take(tsx ? '.tsx' : '.ts');
    this.#program.hold(path, text);
    this.#needs.set(path, from);
    let legacyDecorators = this.options.experimentalDecorators ?? false;
    const { used } = cell;
    // It may declare one by itself.
    if (cell.augments) this.#program.forgetGlobals();
    const suspect = { path, code, object, directory: this.#program.directory, used };
    const checkOnce = (): readonly Complaint[] => this.#complaints(suspect, known, { legacyDecorators });
    let complaints = checkOnce();
    if (complaints.some((one) => NOT_FOUND.has(one.code))) {
      this.#program.lookAgain(path, { legacyDecorators });
      complaints = checkOnce();
    }
    if (this.#declareMade(complaints)) complaints = checkOnce();
    if (complaints.length > 0 && cell.hasDecorators && !legacyDecorators) {
      legacyDecorators = true;
      const others = checkOnce();
      if (others.length === 0) complaints = [];
      else legacyDecorators = false;
    }
    const [first, ...rest] = complaints;
    if (first !== undefined) {
      if (before === undefined) this.#forget(path);
      return { complaints: [first, ...rest] };
    }
    this.#byText.set(text, path);
    this.#program.noteRequires(cell.requires);
    this.#ages.set(path, before === undefined ? (this.#count += 1) : (this.#ages.get(path) ?? 0));
    if (cell.augments) this.#augmenting.add(path);
    this.names.begin(this.#declared(cell, path, { from, length: code.length }));
    return { complaints: [], checked: { code, cell, path, tsx, legacyDecorators, known } };
  }

  /** Declares the globals that a cell is said not to find, but that were made by running: by `globalThis.name = …`, or a script. */
  #declareMade(complaints: readonly Complaint[]): boolean {
    const missed = complaints.map(({ message }) => /^Cannot find name '([^']+)'/.exec(message)?.[1]);
    const made = missed.filter((name) => name !== undefined && this.isGlobal(name)) as string[];
    return this.#program.declareGlobals(made);
  }

  /** The modules that have to be loaded before a cell runs: its own imports, and those it uses of other cells. */
  importsOf({ cell, known }: CheckedCell): ReadonlySet<string> {
    return new Set([...cell.imports, ...importedFrom(cell.used, known)]);
  }

  /** What is run of a cell. */
  emit(checked: CheckedCell, loadable: Loadable): Runnable {
    return emitCell(checked, loadable, this.options);
  }

  /** Takes a module that a cell holds, and tells what is wrong with it; it is kept all the same. */
  addModule(name: string, text: string, tsx: boolean): readonly Complaint[] {
    const path = join(this.#program.directory, `${name}.ts${tsx ? 'x' : ''}`);
    this.#program.hold(path, text);
    const checker = this.#program.at(path).getTypeChecker();
    const { service, directory } = this.#program;
    return [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)].map((one) =>
      complaintOf(one, { path, code: text, directory }, new Map(), checker),
    );
  }

  complete(code: string, position: number): Completion {
    const isMember = /\.\s*[\p{ID_Continue}$]*$/u.test(code.slice(0, position));
    return complete(this.#program.service, this.#probe(code, !isMember), code, position);
  }

  hover(code: string, position: number): Hover | undefined {
    return hover(this.#program.service, this.#probe(code, false), position);
  }

  close(): void {
    this.#program.service.dispose();
  }

  /** Holds `code` as the cell that is being written, which sees all names or only those it mentions. */
  #probe(code: string, seesAll: boolean): string {
    const known = this.names.current();
    const cell = readCell(code, false);
    const path = this.#program.probe;
    const { text, from } = this.#module(`${code}\n;`, cell, known, seesAll ? known.keys() : cell.used);
    this.#program.hold(path, text);
    this.#program.noteRequires(cell.requires);
    const used = from.filter(([name]) => cell.used.has(name));
    inferOldestFirst(this.#program.at(path, { typedRequires: true }), used, { needs: this.#needs, ages: this.#ages });
    return path;
  }

  /** A cell's text as a module of the program, and what it has from which other cells. */
  #module(
    code: string,
    cell: Cell,
    known: ReadonlyMap<string, Name>,
    wanted: Iterable<string>,
  ): { readonly text: string; readonly from: readonly Origin[] } {
    const from: Origin[] = [];
    const exported = [...cell.names.keys()].filter((name) => !cell.exported.has(name));
    const additions: string[] = [];
    for (const name of wanted) {
      const entry = known.get(name);
      if (entry === undefined || (entry.meaning & (cell.names.get(name)?.meaning ?? 0)) !== 0) continue;
      const isVariable = (entry.kind === 'let' || entry.kind === 'var') && entry.meaning === VALUE;
      if (entry.type !== undefined && !wordsOf(entry.type).some((word) => known.has(word) || cell.names.has(word))) {
        additions.push(`declare ${isVariable ? 'let' : 'const'} ${name}: ${entry.type};`);
        continue;
      }
      from.push([name, entry.path]);
      additions.push(this.#program.declaration(name, entry.path, isVariable));
    }
    return { text: this.#program.module(code, exported, additions), from };
  }

  /** A cell's names; where it stands on many others, or is long, with their types written out. */
  #declared(
    cell: Cell,
    path: string,
    { from, length }: { readonly from: readonly Origin[]; readonly length: number },
  ): ReadonlyMap<string, Name> {
    const depth = 1 + Math.max(0, ...from.map(([, origin]) => this.#depths.get(origin) ?? 0));
    this.#depths.set(path, depth);
    const stars = cell.hasStars ? starExports(this.#program.at(path), path, cell.names) : [];
    const names = [...cell.names, ...stars];
    const isLarge = length > LARGE;
    if (depth < LONG && !isLarge) return new Map(names.map(([name, entry]) => [name, { ...entry, path }]));
    const program = this.#program.at(path);
    return new Map(
      names.map(([name, entry]) => {
        const type = settledType(program, path, name, { ...entry, longest: isLarge ? length / LARGE_TYPE : undefined });
        return [name, { ...entry, path, type }];
      }),
    );
  }

  /** Forgets the cells that no name comes from any more, but those that others build on, and one that is about to run again. */
  #forgetUnused(known: ReadonlyMap<string, Name>, again: string | undefined): void {
    const used = new Set([...this.#augmenting, ...[...known.values()].map(({ path }) => path)]);
    if (again !== undefined) used.add(again);
    for (const path of used) for (const [, origin] of this.#needs.get(path) ?? []) used.add(origin);
    for (const path of this.#byText.values()) if (!used.has(path)) this.#forget(path);
  }

  #forget(path: string): void {
    const text = this.#program.held(path)?.text;
    if (text !== undefined && this.#byText.get(text) === path) this.#byText.delete(text);
    for (const one of [this.#needs, this.#depths, this.#ages]) one.delete(path);
    this.#program.release(path);
  }

  /** What is wrong with a cell; nothing where the compiler itself fails, for a cell can run unchecked. */
  #complaints(
    suspect: Suspect & { readonly used: ReadonlySet<string> },
    known: ReadonlyMap<string, Name>,
    view: View,
  ): readonly Complaint[] {
    try {
      // What was imported as a type only comes from another cell as that all the same.
      const isOwn = ({ code: reason, start = 0 }: TS.Diagnostic): boolean =>
        !ALIAS_OF_TYPE.has(reason) || start < suspect.code.length;
      const program = this.#program.at(suspect.path, view);
      const checker = program.getTypeChecker();
      return this.#diagnostics(suspect.path, importedFrom(suspect.used, known), program)
        .filter(isOwn)
        .map((one) => complaintOf(one, suspect, known, checker));
    } catch (error) {
      console.error(`The compiler failed, so this cell is not checked: ${String(error)}`);
      return [];
    }
  }

  /** @param imports the modules that it has from the imports of other cells */
  #diagnostics(path: string, imports: Iterable<string>, program: TS.Program): readonly TS.Diagnostic[] {
    inferOldestFirst(program, this.#needs.get(path) ?? [], { needs: this.#needs, ages: this.#ages });
    const cell = program.getSourceFile(path);
    const syntactic = program.getSyntacticDiagnostics(cell);
    const found: TS.Diagnostic[] = syntactic.length > 0 ? [...syntactic] : [...program.getSemanticDiagnostics(cell)];
    const files = this.#program.localFiles(program, cell, imports);
    const stamp = files.map(({ fileName }) => `${fileName} ${this.#versionOf(program, fileName)}`).join('\n');
    if (!this.#rightFiles.has(stamp)) {
      const wrong = files
        .filter(({ fileName }) => /\.[cm]?tsx?$/.test(fileName))
        .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
        .filter(({ category }) => category === ts.DiagnosticCategory.Error);
      found.push(...wrong);
      if (wrong.length === 0) this.#rightFiles.add(stamp);
    }
    return found.filter(
      (one) => one.category === ts.DiagnosticCategory.Error && !STYLE.has(one.code) && !isOfData(one),
    );
  }

  #versionOf(program: TS.Program, path: string): string {
    const source = program.getSourceFile(path) as { readonly version?: string } | undefined;
    return source?.version ?? '';
  }
}

/** The modules from which other cells import names. */
function* importedFrom(names: Iterable<string>, known: ReadonlyMap<string, Name>): Generator<string> {
  for (const name of names) {
    const from = known.get(name)?.from;
    if (from !== undefined) yield from;
  }
}

/** The words of a type, but for names of properties; those that cells declare mean something else there. */
const wordsOf = (type: string): readonly string[] =>
  type.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*(?![\p{ID_Continue}$]|\??:)/gu) ?? [];
