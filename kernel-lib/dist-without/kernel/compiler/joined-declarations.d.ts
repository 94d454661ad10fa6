/** Declaration files that are read as one. */
export interface Joined {
    /** The file that has the text of all. */
    readonly path: string;
    readonly text: string;
    /** The files that have none left. */
    readonly emptied: ReadonlySet<string>;
}
/** The standard library, of the files that are named, as one file beside them. */
export declare function joinedLibrary(files: readonly string[]): Joined;
/** A package of typings as one file, its `index.d.ts`; undefined where that is a module or missing. */
export declare function joinedTypings(index: string): Joined | undefined;
