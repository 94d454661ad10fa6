import { type Completion } from '../compiler/completion.js';
import { type Hover } from '../compiler/hover.js';
import { type Scope } from '../compiler/names.js';
import { NotebookCompiler } from '../compiler/notebook-compiler.js';
import { type Failure } from './failure.js';
import { type Bundle } from './bundle.js';
/** How a cell ended; `bundle` is its value, where it has one to show. */
export type Outcome = {
    readonly ok: true;
    readonly bundle: Bundle | undefined;
} | {
    readonly ok: false;
    readonly failure: Failure;
    readonly interrupted: boolean;
};
/** Runs the cells of one notebook, one after the other. */
export declare class Executor {
    #private;
    readonly compiler: NotebookCompiler;
    /** The names of cells; without a prototype, whose names they could be taken for. */
    readonly locals: Scope;
    /** Tells something on the cell's standard error. */
    tell: (text: string) => void;
    /**
     * @param directory the notebook's folder
     * @param homes folders whose packages are the notebook's where its own folder has none
     * @param special modules that are not found but made, by name
     */
    constructor(directory: string, homes: readonly string[], special: (spec: string) => unknown);
    /** Rejects what the running cell awaits; synchronous code is stopped by the signal itself. */
    interrupt(): void;
    /**
     * Runs a cell.
     * @param label what the cell is called in stack traces
     * @param shown whether anybody wants to see its value
     */
    execute(code: string, label: string, shown: boolean): Promise<Outcome>;
    /** What can be written at a place of a cell. */
    complete(code: string, position: number): Completion;
    /** What is known of a place of a cell. */
    hover(code: string, position: number): Hover | undefined;
    /** Does what the first cell would wait for. */
    warm(): void;
    /** What is told of something thrown. */
    failureOf(error: unknown): Failure;
    close(): void;
}
