import { setImmediate } from 'node:timers/promises';
import vm from 'node:vm';
import { type Complaint } from '../compiler/complaint.js';
import { OWNER } from '../compiler/cell.js';
import { CELLS, emitFile, type Loadable } from '../compiler/emit.js';
import { type Completion } from '../compiler/completion.js';
import { type Hover } from '../compiler/hover.js';
import { type Scope } from '../compiler/names.js';
import { NotebookCompiler, type CheckedCell } from '../compiler/notebook-compiler.js';
import { complaintLine, InterruptedError, notCompiled, thrown, wasInterrupted, type Failure } from './failure.js';
import { bundleOf, type Bundle } from './bundle.js';
import { Loader } from './loader.js';
import { directives } from './directives.js';
import { positionsOf } from './positions.js';
import { Traces } from './traces.js';
import { Watchdog } from './watchdog.js';

/** From how many milliseconds on the compiler's work is long enough for an interrupt to have come meanwhile. */
const LONG = 50;

/** How a cell ended; `bundle` is its value, where it has one to show. */
export type Outcome =
  | { readonly ok: true; readonly bundle: Bundle | undefined }
  | { readonly ok: false; readonly failure: Failure; readonly interrupted: boolean };

/** A cell that was started, and the promise of the rest of one that is asynchronous. */
interface Started {
  readonly rest: unknown;
}

/** What is wrong with a cell, or the cell to be started, or its start. */
type Begun =
  | { readonly complaints: readonly [Complaint, ...Complaint[]] }
  | { readonly checked: CheckedCell }
  | { readonly started: Started };

/** What is run finds its surroundings here. */
interface Owner {
  readonly exports: Scope;
  readonly require: NodeJS.Require;
  readonly module: object;
  readonly import: (spec: unknown, options?: object) => Promise<unknown>;
  readonly meta: { readonly filename: string; readonly dirname: string };
  readonly named: <Given extends object>(given: Given, name: string) => Given;
  readonly run: () => void;
  /** The value of the last statement of a cell. */
  value: unknown;
}

/** What a cell finds by the names that a CommonJS module has, and where it comes from. */
const GIVEN = {
  exports: `${OWNER}.exports`,
  require: `${OWNER}.require`,
  module: `${OWNER}.module`,
  __filename: `${OWNER}.meta.filename`,
  __dirname: `${OWNER}.meta.dirname`,
};

/** Runs the cells of one notebook, one after the other. */
export class Executor {
  readonly compiler: NotebookCompiler;
  /** The names of cells; without a prototype, whose names they could be taken for. */
  readonly locals = Object.create(null) as Scope;
  readonly #traces = new Traces();
  readonly #loader: Loader;
  readonly #owner: Owner;
  readonly #watchdog = new Watchdog();
  #interrupt: (() => void) | undefined;
  /** What to do within a script that an interrupt ends. */
  #task: () => void = () => undefined;

