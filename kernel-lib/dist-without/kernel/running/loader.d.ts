import { type Runnable } from '../compiler/emit.js';
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
/** What the loader is given by the compiler. */
export interface Compiles {
    /** The file beside the notebook that a relative import means; undefined for what is left to Node. */
    resolveFile(spec: string, from: string): string | undefined;
    /** The file that an import of a package means, also where the package has none for `require`. */
    resolveModule(spec: string, from: string): string | undefined;
    /** A module that a cell holds. */
    moduleText(path: string): {
        readonly text: string;
        readonly version: number;
    } | undefined;
    emitFile(path: string, text: string): Runnable & {
        readonly isAsync: boolean;
    };
}
/** Loads what cells import: files beside the notebook compiled, and anew after edits; the rest as Node does. */
export declare class Loader {
    #private;
    private readonly compiler;
    private readonly traces;
    private readonly special;
    readonly require: Require;
    readonly meta: Meta;
    /** `module` of a cell; of what runs in the kernel, the main one. */
    readonly module: {
        exports: unknown;
    };
    /**
     * @param directory the notebook's folder
     * @param special modules that are made here, by name
     */
    constructor(directory: string, compiler: Compiles, traces: Traces, special: (spec: string) => unknown);
    /** `import()` of a cell. */
    readonly import: (spec: unknown, options?: object) => Promise<unknown>;
    /**
     * Loads modules, in order.
     * @returns `found`: those that exist at run time; `waiting`: those that have to be awaited
     */
    load(modules: Iterable<string>): {
        readonly found: ReadonlySet<string>;
        readonly waiting: readonly string[];
    };
    /** Loads a module that can only be awaited, so that `require` has it from then on. */
    loadAwaited(spec: string, require?: Require): Promise<unknown>;
}
export {};
