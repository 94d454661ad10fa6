/** A BigInt that a double holds exactly is a number: Arrow has 64-bit integers as such. */
export declare const narrowed: (cell: unknown) => unknown;
/**
 * A cell as a value that is the same wherever it stands: a date is its milliseconds since 1970, an integer beyond doubles its digits;
 * undefined for other objects, of which two that look alike are not the same.
 */
export declare function cellValue(cell: unknown): string | number | boolean | undefined;
/**
 * A cell as a number: booleans are 0 and 1, texts what they write in decimal, dates their milliseconds since 1970. NaN where there is none, as of
 * `NA` and other texts.
 */
export declare function cellNumber(cell: unknown): number;
