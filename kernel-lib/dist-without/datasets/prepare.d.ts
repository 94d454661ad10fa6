import type { Prepare } from './dataset-entry.js';
export declare const asItIs: Prepare;
export declare const separatedBy: (delimiter: string) => Prepare;
export declare const withoutSpaces: Prepare;
export declare const withoutLastLineEnd: Prepare;
export declare const withoutFirstColumn: Prepare;
export declare const firstColumns: (count: number) => Prepare;
/** Four hospitals' files in one; −9 is their mark of a missing value. */
export declare const heartSites: Prepare;
/** A column's hierarchy is a list of paths from the value up to `*`. */
export declare const hierarchies: Prepare;
/** Tags that begin with B at every entity's first word, instead of only between neighbours. */
export declare const iob2: Prepare;
/** Several files of tagged words in one, words and tags apart by a space. */
export declare const sections: Prepare;
export declare const poems: Prepare;
