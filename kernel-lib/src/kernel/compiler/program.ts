import { statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { GLOBALS } from './globals.js';
import { compilerOptions } from './options.js';
import { ts, type TS } from './typescript.js';

interface HeldFile {
  readonly text: string;
  readonly version: number;
}

/** How a program looks at a cell. */
export interface View {
  /** Decorators as they were before the standard ones. */
  readonly legacyDecorators?: boolean;
  /** Whether `require('x')` has the type of what it loads, as a completion wants it; checked cells have `any`. */
  readonly typedRequires?: boolean;
}

/** What the language service asks its host beside what its typings say. */
interface Undocumented {
  getModuleResolutionCache(): TS.ModuleResolutionCache;
  hasInvalidatedResolutions(path: string): boolean;
}

const isInPackage = (path: string): boolean => path.includes('/node_modules/');

/** How a cell imports a file that is held in memory. */
const CELL = './__cell';

/**
 * The compiler's view of a notebook: its cells as modules beside it, held in memory, and the files they import.
 *
 * One root imports all cells. Were the cells the roots, the list of roots would change with each, and the compiler would throw away
 * all that it has resolved.
 */
export class NotebookProgram {
  readonly options: TS.CompilerOptions;
  readonly service: TS.LanguageService;
  /** Paths of the cells that names come from. */
  readonly cells = new Set<string>();
  readonly #held = new Map<string, HeldFile>();
  readonly #root: string;
  readonly #snapshots = new Map<string, { readonly version: string; readonly snapshot: TS.IScriptSnapshot }>();
  readonly #required = new Set<string>();
  readonly #typed = new Set<string>();
  readonly #legacy: TS.CompilerOptions;
  #current: TS.CompilerOptions;
  #resolutions: TS.ModuleResolutionCache;
  #looksAgain = false;

  /**
   * @param directory the notebook's folder
   * @param homes folders whose packages are the notebook's where its own folder has none
   */
  constructor(
    readonly directory: string,
    private readonly homes: readonly string[],
  ) {
    this.options = compilerOptions(directory, homes);
    this.#legacy = { ...this.options, experimentalDecorators: true };
    this.#current = this.options;
    this.#resolutions = this.#newResolutions();
    this.#root = join(directory, '__notebook.ts');
    this.hold(this.#root, '');
    this.hold(join(directory, '__globals.d.ts'), GLOBALS);
    this.service = ts.createLanguageService(this.#host());
  }

  /** Holds a file in memory, in place of what its path names on the disk. */
  hold(path: string, text: string): void {
    const before = this.#held.get(path);
    if (before?.text === text) return;
    this.#held.set(path, { text, version: (before?.version ?? 0) + 1 });
  }

  release(path: string): void {
    this.#held.delete(path);
    this.#snapshots.delete(path);
  }

  /** What is held under a path. */
  held(path: string): HeldFile | undefined {
    return this.#held.get(path);
  }

  /** Notes modules that cells call `require` with. */
  noteRequires(modules: Iterable<string>): void {
    for (const module of modules) this.#required.add(module);
  }

  /** How a module beside the notebook is written in an import. */
  specifier(path: string): string {
    return JSON.stringify(
      `./${relative(this.directory, path)
        .replace(/\.tsx?$/, '')
        .split(sep)
        .join('/')}`,
    );
  }

  /** A program of all cells that names come from, and of `path`. */
  at(path: string, { legacyDecorators = false, typedRequires = false }: View = {}): TS.Program {
    const lines = [...new Set([...this.cells, path])].map((one) => `import ${this.specifier(one)};`);
    if (typedRequires) this.#typeRequires();
    // Once read, typings are kept: those of TensorFlow.js take seconds.
    for (const module of this.#typed) lines.push(`import type {} from ${module};`);
    if (typedRequires && this.#typed.size > 0) {
      const calls = [...this.#typed].map((module) => `(id: ${module}): typeof import(${module});`);
      lines.push(`declare global { namespace NodeJS { interface Require { ${calls.join(' ')} } } }`);
    }
    this.hold(this.#root, lines.join('\n'));
    this.#current = legacyDecorators ? this.#legacy : this.options;
    const program = this.service.getProgram();
    if (program === undefined) throw new Error('the compiler gave no program');
    return program;
  }

  /** Looks for all modules anew: a package may have been installed, a file have come. */
  lookAgain(path: string, view: View): void {
    this.#resolutions = this.#newResolutions();
    this.#looksAgain = true;
    // Another version, or the compiler would find nothing to do.
    const { text = '', version = 0 } = this.#held.get(path) ?? {};
    this.#held.set(path, { text, version: version + 1 });
    this.at(path, view);
    this.#looksAgain = false;
  }

  /** The file beside the notebook that a relative import means; undefined for what is left to Node. */
  resolveFile(spec: string, from: string): string | undefined {
    const { resolvedModule } = ts.resolveModuleName(spec, from, this.options, this.#resolutionHost);
    const path = resolvedModule?.resolvedFileName;
    return path === undefined || isInPackage(path) || path.endsWith('.d.ts') ? undefined : path;
  }

  /** The files beside the notebook that the cells import. */
  localFiles(program: TS.Program): TS.SourceFile[] {
    return program
      .getSourceFiles()
      .filter(
        ({ fileName, isDeclarationFile }) =>
          !isDeclarationFile && !isInPackage(fileName) && !/\/__(cell|notebook)[^/]*$/.test(fileName),
      );
  }

  #typeRequires(): void {
    for (const module of this.#required)
      if (this.#resolve(module, this.#root, undefined)?.extension.startsWith('.d.') === true)
        this.#typed.add(JSON.stringify(module));
  }

  #newResolutions(): TS.ModuleResolutionCache {
    return ts.createModuleResolutionCache(this.directory, (name) => name, this.options);
  }

  #resolve(spec: string, from: string, mode: TS.ResolutionMode): TS.ResolvedModuleFull | undefined {
    if (spec.startsWith(CELL)) {
      for (const extension of [ts.Extension.Ts, ts.Extension.Tsx]) {
        const path = join(dirname(from), `${spec}${extension}`);
        if (this.#held.has(path)) return { resolvedFileName: path, extension, isExternalLibraryImport: false };
      }
    }
    const look = (file: string): TS.ResolvedModuleFull | undefined =>
      ts.resolveModuleName(spec, file, this.#current, this.#resolutionHost, this.#resolutions, undefined, mode)
        .resolvedModule;
    const found = look(from);
    if (found !== undefined || /^[./]/.test(spec)) return found;
    for (const home of this.homes) {
      const elsewhere = look(join(home, 'notebook.ts'));
      if (elsewhere !== undefined) return elsewhere;
    }
    return undefined;
  }

  readonly #resolutionHost: TS.ModuleResolutionHost = {
    fileExists: (path) => this.#held.has(path) || ts.sys.fileExists(path),
    readFile: (path) => this.#held.get(path)?.text ?? ts.sys.readFile(path),
    directoryExists: (path) => ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
    ...(ts.sys.realpath === undefined ? {} : { realpath: ts.sys.realpath.bind(ts.sys) }),
    useCaseSensitiveFileNames: true,
  };

  #host(): TS.LanguageServiceHost & Undocumented {
    const versionOf = (path: string): string => {
      const held = this.#held.get(path);
      if (held !== undefined) return String(held.version);
      // What is installed does not change; asking the disk each time for thousands of files takes long.
      if (isInPackage(path)) return 'installed';
      return String(statSync(path, { throwIfNoEntry: false })?.mtimeMs);
    };
    return {
      ...this.#resolutionHost,
      fileExists: (path) => this.#resolutionHost.fileExists(path),
      readFile: (path) => this.#resolutionHost.readFile(path),
      useCaseSensitiveFileNames: () => true,
      getCompilationSettings: () => this.#current,
      getScriptFileNames: () => [this.#root, join(this.directory, '__globals.d.ts')],
      getScriptVersion: versionOf,
      getScriptSnapshot: (path) => {
        const version = versionOf(path);
        const known = this.#snapshots.get(path);
        if (known?.version === version) return known.snapshot;
        const text = this.#resolutionHost.readFile(path);
        if (text === undefined) return undefined;
        const snapshot = ts.ScriptSnapshot.fromString(text);
        this.#snapshots.set(path, { version, snapshot });
        return snapshot;
      },
      getCurrentDirectory: () => this.directory,
      getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
      getModuleResolutionCache: () => this.#resolutions,
      // A file beside the notebook may have come or gone since its imports were resolved.
      hasInvalidatedResolutions: (path) => this.#looksAgain && !isInPackage(path) && !this.#held.has(path),
      resolveModuleNameLiterals: (literals, from, _redirect, settings, source) =>
        literals.map((literal) => ({
          resolvedModule: this.#resolve(literal.text, from, ts.getModeForUsageLocation(source, literal, settings)),
        })),
    };
  }
}
