/** What a data set is: rows of columns, sentences of tagged words, running text, or generalisation hierarchies. */
export type DatasetKind = 'table' | 'tokens' | 'text' | 'hierarchies';
/** How a file of ours is made out of those of its source. */
export type Prepare = (files: readonly Uint8Array[]) => Uint8Array;
/** What is known of a data set before it is read. */
export interface DatasetEntry {
    readonly title: string;
    readonly kind: DatasetKind;
    /** Its file's name, in `EPSBOOK_DATA` and among those that are carried. */
    readonly file: string;
    readonly sha256: string;
    /** The sha256 of what is in it, where the file is compressed. */
    readonly contentSha256?: string;
    readonly licence: string;
    readonly citation: string;
    readonly changes?: string;
    /** The column that models of it predict. */
    readonly target?: string;
    /** The package whose copy is carried. */
    readonly from?: string;
    /** The public repository it is in. */
    readonly repository?: {
        readonly name: string;
        readonly commit: string;
    };
    /** The repository's files it is made of, each with its sha256. */
    readonly source?: {
        readonly files: readonly (readonly [path: string, sha256: string])[];
        readonly prepare: Prepare;
    };
}
