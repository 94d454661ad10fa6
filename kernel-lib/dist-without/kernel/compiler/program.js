import { statSync } from 'node:fs';
import { dirname, join, parse, relative, sep } from 'node:path';
import { GLOBALS } from './globals.js';
import { joinedLibrary, joinedTypings } from './joined-declarations.js';
import { compilerOptions, library } from './options.js';
import { ts } from './typescript.js';
/** What a file imports, by `import`, `export`, `import()` and types; the compiler has it, though its typings do not tell. */
const importsOf = (file) => (file.imports ?? []).map(({ text }) => text);
const isInPackage = (path) => path.includes('/node_modules/');
/** How the modules of cells are called, beside the notebook. */
const CELL = './__cell';
/** The module that all cells are members of. */
const ALL = './__notebook';
/** What a cell calls that module. */
const CELLS = '__cells';
/** Where a cell has the types of other cells' variables. */
const TYPES = '__cell_types';
/** The module of a place that no cell has. */
const EMPTY = `import "${ALL}"; export {};`;
/** How many places are added where a cell finds none. */
const PLACES = 32;
/** What a module is called as a member of the one of all cells. */
const memberOf = (path) => parse(path).name;
/**
 * The compiler's view of a notebook: its cells as modules beside it, held in memory, and the files they import.
 *
 * A program of which no file has got other imports costs the compiler a fifth of one whose files it has to follow anew. So the modules
 * that cells take are there before the cells, empty; one root exports them all; and every cell imports that root, once, and finds in it
 * the cells that it builds on. Only a cell with imports of its own has the compiler follow them.
 */
