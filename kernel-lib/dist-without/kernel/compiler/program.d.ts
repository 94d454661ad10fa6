import { type TS } from './typescript.js';
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
/** What a cell is written in. */
export type CellExtension = '.ts' | '.tsx';
/**
 * The compiler's view of a notebook: its cells as modules beside it, held in memory, and the files they import.
 *
 * A program of which no file has got other imports costs the compiler a fifth of one whose files it has to follow anew. So the modules
 * that cells take are there before the cells, empty; one root exports them all; and every cell imports that root, once, and finds in it
 * the cells that it builds on. Only a cell with imports of its own has the compiler follow them.
 */
export declare class NotebookProgram {
    #private;
    readonly directory: string;
    private readonly homes;
    readonly options: TS.CompilerOptions;
    readonly service: TS.LanguageService;
    /** Where what is being written is held, which is no cell yet. */
    readonly probe: string;
    /**
     * @param directory the notebook's folder
     * @param homes folders whose packages are the notebook's where its own folder has none
     */
    constructor(directory: string, homes: readonly string[]);
    /** Holds a file in memory, in place of what its path names on the disk. */
    hold(path: string, text: string): void;
    /** Declares globals of any type; tells whether there is a new one among them. */
    declareGlobals(names: Iterable<string>): boolean;
    /** Takes back what {@link declareGlobals} declared. */
    forgetGlobals(): void;
    /** A place for a cell, which is its own until it is released. */
    take(extension: CellExtension): string;
    /** Takes the place of a cell that no other builds on. */
    release(path: string): void;
    /**
     * A cell's text as a module: what is added comes last, on a line of its own, where it shifts no position.
     * @param exported the names that it is to export
     * @param declarations how it has the names of other cells
     */
    module(code: string, exported: readonly string[], declarations: readonly string[]): string;
    /** How a cell has a name of another: a variable can be assigned to; only an alias keeps literal types, and types of the same name. */
    declaration(name: string, path: string, isVariable: boolean): string;
    /** What is held under a path. */
    held(path: string): HeldFile | undefined;
    /** Notes modules that cells call `require` with. */
    noteRequires(modules: Iterable<string>): void;
    /** A program of all cells, and of `path`, which may be a module beside them. */
    at(path: string, { legacyDecorators, typedRequires }?: View): TS.Program;
    /** Looks for all modules anew: a package may have been installed, a file have come. */
    lookAgain(path: string, view: View): void;
    /** The file beside the notebook that a relative import means; undefined for what is left to Node. */
    resolveFile(spec: string, from: string): string | undefined;
    /** The file of JavaScript that an import of a package means; undefined where there is none. */
    resolveModule(spec: string, from: string): string | undefined;
    /**
     * The files beside the notebook that a cell imports, and those that these import. What is wrong with others is no matter of it: it may
     * be the cell that mends them.
     * @param imports modules that it imports besides those in its text
     */
    localFiles(program: TS.Program, cell: TS.SourceFile | undefined, imports: Iterable<string>): readonly TS.SourceFile[];
}
export {};
