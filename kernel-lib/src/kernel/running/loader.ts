import { readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { types } from 'node:util';
import vm from 'node:vm';
import { type Runnable } from '../compiler/emit.js';
import { positionsOf } from './positions.js';
import { type Traces } from './traces.js';

/** `require`, as a module has it. */
export type Require = NodeJS.Require;

/** What a cell and a file beside the notebook have for `import.meta`. */
interface Meta {
  readonly url: string;
  readonly filename: string;
  readonly dirname: string;
  readonly resolve: (spec: string) => string;
}

/** A file beside the notebook, as it was loaded. */
interface LoadedFile {
  readonly module: { exports: unknown; readonly loaded: boolean };
  readonly stamp: string | undefined;
  /** The files that import it. */
  readonly importers: Set<string>;
}

/** What the loader is given by the compiler. */
export interface Compiles {
  /** The file beside the notebook that a relative import means; undefined for what is left to Node. */
  resolveFile(spec: string, from: string): string | undefined;
  /** A module that a cell holds. */
  moduleText(path: string): { readonly text: string; readonly version: number } | undefined;
  emitFile(path: string, text: string): Runnable;
}

/** Node's words for "this one can only be loaded asynchronously". */
const ASYNCHRONOUS = new Set(['ERR_REQUIRE_ASYNC_MODULE', 'ERR_REQUIRE_ESM', 'ERR_PACKAGE_PATH_NOT_EXPORTED']);

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

const isAsynchronous = (error: unknown): boolean => ASYNCHRONOUS.has(String(codeOf(error)));

const isRelative = (spec: string): boolean => /^(\.{0,2}\/|\.{1,2}$|file:)/.test(spec);

/** The namespace that `import()` gives of a CommonJS module. */
function namespaceOf(exports: unknown): unknown {
  const isNamespace = types.isModuleNamespaceObject(exports);
  if (isNamespace || (exports as { __esModule?: unknown } | undefined)?.__esModule === true) return exports;
  return Object.assign({ __proto__: null }, exports, { default: exports });
}

/** An ES module's namespace as compiled `import` statements expect it from `require`. */
const asRequired = (namespace: object): unknown =>
  new Proxy(namespace, {
    get: (target, name) => (name === '__esModule' ? true : (Reflect.get(target, name) as unknown)),
  });

const metaOf = (filename: string, require: Require): Meta => ({
  url: pathToFileURL(filename).href,
  filename,
  dirname: dirname(filename),
  resolve: (spec) => pathToFileURL(require.resolve(spec)).href,
});

/** What Node does with modules that its typings do not tell. */
const internals = Module as unknown as {
  _nodeModulePaths(directory: string): string[];
  wrap(script: string): string;
  new (id: string): { exports: unknown; filename: string; paths: string[]; loaded: boolean; require: Require };
};

/** Loads what cells import: files beside the notebook compiled, and anew after edits; the rest as Node does. */
export class Loader {
  readonly require: Require;
  readonly meta: Meta;
  readonly #files = new Map<string, LoadedFile>();
  readonly #awaited = new Map<string, unknown>();
  readonly #native: (spec: string, options?: object) => Promise<object>;

  /**
   * @param directory the notebook's folder
   * @param special modules that are made here, by name
   */
  constructor(
    directory: string,
    private readonly compiler: Compiles,
    private readonly traces: Traces,
    private readonly special: (spec: string) => unknown,
  ) {
    const base = join(directory, 'notebook.ts');
    const opened = process.env['JPY_SESSION_NAME'];
    const node = createRequire(base);
    this.require = this.#requireFrom(base, node, (spec) => special(spec) ?? this.#awaited.get(spec));
    this.meta = metaOf(join(directory, opened === undefined ? 'notebook.ipynb' : basename(opened)), this.require);
    this.#native = nativeImport(join(directory, 'notebook.js'));
  }

  /** `import()` of a cell. */
  readonly import = (spec: unknown, options?: object): Promise<unknown> =>
    this.#import(this.require, String(spec), options);

  /**
   * Loads modules, in order.
   * @returns `found`: those that exist at run time; `waiting`: those that have to be awaited
   */
  load(modules: Iterable<string>): { readonly found: ReadonlySet<string>; readonly waiting: readonly string[] } {
    this.#forgetChanged();
    const found = new Set<string>();
    const waiting: string[] = [];
    for (const spec of modules) {
      try {
        this.require(spec);
        found.add(spec);
      } catch (error) {
        const isMissing = codeOf(error) === 'MODULE_NOT_FOUND' && String(error).includes(`'${spec}'`);
        if (isAsynchronous(error) && !isRelative(spec)) waiting.push(spec);
        // Any other error is thrown once more by the cell itself, which has to say where.
        if (!isMissing) found.add(spec);
      }
    }
    return { found, waiting };
  }

  /** Loads a module that can only be awaited, so that `require` has it from then on. */
  async loadAwaited(spec: string): Promise<void> {
    this.#awaited.set(spec, asRequired(await this.#native(spec)));
  }

  /** Forgets files that have changed, and whatever imports them. */
  #forgetChanged(): void {
    for (const [path, file] of this.#files)
      // Loading one may have been interrupted.
      if (!file.module.loaded || this.#stampOf(path) !== file.stamp) this.#forget(path);
  }

  #forget(path: string): void {
    const file = this.#files.get(path);
    if (file === undefined) return;
    this.#files.delete(path);
    for (const importer of file.importers) this.#forget(importer);
  }

  #stampOf(path: string): string | undefined {
    const held = this.compiler.moduleText(path);
    if (held !== undefined) return `held ${String(held.version)}`;
    const found = statSync(path, { throwIfNoEntry: false });
    return found === undefined ? undefined : `${String(found.mtimeMs)} ${String(found.size)}`;
  }

  async #import(require: Require, spec: string, options?: object): Promise<unknown> {
    if (/^(data|https?):/.test(spec)) return this.#native(spec, options);
    try {
      return namespaceOf(require(spec));
    } catch (error) {
      if (!isAsynchronous(error)) throw error;
      return this.#native(spec, options);
    }
  }

  #requireFrom(from: string, node: Require, special: (spec: string) => unknown): Require {
    const find = (spec: string): string | undefined => {
      if (!isRelative(spec)) return undefined;
      return this.compiler.resolveFile(spec.startsWith('file:') ? fileURLToPath(spec) : spec, from);
    };
    const require = (spec: string): unknown => {
      const made = special(spec);
      if (made !== undefined) return made;
      const path = find(spec);
      if (path === undefined) return node(spec) as unknown;
      const { exports } = this.#loadFile(path);
      this.#files.get(path)?.importers.add(from);
      return exports;
    };
    const resolve = (spec: string, options?: NodeJS.RequireResolveOptions): string =>
      find(spec) ?? node.resolve(spec, options);
    return Object.assign(require, {
      resolve: Object.assign(resolve, { paths: node.resolve.paths }),
      cache: node.cache,
      main: node.main,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- a module's `require` has it
      extensions: node.extensions,
    });
  }

  #loadFile(path: string): { exports: unknown } {
    const known = this.#files.get(path);
    if (known !== undefined) return known.module;
    const text = this.compiler.moduleText(path)?.text ?? readFileSync(path, 'utf8');
    const module = new internals(path);
    Object.assign(module, { filename: path, paths: internals._nodeModulePaths(dirname(path)) });
    this.#files.set(path, { module, stamp: this.#stampOf(path), importers: new Set() });
    try {
      if (extname(path) === '.json') module.exports = JSON.parse(text);
      else this.#run(module, path, text);
      module.loaded = true;
    } catch (error) {
      this.#files.delete(path);
      throw error;
    }
    return module;
  }

  #run(module: InstanceType<typeof internals>, path: string, text: string): void {
    const runnable = this.compiler.emitFile(path, text);
    const require = this.#requireFrom(path, createRequire(path), this.special);
    const dynamic = (spec: unknown, options?: object): Promise<unknown> => this.#import(require, String(spec), options);
    Object.assign(module, { require, meta: metaOf(path, require), import: dynamic });
    const positions = positionsOf(runnable, text);
    // The wrapper's words come before the first line.
    this.traces.add(path, { text, positions, isCell: false });
    // Not `module._compile`, which goes by the extension.
    const run = vm.runInThisContext(`${MODULE_HEAD}\n${runnable.javascript}\n})`, {
      filename: path,
      lineOffset: -1,
    }) as (this: unknown, ...given: unknown[]) => void;
    run.call(module.exports, module.exports, require, module, path, dirname(path));
  }
}

const MODULE_HEAD = '(function (exports, require, module, __filename, __dirname) {';

/** Node's own `import()`, as a module of the notebook's folder has it. */
function nativeImport(filename: string): (spec: string, options?: object) => Promise<object> {
  const { emitWarning } = process;
  const silenced = (warning: string | Error, ...rest: unknown[]): void => {
    if (String(warning).includes('USE_MAIN_CONTEXT_DEFAULT_LOADER')) return;
    (emitWarning as (...given: unknown[]) => void).call(process, warning, ...rest);
  };
  process.emitWarning = silenced;
  return vm.runInThisContext('(spec, options) => import(spec, options)', {
    filename,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  }) as (spec: string, options?: object) => Promise<object>;
}