export class NotebookProgram {
    directory;
    homes;
    options;
    service;
    /** Where what is being written is held, which is no cell yet. */
    probe;
    #held = new Map();
    #root;
    #globals;
    /** Every place for a cell. */
    #places = [];
    /** Those that no cell has, by their extension. */
    #free = { '.ts': [], '.tsx': [] };
    #snapshots = new Map();
    #required = new Set();
    #typed = new Set();
    #legacy;
    #library;
    #current;
    #resolutions;
    #looksAgain = false;
    /** Globals that nothing declares but that are there. */
    #madeGlobals = new Set();
    /**
     * @param directory the notebook's folder
     * @param homes folders whose packages are the notebook's where its own folder has none
     */
    constructor(directory, homes) {
        this.directory = directory;
        this.homes = homes;
        this.options = compilerOptions(directory, homes);
        this.#legacy = { ...this.options, experimentalDecorators: true };
        this.#current = this.options;
        this.#resolutions = this.#newResolutions();
        this.#library = this.#join();
        this.#root = join(directory, `${ALL}.ts`);
        this.#globals = join(directory, '__globals.d.ts');
        this.probe = this.take('.ts');
        this.declareGlobals([]);
        this.service = ts.createLanguageService(this.#host());
    }
    /** Holds the standard library and Node's typings as one file each; gives the library's path. */
    #join() {
        const { lib, typeRoots = [] } = this.options;
        const standard = lib === undefined ? joinedLibrary(library()) : undefined;
        const typings = typeRoots.map((root) => joinedTypings(join(root, 'node', 'index.d.ts'))).find(Boolean);
        for (const one of [standard, typings]) {
            if (one === undefined)
                continue;
            this.hold(one.path, one.text);
            for (const path of one.emptied)
                this.hold(path, '');
        }
        return standard?.path ?? ts.getDefaultLibFilePath(this.options);
    }
    /** Holds a file in memory, in place of what its path names on the disk. */
    hold(path, text) {
        const before = this.#held.get(path);
        if (before?.text === text)
            return;
        this.#held.set(path, { text, version: (before?.version ?? 0) + 1 });
    }
    /** Declares globals of any type; tells whether there is a new one among them. */
    declareGlobals(names) {
        const before = this.#madeGlobals.size;
        for (const name of names)
            this.#madeGlobals.add(name);
        this.hold(this.#globals, [GLOBALS, ...[...this.#madeGlobals].map((name) => `declare var ${name}: any;`)].join('\n'));
        return this.#madeGlobals.size > before;
    }
    /** Takes back what {@link declareGlobals} declared. */
    forgetGlobals() {
        this.#madeGlobals.clear();
        this.declareGlobals([]);
    }
    /** A place for a cell, which is its own until it is released. */
    take(extension) {
        const free = this.#free[extension];
        // Few notebooks have a cell in JSX.
        if (free.length === 0)
            for (let added = extension === '.ts' ? PLACES : 1; added > 0; added--)
                this.#add(extension);
        const path = free.pop();
        if (path === undefined)
            throw new Error('there is no place for a cell');
        return path;
    }
    /** Takes the place of a cell that no other builds on. */
    release(path) {
        this.hold(path, EMPTY);
        this.#free[path.endsWith('x') ? '.tsx' : '.ts'].push(path);
    }
    #add(extension) {
        const path = join(this.directory, `${CELL}_${String(this.#places.length)}${extension}`);
        this.#places.push(path);
        this.hold(path, EMPTY);
        this.#free[extension].push(path);
    }
    /**
     * A cell's text as a module: what is added comes last, on a line of its own, where it shifts no position.
     * @param exported the names that it is to export
     * @param declarations how it has the names of other cells
     */
    module(code, exported, declarations) {
        const clause = declarations.length > 0 ? `* as ${CELLS} from ` : '';
        return `${code}\nexport { ${exported.join(', ')} }; import ${clause}"${ALL}"; ${declarations.join(' ')}`;
    }
    /** How a cell has a name of another: a variable can be assigned to; only an alias keeps literal types, and types of the same name. */
    declaration(name, path, isVariable) {
        const member = `${CELLS}.${memberOf(path)}.${name}`;
        if (!isVariable)
            return `import ${name} = ${member};`;
        // In a block of its own, or what the cell does before would count for the type.
        return `declare namespace ${TYPES} { export type ${name} = typeof ${member}; } declare let ${name}: ${TYPES}.${name};`;
    }
    /** What is held under a path. */
    held(path) {
        return this.#held.get(path);
    }
    /** Notes modules that cells call `require` with. */
    noteRequires(modules) {
        for (const module of modules)
            this.#required.add(module);
    }
    /** A program of all cells, and of `path`, which may be a module beside them. */
    at(path, { legacyDecorators = false, typedRequires = false } = {}) {
        const lines = this.#places.map((place) => `export * as ${memberOf(place)} from "./${memberOf(place)}";`);
        if (!this.#places.includes(path))
            lines.push(`import ${this.#specifier(path)};`);
        if (typedRequires)
            this.#typeRequires();
        // Once read, typings are kept: those of TensorFlow.js take seconds.
        for (const module of this.#typed)
            lines.push(`import type {} from ${module};`);
        if (typedRequires && this.#typed.size > 0) {
            const calls = [...this.#typed].map((module) => `(id: ${module}): typeof import(${module});`);
            lines.push(`declare global { namespace NodeJS { interface Require { ${calls.join(' ')} } } }`);
        }
        this.hold(this.#root, lines.join('\n'));
        this.#current = legacyDecorators ? this.#legacy : this.options;
        const program = this.service.getProgram();
        if (program === undefined)
            throw new Error('the compiler gave no program');
        return program;
    }
    /** Looks for all modules anew: a package may have been installed, a file have come. */
    lookAgain(path, view) {
        this.#resolutions = this.#newResolutions();
        this.#looksAgain = true;
        // Another version, or the compiler would find nothing to do.
        const { text = '', version = 0 } = this.#held.get(path) ?? {};
        this.#held.set(path, { text, version: version + 1 });
        this.at(path, view);
        this.#looksAgain = false;
    }
    /** The file beside the notebook that a relative import means; undefined for what is left to Node. */
    resolveFile(spec, from) {
        const { resolvedModule } = ts.resolveModuleName(spec, from, this.options, this.#resolutionHost);
        const path = resolvedModule?.resolvedFileName;
        return path === undefined || isInPackage(path) || path.endsWith('.d.ts') ? undefined : path;
    }
    /** The file of JavaScript that an import of a package means; undefined where there is none. */
    resolveModule(spec, from) {
        // Without the condition "types", by which the compiler looks for declarations first.
        const options = {
            module: ts.ModuleKind.NodeNext,
            moduleResolution: ts.ModuleResolutionKind.NodeNext,
            allowJs: true,
            noDtsResolution: true,
        };
        const mode = ts.ModuleKind.ESNext;
        return ts.resolveModuleName(spec, from, options, this.#resolutionHost, undefined, undefined, mode).resolvedModule
            ?.resolvedFileName;
    }
    /**
     * The files beside the notebook that a cell imports, and those that these import. What is wrong with others is no matter of it: it may
     * be the cell that mends them.
     * @param imports modules that it imports besides those in its text
     */
    localFiles(program, cell, imports) {
        const found = new Set();
        const add = (spec, from) => {
            const path = /^[./]/.test(spec) && !spec.startsWith(CELL) && spec !== ALL ? this.resolveFile(spec, from) : undefined;
            const file = path === undefined ? undefined : program.getSourceFile(path);
            if (file !== undefined)
                found.add(file);
        };
        for (const spec of imports)
            add(spec, this.#root);
        if (cell !== undefined)
            for (const spec of importsOf(cell))
                add(spec, cell.fileName);
        for (const file of found)
            for (const spec of importsOf(file))
                add(spec, file.fileName);
        return [...found];
    }
    /** How a module beside the notebook is written in an import. */
    #specifier(path) {
        const name = relative(this.directory, path).replace(/\.tsx?$/, '');
        return JSON.stringify(`./${name.split(sep).join('/')}`);
    }
    #typeRequires() {
        for (const module of this.#required)
            if (this.#resolve(module, this.#root, undefined)?.extension.startsWith('.d.') === true)
                this.#typed.add(JSON.stringify(module));
    }
    #newResolutions() {
        return ts.createModuleResolutionCache(this.directory, (name) => name, this.options);
    }
    #resolve(spec, from, mode) {
        if (spec.startsWith(CELL)) {
            for (const extension of [ts.Extension.Ts, ts.Extension.Tsx]) {
                const path = join(dirname(from), `${spec}${extension}`);
                if (this.#held.has(path))
                    return { resolvedFileName: path, extension, isExternalLibraryImport: false };
            }
        }
        const look = (file) => ts.resolveModuleName(spec, file, this.#current, this.#resolutionHost, this.#resolutions, undefined, mode)
            .resolvedModule;
        const found = look(from);
        if (found !== undefined || /^[./]/.test(spec))
            return found;
        for (const home of this.homes) {
            const elsewhere = look(join(home, 'notebook.ts'));
            if (elsewhere !== undefined)
                return elsewhere;
        }
        return undefined;
    }
    #resolutionHost = {
        fileExists: (path) => this.#held.has(path) || ts.sys.fileExists(path),
        readFile: (path) => this.#held.get(path)?.text ?? ts.sys.readFile(path),
        directoryExists: (path) => ts.sys.directoryExists(path),
        getDirectories: (path) => ts.sys.getDirectories(path),
        ...(ts.sys.realpath === undefined ? {} : { realpath: ts.sys.realpath.bind(ts.sys) }),
        useCaseSensitiveFileNames: true,
    };
    #host() {
        const versionOf = (path) => {
            const held = this.#held.get(path);
            if (held !== undefined)
                return String(held.version);
            // What is installed does not change; asking the disk each time for thousands of files takes long.
            if (isInPackage(path))
                return 'installed';
            return String(statSync(path, { throwIfNoEntry: false })?.mtimeMs);
        };
        return {
            ...this.#resolutionHost,
            fileExists: (path) => this.#resolutionHost.fileExists(path),
            readFile: (path) => this.#resolutionHost.readFile(path),
            useCaseSensitiveFileNames: () => true,
            getCompilationSettings: () => this.#current,
            getScriptFileNames: () => [this.#root, this.#globals],
            getScriptVersion: versionOf,
            getScriptSnapshot: (path) => {
                const version = versionOf(path);
                const known = this.#snapshots.get(path);
                if (known?.version === version)
                    return known.snapshot;
                const text = this.#resolutionHost.readFile(path);
                if (text === undefined)
                    return undefined;
                const snapshot = ts.ScriptSnapshot.fromString(text);
                this.#snapshots.set(path, { version, snapshot });
                return snapshot;
            },
            getCurrentDirectory: () => this.directory,
            getDefaultLibFileName: () => this.#library,
            getModuleResolutionCache: () => this.#resolutions,
            // A file beside the notebook may have come or gone since its imports were resolved.
            hasInvalidatedResolutions: (path) => this.#looksAgain && !isInPackage(path) && !this.#held.has(path),
            resolveModuleNameLiterals: (literals, from, _redirect, settings, source) => literals.map((literal) => ({
                resolvedModule: this.#resolve(literal.text, from, ts.getModeForUsageLocation(source, literal, settings)),
            })),
        };
    }
}
//# sourceMappingURL=program.js.map