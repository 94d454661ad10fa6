import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import vm from 'node:vm';
import { OWNER } from '../compiler/cell.js';
import { CELLS, emitFile } from '../compiler/emit.js';
import {} from '../compiler/completion.js';
import {} from '../compiler/hover.js';
import {} from '../compiler/names.js';
import { NotebookCompiler } from '../compiler/notebook-compiler.js';
import { firstOf, mendNeeded, noteInterrupt, promised, withIntrinsics } from '../intrinsics.js';
import { letListenersGo } from '../kept-listeners.js';
import { complaintLine, InterruptedError, notCompiled, thrown, wasInterrupted } from './failure.js';
import { bundleOf } from './bundle.js';
import { Loader } from './loader.js';
import { directives } from './directives.js';
import { positionsOf } from './positions.js';
import { Traces } from './traces.js';
import { Watchdog } from './watchdog.js';
/** From how many milliseconds on the compiler's work is long enough for an interrupt to have come meanwhile. */
const LONG = 50;
/** What a cell finds by the names that a CommonJS module has, and where it comes from. */
const GIVEN = {
    exports: `${OWNER}.exports`,
    require: `${OWNER}.require`,
    module: `${OWNER}.module`,
    __filename: `${OWNER}.meta.filename`,
    __dirname: `${OWNER}.meta.dirname`,
};
// Cells may break what others have of them.
const { defineProperty } = Object;
const { runInThisContext } = vm;
/** Runs the cells of one notebook, one after the other. */
export class Executor {
    compiler;
    /** The names of cells; without a prototype, whose names they could be taken for. */
    locals = Object.create(null);
    #traces = new Traces();
    #loader;
    #owner;
    #watchdog = new Watchdog();
    /** Tells something on the cell's standard error. */
    tell = () => undefined;
    #interrupt;
    /** What to do within a script that an interrupt ends. */
    #task = () => undefined;
    /**
     * @param directory the notebook's folder
     * @param homes folders whose packages are the notebook's where its own folder has none
     * @param special modules that are not found but made, by name
     */
    constructor(directory, homes, special) {
        this.compiler = new NotebookCompiler(directory, homes, this.locals, (name) => name in globalThis);
        const made = (spec) => (spec === CELLS ? this.locals : special(spec));
        const { compiler } = this;
        this.#loader = new Loader(directory, {
            resolveFile: (spec, from) => withIntrinsics(() => compiler.resolveFile(spec, from)),
            resolveModule: (spec, from) => withIntrinsics(() => compiler.resolveModule(spec, from)),
            moduleText: (path) => compiler.moduleText(path),
            emitFile: (path, text) => withIntrinsics(() => emitFile(path, text, compiler.options)),
        }, this.#traces, made);
        this.#owner = {
            exports: this.locals,
            require: this.#loader.require,
            module: this.#loader.module,
            import: this.#loader.import,
            meta: this.#loader.meta,
            named: (given, name) => defineProperty(given, 'name', { __proto__: null, value: name, configurable: true }),
            run: () => {
                this.#task();
            },
            value: undefined,
        };
        // Of compiled modules; each cell is one.
        Object.defineProperty(this.locals, '__esModule', { value: true });
        // Cells run by what is in it.
        for (const name of Object.keys(this.#owner))
            if (name !== 'value')
                Object.defineProperty(this.#owner, name, { writable: false, configurable: false });
        Object.defineProperty(globalThis, OWNER, { value: this.#owner });
    }
    /** Rejects what the running cell awaits; synchronous code is stopped by the signal itself. */
    interrupt() {
        this.#interrupt?.();
    }
    /**
     * Runs a cell.
     * @param label what the cell is called in stack traces
     * @param shown whether anybody wants to see its value
     */
    async execute(code, label, shown) {
        try {
            // In a turn of its own: where code of a cell is ended, what else waits for the end of the same turn is lost.
            await setImmediate();
            // Not before: an interrupt of what went on while no cell ran is none of this one.
            const interrupted = this.#interruption();
            const { module, jsx } = withIntrinsics(() => directives(code));
            if (module !== undefined) {
                const complaints = this.#ownWork(() => this.compiler.addModule(module, code, jsx));
                // The module is kept in spite of what is wrong with it.
                this.tell(complaints.map(complaintLine).join('\n'));
                return { ok: true, bundle: undefined };
            }
            this.#owner.value = undefined;
            // Most cells are checked and started in one go: each rest of the watchdog waits for its thread twice.
            const begun = this.#watchdog.rest(() => this.#begin(code, label));
            if ('failure' in begun)
                return { ok: false, failure: begun.failure, interrupted: false };
            if ('started' in begun)
                return await this.#end(begun.started, { shown, interrupted });
            const found = await this.#load(begun.checked, interrupted);
            // Nothing is awaited between a cell's start and the wait for its end: where its code is ended, that wait would be lost.
            const started = this.#watchdog.rest(() => this.#start(this.#prepare(begun.checked, label, found)));
            return await this.#end(started, { shown, interrupted });
        }
        catch (error) {
            this.#mend();
            return { ok: false, failure: this.failureOf(error), interrupted: wasInterrupted(error) };
        }
    }
    /** What can be written at a place of a cell. */
    complete(code, position) {
        return this.#ownWork(() => this.compiler.complete(code, position));
    }
    /** What is known of a place of a cell. */
    hover(code, position) {
        return this.#ownWork(() => this.compiler.hover(code, position));
    }
    /** Does what the first cell would wait for. */
    warm() {
        this.#ownWork(() => {
            this.compiler.warm();
        });
    }
    /** What is told of something thrown. */
    failureOf(error) {
        return withIntrinsics(() => thrown(error, this.#traces));
    }
    close() {
        this.compiler.close();
    }
    /** Checks a cell, and starts it where nothing has to be loaded and nobody can have interrupted meanwhile. */
    #begin(code, label) {
        const ready = withIntrinsics(() => {
            const begun = performance.now();
            const result = this.compiler.check(code);
            if (!('checked' in result))
                return { failure: notCompiled(result.complaints) };
            const { checked } = result;
            const modules = this.compiler.importsOf(checked);
            if (performance.now() - begun > LONG || modules.size > 0)
                return { checked };
            // Loads nothing, and forgets files that changed since: the cell's own code may require them.
            const { found } = this.#loader.load(modules);
            return { script: this.#prepare(checked, label, found) };
        });
        return 'script' in ready ? { started: this.#start(ready.script) } : ready;
    }
    /** Does what neither an interrupt nor what cells have made of the language may disturb. */
    #ownWork(task) {
        return this.#watchdog.rest(() => withIntrinsics(task));
    }
    /** Loads what a cell imports; gives the modules that were found. */
    async #load(checked, interrupted) {
        await firstOf(setImmediate(), interrupted);
        // Loaded first: a cell's imports come before its code, and whether one has to be awaited shows when it is tried.
        const modules = withIntrinsics(() => this.compiler.importsOf(checked));
        const { found, waiting } = this.#interruptible(() => this.#loader.load(modules));
        for (const spec of waiting)
            await firstOf(this.#loader.loadAwaited(spec), interrupted);
        return found;
    }
    /** Makes the script that a cell is run as. */
    #prepare(checked, label, found) {
        return withIntrinsics(() => this.#scriptOf(checked, label, found));
    }
    #scriptOf(checked, label, found) {
        const runnable = this.compiler.emit(checked, { found });
        this.#traces.add(label, { text: checked.code, positions: positionsOf(runnable, checked.code), isCell: true });
        // A name that the cell declares itself would be declared twice; what is compiled needs the first two.
        const given = Object.entries(GIVEN).filter(([name]) => name === 'exports' || name === 'require' || !checked.cell.names.has(name));
        const head = `(${checked.cell.isAsync ? 'async ' : ''}function (${given.map(([name]) => name).join(', ')}) {`;
        const text = `${head}\n${runnable.javascript}\n})(${given.map(([, from]) => from).join(', ')})`;
        return { text, label, isAsync: checked.cell.isAsync };
    }
    /** Runs what is synchronous of a cell. */
    #start({ text, label, isAsync }) {
        const result = this.#script(text, label);
        this.#mend();
        return { rest: isAsync ? result : undefined };
    }
    #mend() {
        const mended = mendNeeded();
        if (mended !== undefined)
            this.tell(`The kernel put back what it can't do without: ${mended}`);
    }
    /** Waits for what a cell started; gives its value. */
    async #end({ rest = setImmediate() }, { shown, interrupted }) {
        await firstOf(rest, interrupted);
        this.#mend();
        this.compiler.names.succeeded();
        const { value } = this.#owner;
        this.#owner.value = undefined;
        if (!shown || value === undefined)
            return { ok: true, bundle: undefined };
        const bundle = this.#interruptible(() => bundleOf(value));
        return { ok: true, bundle: await firstOf(bundle, interrupted) };
    }
    /** Runs a script, which an interrupt ends. Lines of what is run, not of what was written, would be shown with an error. */
    #script(script, filename) {
        const options = { filename, lineOffset: -1, breakOnSigint: true, displayErrors: false };
        return this.#watchdog.rest(() => {
            letListenersGo();
            try {
                return runInThisContext(script, options);
            }
            finally {
                noteInterrupt();
            }
        });
    }
    /** Does a task that an interrupt can end though it never pauses: only scripts can be ended so. */
    #interruptible(task) {
        let result;
        this.#task = () => {
            result = { of: task() };
        };
        this.#script(`${OWNER}.run()`, 'task');
        return result.of;
    }
    /** Rejects at the next interrupt. */
    #interruption() {
        const interrupted = promised((_resolve, reject) => {
            this.#interrupt = () => {
                reject(new InterruptedError('the cell was interrupted'));
            };
        });
        // Not everything that could be interrupted is awaited.
        void firstOf(undefined, interrupted);
        return interrupted;
    }
}
//# sourceMappingURL=executor.js.map