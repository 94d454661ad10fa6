import { type Complaint } from './complaint.js';
import { type Cell } from './cell.js';
import { type Completion } from './completion.js';
import { type Loadable, type Runnable } from './emit.js';
import { type Hover } from './hover.js';
import { Names, type Name, type Scope } from './names.js';
import { type TS } from './typescript.js';
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
export type Checked = {
    readonly complaints: readonly [Complaint, ...Complaint[]];
} | {
    readonly complaints: readonly [];
    readonly checked: CheckedCell;
};
/**
 * Compiles the cells of a notebook.
 *
 * A cell is a module of one growing program: its text as written, then on a line of its own exports of its names, and imports of
 * those it has from others. Being last, the addition shifts no position. A name comes from the cell that declared it last at that time,
 * so that `let df = f(df2)` after `df2 = g(df)` is no circle.
 */
export declare class NotebookCompiler {
    #private;
    private readonly isGlobal;
    readonly names: Names;
    /**
     * @param directory the notebook's folder
     * @param homes folders whose packages are the notebook's where its own folder has none
     * @param scope where the values of names lie
     * @param isGlobal whether a name is a global while cells run, whatever declarations say
     */
    constructor(directory: string, homes: readonly string[], scope: Scope, isGlobal?: (name: string) => boolean);
    /** The file beside the notebook that a relative import means; undefined for what is left to Node. */
    resolveFile(spec: string, from: string): string | undefined;
    /** The file of JavaScript that an import of a package means; undefined where there is none. */
    resolveModule(spec: string, from: string): string | undefined;
    /** The text of a module that a cell holds, with its version. */
    moduleText(path: string): {
        readonly text: string;
        readonly version: number;
    } | undefined;
    get options(): TS.CompilerOptions;
    /** Compiles nothing, so that the first cell finds the library read. */
    warm(): void;
    /** Checks a cell; one without complaints becomes part of the notebook, and is the next to run. */
    check(code: string): Checked;
    /** The modules that have to be loaded before a cell runs: its own imports, and those it uses of other cells. */
    importsOf({ cell, known }: CheckedCell): ReadonlySet<string>;
    /** What is run of a cell. */
    emit(checked: CheckedCell, loadable: Loadable): Runnable;
    /** Takes a module that a cell holds, and tells what is wrong with it; it is kept all the same. */
    addModule(name: string, text: string, tsx: boolean): readonly Complaint[];
    complete(code: string, position: number): Completion;
    hover(code: string, position: number): Hover | undefined;
    close(): void;
}
