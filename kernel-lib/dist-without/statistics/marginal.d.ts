import type { Query } from '../mechanisms/query.js';
import type { TableLike } from '../tables/index.js';
import { type HistogramOptions } from './histogram.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
/** Columns by name, each with its bins or categories. */
export type MarginalColumns<Name extends string = string> = Readonly<Partial<Record<Name, HistogramOptions>>>;
/** How many rows are in each cell of a table of several columns, and which cell is which. */
export interface Marginal extends Query<TableLike, readonly number[]> {
    readonly columns: readonly string[];
    /** Bins of each column. */
    readonly shape: readonly number[];
    /** Where the count of a cell stands in the answer: one bin for each column, in their order. */
    indexOf(bins: readonly number[]): number;
}
/**
 * A histogram over the product of several columns: how many rows are in each combination of their bins. Whole numbers, the last
 * column's bins next to one another.
 *
 * Each row is in one cell at most: sensitivity as of a histogram, however many columns there are. Sums over cells, such as the histogram
 * of a single column, cost nothing more.
 * @example
 * const marginal2 = marginal({ town: { categories: ['Delft', 'Gouda'] }, age: { edges: [0, 18, 65, 120] } });
 * const counts = session.release('age by town', marginal2, discreteLaplace({ epsilon: 0.5 })).value;
 * counts[marginal2.indexOf([1, 0])]; // children in Gouda
 */
export declare function marginal<Name extends string = string>(columns: MarginalColumns<OneOf<Name>>): Marginal & AboutColumns<Name>;
