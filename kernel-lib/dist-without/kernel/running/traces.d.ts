import { type Place, type Positions } from './positions.js';
/** Something that cells run: a cell, or a file beside the notebook. */
export interface Source {
    readonly text: string;
    readonly positions: Positions;
    readonly isCell: boolean;
}
/** One line of a stack, led back to what was written. */
export interface Frame {
    /** As a stack trace shows it, without `at`. */
    readonly text: string;
    /** Where it lies in something that cells run. */
    readonly written?: {
        readonly name: string;
        readonly source: Source;
        readonly place: Place;
    };
}
/** Leads the positions of stack traces back to what was written, in every trace of the process. */
export declare class Traces {
    #private;
    constructor();
    /** Makes a source known under the name that stack traces have for it. */
    add(name: string, source: Source): void;
    /** The frames of an error that speak of what the user wrote, and how many others there are. */
    framesOf(error: Error): {
        readonly frames: readonly Frame[];
        readonly folded: number;
    };
}
