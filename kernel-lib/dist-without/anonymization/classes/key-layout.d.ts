/** Where a column's code lies in a row's key: a bit field of one of its 32-bit words. */
export interface Field {
    readonly word: number;
    readonly shift: number;
    /** As many ones as the field has bits. */
    readonly mask: number;
}
export interface KeyLayout {
    readonly words: number;
    readonly fields: readonly Field[];
}
/** A field for each column of so many distinct codes; a column never straddles two words, so columns fill words largest first. */
export declare function keyLayout(sizes: readonly number[]): KeyLayout;
/** The keys of rows, `words` a row, from the codes of every column. */
export declare function keysOf(columns: readonly ArrayLike<number>[], rows: number, { words, fields }: KeyLayout): Int32Array;
/** The code that a field of a key holds. */
export declare const codeIn: (keys: Int32Array, row: number, words: number, { word, shift, mask }: Field) => number;
