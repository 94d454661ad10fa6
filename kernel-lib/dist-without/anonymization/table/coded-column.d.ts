/** A column as a dictionary: the distinct cells in the order they first occur, and each row's number among them. */
export interface CodedColumn {
    readonly name: string;
    /** Each code's text; the empty string is what is missing. */
    readonly labels: readonly string[];
    /** Each code's first cell, as it came. */
    readonly cells: readonly unknown[];
    readonly codes: Int32Array;
}
/**
 * A cell's text, by which cells are equal: `5` and `'5'` are one value; null, undefined, NaN and the empty string are all missing.
 * @throws PrivacyError `outside-domain` for cells that are no text, number, boolean or date
 */
export declare function textOf(cell: unknown, argument: string): string;
/** Reads a column once. A map of the cells themselves saves making a text of every number. */
export declare function codedColumn(name: string, cells: ArrayLike<unknown>): CodedColumn;
/** The number that a label is, or undefined: no text but a plain decimal counts. */
export declare function numberOf(label: string): number | undefined;
/** Whether every label that is not missing is a number, and there is one. */
export declare const isNumeric: (labels: readonly string[]) => boolean;
/** Codes in the order of their values: numbers by size, texts by their characters; what is missing comes first. */
export declare function valueOrder(labels: readonly string[]): number[];
