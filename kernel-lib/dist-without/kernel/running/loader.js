import { readFileSync, statSync } from 'node:fs';
import Module, { createRequire, isBuiltin } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { types } from 'node:util';
import vm from 'node:vm';
import {} from '../compiler/emit.js';
import { positionsOf } from './positions.js';
import {} from './traces.js';
/** Node's words for "this one can only be loaded asynchronously". */
const ASYNCHRONOUS = new Set(['ERR_REQUIRE_ASYNC_MODULE', 'ERR_REQUIRE_ESM', 'ERR_PACKAGE_PATH_NOT_EXPORTED']);
const codeOf = (error) => (error instanceof Error && 'code' in error ? error.code : undefined);
const isAsynchronous = (error) => ASYNCHRONOUS.has(String(codeOf(error)));
const isRelative = (spec) => /^(\.{0,2}\/|\.{1,2}$|file:)/.test(spec);
// Cells may break what others have of them.
const NativeSet = Set;
const { runInThisContext } = vm;
/** The namespace that `import()` gives of a CommonJS module. */
function namespaceOf(exports) {
    const isNamespace = types.isModuleNamespaceObject(exports);
    if (isNamespace || exports?.__esModule === true)
        return exports;
    return Object.assign({ __proto__: null }, exports, { default: exports });
}
/** An ES module's namespace as compiled `import` statements expect it from `require`. */
const asRequired = (namespace) => new Proxy(namespace, {
    get: (target, name) => (name === '__esModule' ? true : Reflect.get(target, name)),
});
const metaOf = (filename, require) => ({
    url: pathToFileURL(filename).href,
    filename,
    dirname: dirname(filename),
    resolve: (spec) => {
        if (isBuiltin(spec))
            return spec.startsWith('node:') ? spec : `node:${spec}`;
        if (URL.canParse(spec))
            return new URL(spec).href;
        try {
            return pathToFileURL(require.resolve(spec)).href;
        }
        catch (error) {
            // As in Node, where no file has to be there.
            if (isRelative(spec))
                return new URL(spec, pathToFileURL(filename)).href;
            throw error;
        }
    },
});
/** What Node does with modules that its typings do not tell. */
const internals = Module;
/** Loads what cells import: files beside the notebook compiled, and anew after edits; the rest as Node does. */
export class Loader {
    compiler;
    traces;
    special;
    require;
    meta;
    /** `module` of a cell; of what runs in the kernel, the main one. */
    module;
    #files = new Map();
    #awaited = new Map();
    /** What makes a module that could not be loaded at once one that can be, by the error that told so. */
    #remedies = new WeakMap();
    /**
     * @param directory the notebook's folder
     * @param special modules that are made here, by name
     */
    constructor(directory, compiler, traces, special) {
        this.compiler = compiler;
        this.traces = traces;
        this.special = special;
        const base = join(directory, 'notebook.ts');
        const opened = process.env['JPY_SESSION_NAME'];
        const node = createRequire(base);
        this.require = this.#requireFrom(base, node, special);
        this.module = Object.assign(new internals(base), { filename: base, require: this.require });
        this.require.main = this.module;
        this.meta = metaOf(join(directory, opened === undefined ? 'notebook.ipynb' : basename(opened)), this.require);
    }
    /** `import()` of a cell. */
    import = (spec, options) => this.#import(this.require, join(this.meta.dirname, 'notebook.ts'), String(spec), options);
    /**
     * Loads modules, in order.
     * @returns `found`: those that exist at run time; `waiting`: those that have to be awaited
     */
    load(modules) {
        this.#forgetChanged();
        const found = new NativeSet();
        const waiting = [];
        for (const spec of modules) {
            try {
                this.require(spec);
                found.add(spec);
            }
            catch (error) {
                const isMissing = codeOf(error) === 'MODULE_NOT_FOUND' && String(error).includes(`'${spec}'`);
                if (this.#remedyOf(error) !== undefined)
                    waiting.push(spec);
                // Any other error is thrown once more by the cell itself, which has to say where.
                if (!isMissing)
                    found.add(spec);
            }
        }
        return { found, waiting };
    }
    /** Loads a module that can only be awaited, so that `require` has it from then on. */
    async loadAwaited(spec, require = this.require) {
        // Each turn loads one more of what it rests on.
        for (;;) {
            try {
                return require(spec);
            }
            catch (error) {
                const remedy = this.#remedyOf(error);
                if (remedy === undefined)
                    throw error;
                await remedy();
            }
        }
    }
    #remedyOf(error) {
        return error instanceof Error ? this.#remedies.get(error) : undefined;
    }
    /** Forgets files that have changed, and whatever imports them. */
    #forgetChanged() {
        for (const [path, file] of this.#files)
            // Loading one may have been interrupted.
            if (!file.module.loaded || this.#stampOf(path) !== file.stamp)
                this.#forget(path);
    }
    #forget(path) {
        const file = this.#files.get(path);
        if (file === undefined)
            return;
        this.#files.delete(path);
        for (const importer of file.importers)
            this.#forget(importer);
    }
    #stampOf(path) {
        const held = this.compiler.moduleText(path);
        if (held !== undefined)
            return `held ${String(held.version)}`;
        const found = statSync(path, { throwIfNoEntry: false });
        return found === undefined ? undefined : `${String(found.mtimeMs)} ${String(found.size)}`;
    }
    async #import(require, from, spec, options) {
        if (/^(data|https?):/.test(spec))
            return nativeImport(from, spec, options);
        try {
            return namespaceOf(require(spec));
        }
        catch (error) {
            if (this.#remedyOf(error) === undefined)
                throw error;
            return isRelative(spec) ? namespaceOf(await this.loadAwaited(spec, require)) : nativeImport(from, spec, options);
        }
    }
    #requireFrom(from, node, special) {
        const find = (spec) => {
            if (!isRelative(spec))
                return undefined;
            return this.compiler.resolveFile(spec.startsWith('file:') ? fileURLToPath(spec) : spec, from);
        };
        const require = (spec) => {
            const made = special(spec);
            if (made !== undefined)
                return made;
            const path = find(spec);
            if (path === undefined)
                return this.#requirePackage(spec, from, node);
            const { exports } = this.#loadFile(path);
            this.#files.get(path)?.importers.add(from);
            return exports;
        };
        const resolve = (spec, options) => {
            const file = find(spec);
            if (file !== undefined)
                return file;
            try {
                return node.resolve(spec, options);
            }
            catch (error) {
                const other = isAsynchronous(error) ? this.compiler.resolveModule(spec, from) : undefined;
                if (other === undefined)
                    throw error;
                return other;
            }
        };
        return Object.assign(require, {
            resolve: Object.assign(resolve, { paths: node.resolve.paths }),
            cache: node.cache,
            main: node.main,
            // eslint-disable-next-line @typescript-eslint/no-deprecated -- a module's `require` has it
            extensions: node.extensions,
        });
    }
    #requirePackage(spec, from, node) {
        // The same name may be another package to a file in another folder.
        const key = `${dirname(from)} ${spec}`;
        const awaited = this.#awaited.get(key);
        if (awaited !== undefined)
            return awaited;
        if (spec.startsWith('data:'))
            throw this.#ofData(spec, from, key);
        try {
            return node(spec);
        }
        catch (error) {
            if (error instanceof SyntaxError && isRelative(spec) && !/\.([cm]?js|json|node)$/.test(node.resolve(spec)))
                throw new TypeError(`${spec} is not TypeScript, JavaScript or JSON, and nothing else can be imported; read it with readFileSync`, { cause: error });
            if (error instanceof Error && isAsynchronous(error) && !isRelative(spec))
                this.#remedies.set(error, async () => {
                    this.#awaited.set(key, asRequired(await nativeImport(from, spec)));
                });
            throw error;
        }
    }
    /** Says that Node can only import what a URL holds. */
    #ofData(spec, from, key) {
        const error = Object.assign(new Error('a data: URL can be imported, and not be required'), {
            code: 'ERR_REQUIRE_ESM',
        });
        const options = /^data:application\/json\b/.test(spec) ? { with: { type: 'json' } } : undefined;
        this.#remedies.set(error, async () => {
            this.#awaited.set(key, asRequired(await nativeImport(from, spec, options)));
        });
        return error;
    }
    #loadFile(path) {
        const known = this.#files.get(path);
        if (known !== undefined)
            return known.module;
        const text = this.compiler.moduleText(path)?.text ?? readFileSync(path, 'utf8');
        const module = new internals(path);
        Object.assign(module, { filename: path, paths: internals._nodeModulePaths(dirname(path)) });
        this.#files.set(path, { module, stamp: this.#stampOf(path), importers: new Set() });
        try {
            if (extname(path) === '.json') {
                module.exports = JSON.parse(text);
            }
            else {
                const { run, isAsync } = this.#prepare(module, path, text);
                if (isAsync)
                    throw this.#awaiting(module, path, run);
                run();
            }
            module.loaded = true;
        }
        catch (error) {
            this.#files.delete(path);
            throw error;
        }
        return module;
    }
    /** Says that a file awaits, which whoever requires it can not. */
    #awaiting(module, path, run) {
        const error = Object.assign(new Error(`${path} awaits at its top level: use import() for it, not require()`), {
            code: 'ERR_REQUIRE_ASYNC_MODULE',
        });
        const stamp = this.#stampOf(path);
        this.#remedies.set(error, async () => {
            await run();
            module.loaded = true;
            this.#files.set(path, { module, stamp, importers: new Set() });
        });
        return error;
    }
    /** Compiles a file; `run` runs it, and gives a promise where it awaits. */
    #prepare(module, path, text) {
        const runnable = this.compiler.emitFile(path, text);
        const require = this.#requireFrom(path, createRequire(path), this.special);
        const dynamic = (spec, options) => this.#import(require, path, String(spec), options);
        Object.assign(module, { require, meta: metaOf(path, require), import: dynamic });
        const positions = positionsOf(runnable, text);
        // The wrapper's words come before the first line.
        this.traces.add(path, { text, positions, isCell: false });
        const head = runnable.isAsync ? `(async ${MODULE_HEAD}` : `(${MODULE_HEAD}`;
        const run = () => {
            // Not `module._compile`, which goes by the extension.
            const wrapped = runInThisContext(`${head}\n${runnable.javascript}\n})`, {
                filename: path,
                lineOffset: -1,
            });
            return wrapped.call(module.exports, module.exports, require, module, path, dirname(path));
        };
        return { run, isAsync: runnable.isAsync };
    }
}
const MODULE_HEAD = 'function (exports, require, module, __filename, __dirname) {';
/** Node's warning that its own loader is used from a script, which is meant here. */
const isOwnWarning = (warning) => String(warning).includes('USE_MAIN_CONTEXT_DEFAULT_LOADER');
/** Node's own `import()`, as a module in the place of `filename` has it. */
function nativeImport(filename, spec, options) {
    const { emitWarning } = process;
    process.emitWarning = (warning, ...rest) => {
        if (!isOwnWarning(warning))
            emitWarning.call(process, warning, ...rest);
    };
    try {
        const script = runInThisContext('(spec, options) => import(spec, options)', {
            filename,
            importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
        });
        return script(spec, options);
    }
    finally {
        process.emitWarning = emitWarning;
    }
}
//# sourceMappingURL=loader.js.map