import { type Edited } from './edits.js';
import { type CheckedCell } from './notebook-compiler.js';
import { type TS } from './typescript.js';
/** What the modules that a cell imports are at run time. */
export interface Loadable {
    /** Those that exist; others have types only. */
    readonly found: ReadonlySet<string>;
}
/** JavaScript, and how its positions are led back. */
export interface Runnable {
    readonly javascript: string;
    readonly sourceMap: string;
    /** The text that the source map leads to, and from there to the text as written. */
    readonly edited: Edited;
}
/** The module that is the scope of all cells. */
export declare const CELLS = "#cells";
/**
 * What is run of a cell: CommonJS, made apart from checking.
 *
 * Exported names of a module are properties of its `exports` wherever they are used, which is the compiler's own work. That object is
 * the same for all cells: a redeclaration or an assignment is seen by the closures of earlier cells, and what a failing cell declared
 * before it failed is there.
 */
export declare function emitCell({ code, cell, known, tsx, legacyDecorators }: CheckedCell, { found }: Loadable, options: TS.CompilerOptions): Runnable;
/** What is run of a file beside the notebook, and whether it awaits. */
export declare function emitFile(path: string, text: string, options: TS.CompilerOptions): Runnable & {
    readonly isAsync: boolean;
};
