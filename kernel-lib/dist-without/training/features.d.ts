import type { Matrix } from '../tables/table.js';
/**
 * Declared public bounds: the least and greatest value of each column, or of all columns, known without looking at the data.
 * Values beyond them are clamped.
 */
export interface Bounds {
    readonly lower: number | ArrayLike<number>;
    readonly upper: number | ArrayLike<number>;
}
/** A map from records to features in [−1, 1], made of declared bounds alone. */
export interface Scaling {
    readonly columns: number;
    /** Features row after row, `columns` wide. */
    apply(matrix: Matrix): Float64Array;
}
/** Checks the bounds against the number of columns, and makes the map. Callers without types may have left them out. */
export declare function scalingOf(bounds: Bounds | undefined, columns: number): Scaling;
