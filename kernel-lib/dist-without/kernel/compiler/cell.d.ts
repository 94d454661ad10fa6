import { type Declaration } from './declaration.js';
import { type Edit } from './edits.js';
/** What a cell's text says. */
export interface Cell {
    readonly names: ReadonlyMap<string, Declaration>;
    /** Every identifier in it. */
    readonly used: ReadonlySet<string>;
    /** Names it exports by itself. */
    readonly exported: ReadonlySet<string>;
    /** Modules it imports when it runs. */
    readonly imports: ReadonlySet<string>;
    /** Modules it calls `require` with. */
    readonly requires: ReadonlySet<string>;
    /** What makes its text the module that is run, on the same lines. */
    readonly edits: readonly Edit[];
    /** What comes before its first statement when it is run: functions, which a module has from its beginning. */
    readonly head: string;
    /** Where `head` goes: after the comments at the top, which may speak to the compiler. */
    readonly start: number;
    /** Whether it awaits. */
    readonly isAsync: boolean;
    readonly hasDecorators: boolean;
    /** Whether it has names by `export * from …`, which its text does not tell. */
    readonly hasStars: boolean;
    /** Whether it adds to what is declared elsewhere: to the globals, or to another module. */
    readonly augments: boolean;
    /** Whether its last statement has a value to show. */
    readonly hasValue: boolean;
    /** Whether its syntax is wrong, as it was read. */
    readonly isWrong: boolean;
}
/** The object that what is run finds its surroundings in; the name is tslab's. */
export declare const OWNER = "__tslab__";
/** The edits to a file beside the notebook, and whether it awaits. */
export declare function readFile(path: string, text: string): {
    readonly edits: readonly Edit[];
    readonly isAsync: boolean;
};
/**
 * Reads a cell. It is checked as it is written; only what is run is edited.
 * @param tsx whether `<p>` is an element, not a type
 * @param object where the object literal begins that is all of it
 */
export declare function readCell(text: string, tsx: boolean, object?: number): Cell;
