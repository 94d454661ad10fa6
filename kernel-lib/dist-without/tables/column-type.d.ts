/** What a column holds. */
export type ColumnType = 'text' | 'number' | 'boolean';
/** What a cell holds; null where a value is missing. */
export type Cell = string | number | boolean | null;
/** What people write where a value is missing. In a column of numbers they can mean nothing else; in one of texts, `NA` may be Namibia. */
export declare const MISSING_WORDS: ReadonlySet<string>;
/** The number a text writes in decimal; undefined for other texts. */
export declare const numberOf: (text: string) => number | undefined;
/** The truth value a text writes, as true, yes or 1, in any case. */
export declare const booleanOf: (text: string) => boolean | undefined;
/** Takes a column for what all of its cells are that are there. A column without any is text. */
export declare function inferredType(cells: readonly (string | null)[]): ColumnType;
