import { type Runnable } from '../compiler/emit.js';
/** A line and a column, counted from zero. */
export interface Place {
    readonly line: number;
    readonly column: number;
}
/** Leads a place in what is run back to the text as written; undefined for what was not written. */
export type Positions = (place: Place) => Place | undefined;
/** Leads back through the compiler's source map, and then through the kernel's own edits. */
export declare function positionsOf({ javascript, sourceMap, edited }: Runnable, text: string): Positions;