  /**
   * @param directory the notebook's folder
   * @param homes folders whose packages are the notebook's where its own folder has none
   * @param special modules that are not found but made, by name
   */
  constructor(directory: string, homes: readonly string[], special: (spec: string) => unknown) {
    this.compiler = new NotebookCompiler(directory, homes, this.locals, (name) => Object.hasOwn(globalThis, name));
    const made = (spec: string): unknown => (spec === CELLS ? this.locals : special(spec));
    const { compiler } = this;
    this.#loader = new Loader(
      directory,
      {
        resolveFile: (spec, from) => compiler.resolveFile(spec, from),
        resolveModule: (spec, from) => compiler.resolveModule(spec, from),
        moduleText: (path) => compiler.moduleText(path),
        emitFile: (path, text) => emitFile(path, text, compiler.options),
      },
      this.#traces,
      made,
    );
    this.#owner = {
      exports: this.locals,
      require: this.#loader.require,
      module: this.#loader.module,
      import: this.#loader.import,
      meta: this.#loader.meta,
      named: (given, name) => Object.defineProperty(given, 'name', { value: name, configurable: true }),
      run: () => {
        this.#task();
      },
      value: undefined,
    };
    Object.assign(globalThis, { [OWNER]: this.#owner });
  }

  /** Rejects what the running cell awaits; synchronous code is stopped by the signal itself. */
  interrupt(): void {
    this.#interrupt?.();
  }

  /**
   * Runs a cell.
   * @param label what the cell is called in stack traces
   * @param shown whether anybody wants to see its value
   */
  async execute(code: string, label: string, shown: boolean): Promise<Outcome> {
    try {
      // In a turn of its own: where code of a cell is ended, what else waits for the end of the same turn is lost.
      await setImmediate();
      // Not before: an interrupt of what went on while no cell ran is none of this one.
      const interrupted = this.#interruption();
      const { module, jsx } = directives(code);
      if (module !== undefined) {
        const complaints = this.#watchdog.rest(() => this.compiler.addModule(module, code, jsx));
        // The module is kept in spite of what is wrong with it.
        for (const one of complaints) console.error(complaintLine(one));
        return { ok: true, bundle: undefined };
      }
      this.#owner.value = undefined;
      // Most cells are checked and started in one go: each rest of the watchdog waits for its thread twice.
      const begun = this.#watchdog.rest(() => this.#begin(code, label));
      if ('complaints' in begun) return { ok: false, failure: notCompiled(begun.complaints), interrupted: false };
      if ('started' in begun) return await this.#end(begun.started, { shown, interrupted });
      const found = await this.#load(begun.checked, interrupted);
      // Nothing is awaited between a cell's start and the wait for its end: where its code is ended, that wait would be lost.
      const started = this.#watchdog.rest(() => this.#start(begun.checked, label, found));
      return await this.#end(started, { shown, interrupted });
    } catch (error) {
      return { ok: false, failure: this.failureOf(error), interrupted: wasInterrupted(error) };
    }
  }

  /** What can be written at a place of a cell. */
  complete(code: string, position: number): Completion {
    return this.#watchdog.rest(() => this.compiler.complete(code, position));
  }

  /** What is known of a place of a cell. */
  hover(code: string, position: number): Hover | undefined {
    return this.#watchdog.rest(() => this.compiler.hover(code, position));
  }

  /** Does what the first cell would wait for. */
  warm(): void {
    this.#watchdog.rest(() => {
      this.compiler.warm();
    });
  }

  /** What is told of something thrown. */
  failureOf(error: unknown): Failure {
    return thrown(error, this.#traces);
  }

  close(): void {
    this.compiler.close();
  }

  /** Checks a cell, and starts it where nothing has to be loaded and nobody can have interrupted meanwhile. */
  #begin(code: string, label: string): Begun {
    const begun = performance.now();
    const result = this.compiler.check(code);
    if (!('checked' in result)) return result;
    const { checked } = result;
    const modules = this.compiler.importsOf(checked);
    if (performance.now() - begun > LONG || modules.size > 0) return { checked };
    // Loads nothing, and forgets files that changed since: the cell's own code may require them.
    const { found } = this.#loader.load(modules);
    return { started: this.#start(checked, label, found) };
  }

  /** Loads what a cell imports; gives the modules that were found. */
  async #load(checked: CheckedCell, interrupted: Promise<never>): Promise<Loadable['found']> {
    await Promise.race([setImmediate(), interrupted]);
    // Loaded first: a cell's imports come before its code, and whether one has to be awaited shows when it is tried.
    const { found, waiting } = this.#interruptible(() => this.#loader.load(this.compiler.importsOf(checked)));
    for (const spec of waiting) await Promise.race([this.#loader.loadAwaited(spec), interrupted]);
    return found;
  }

  /** Runs what is synchronous of a cell. */
  #start(checked: CheckedCell, label: string, found: Loadable['found']): Started {
    const runnable = this.compiler.emit(checked, { found });
    this.#traces.add(label, { text: checked.code, positions: positionsOf(runnable, checked.code), isCell: true });
    const head = `(${checked.cell.isAsync ? 'async ' : ''}function (${Object.keys(GIVEN).join(', ')}) {`;
    const script = `${head}\n${runnable.javascript}\n})(${Object.values(GIVEN).join(', ')})`;
    const result = this.#script(script, label);
    return { rest: checked.cell.isAsync ? result : undefined };
  }

  /** Waits for what a cell started; gives its value. */
  async #end(
    { rest = setImmediate() }: Started,
    { shown, interrupted }: { shown: boolean; interrupted: Promise<never> },
  ): Promise<Outcome> {
    await Promise.race([rest, interrupted]);
    this.compiler.names.succeeded();
    const { value } = this.#owner;
    this.#owner.value = undefined;
    if (!shown || value === undefined) return { ok: true, bundle: undefined };
    const bundle = this.#interruptible(() => bundleOf(value));
    return { ok: true, bundle: await Promise.race([bundle, interrupted]) };
  }

  /** Runs a script, which an interrupt ends. Lines of what is run, not of what was written, would be shown with an error. */
  #script(script: string, filename: string): unknown {
    const options = { filename, lineOffset: -1, breakOnSigint: true, displayErrors: false };
    return this.#watchdog.rest(() => vm.runInThisContext(script, options) as unknown);
  }

  /** Does a task that an interrupt can end though it never pauses: only scripts can be ended so. */
  #interruptible<Result>(task: () => Result): Result {
    let result: { readonly of: Result } | undefined;
    this.#task = () => {
      result = { of: task() };
    };
    this.#script(`${OWNER}.run()`, 'task');
    return (result as { readonly of: Result }).of;
  }

  /** Rejects at the next interrupt. */
  #interruption(): Promise<never> {
    const interrupted = new Promise<never>((_resolve, reject) => {
      this.#interrupt = () => {
        reject(new InterruptedError('the cell was interrupted'));
      };
    });
    // Not everything that could be interrupted is awaited.
    interrupted.catch(() => undefined);
    return interrupted;
  }
}
