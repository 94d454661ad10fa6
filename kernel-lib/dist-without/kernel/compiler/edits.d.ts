/** One change of a text: at `at`, `removed` characters are replaced by `added`. */
export interface Edit {
    readonly at: number;
    readonly added: string;
    readonly removed: number;
}
/** A text with edits made to it. */
export interface Edited {
    readonly written: string;
    /** Where an offset of the written text lies in the original; for what was added, where it was added. */
    readonly original: (offset: number) => number;
}
/**
 * Makes edits that do not overlap.
 * @param edits by ascending place; of two at one place the first is made first
 */
export declare function edit(text: string, edits: readonly Edit[]): Edited;
