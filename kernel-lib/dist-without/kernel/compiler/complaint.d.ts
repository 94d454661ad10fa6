import { type Kind } from './declaration.js';
import { type TS } from './typescript.js';
/** What the compiler has against a cell. Lines and columns count from zero. */
export interface Complaint {
    /** The file it is in, from the notebook's folder; undefined for the cell itself. */
    readonly file: string | undefined;
    readonly line: number;
    readonly column: number;
    /** Where on the same line it ends. */
    readonly end: number;
    readonly message: string;
    readonly code: number;
    /** The text that line and column count in. */
    readonly text: string;
}
/** A cell that may be complained of. */
export interface Suspect {
    readonly path: string;
    /** Its text as written, which is followed by what the kernel adds. */
    readonly code: string;
    /** Where a parenthesis was put before an object literal. */
    readonly object?: number | undefined;
    readonly directory: string;
}
/** A complaint in the notebook's terms. */
export declare function complaintOf({ file, start, length, messageText, code }: TS.Diagnostic, cell: Suspect, kinds: ReadonlyMap<string, {
    readonly kind: Kind;
}>): Complaint;
