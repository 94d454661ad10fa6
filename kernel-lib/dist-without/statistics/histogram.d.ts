import type { Analysis, NumericMechanism } from '../mechanisms/analysis.js';
import type { Query } from '../mechanisms/query.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { type WithoutSampling, type WithSampling } from './sampling.js';
import { type Category, type MissingOption, type StatisticData } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
export interface EdgeOptions extends MissingOption {
    /** Rising bin edges: bin i holds edges[i] ≤ value < edges[i + 1], the last one its upper edge too. The ends may be ±Infinity. */
    readonly edges: readonly number[];
}
export interface CategoryOptions {
    /** Every category that is counted, known in advance; rows of others are not counted. For unknown ones see `groupCounts`. */
    readonly categories: readonly Category[];
    /** The category a missing one counts as; `drop`, or nothing said, counts it nowhere. */
    readonly missing?: Category;
}
export type HistogramOptions = EdgeOptions | CategoryOptions;
/** Which bin each row falls in; −1 for none. */
type Binning = (data: StatisticData) => Int32Array;
/** Parses a list of categories. */
export declare function parseCategories(categories: unknown, argument?: string): readonly Category[];
/** How many bins there are, what each is called, and which one each row falls in. */
interface Bins {
    readonly bins: number;
    readonly names: readonly string[];
    readonly of: Binning;
}
/** How many bins there are, and which one each row falls in. */
export declare function binning(column: string | undefined, options: HistogramOptions | undefined): Bins;
/**
 * How many rows fall in each bin or category. Whole numbers, in the order of the bins.
 *
 * Bins are arguments: bins that follow the data would tell of them. Each row is in one bin at most, so that the whole histogram
 * costs no more than one count. Sensitivity 1 in every norm; under `replace-one` 2 in L1 and √2 in L2. With `sampling` each count has an
 * interval of its own, for the expected count among draws from a population; it costs nothing more.
 * @param column the column's name; left out where the data are a column themselves
 * @example session.release('ages', histogram('age', { edges: [0, 18, 40, 65, Infinity] }), laplace({ epsilon: 0.2 }))
 */
export declare function histogram<Name extends string = string>(column: OneOf<Name>, options: HistogramOptions & WithSampling): Analysis<TableLike, readonly number[], NumericMechanism> & AboutColumns<Name>;
export declare function histogram<Name extends string = string>(column: OneOf<Name>, options: HistogramOptions & WithoutSampling): Query<TableLike, readonly number[]> & AboutColumns<Name>;
export declare function histogram(options: HistogramOptions & WithSampling): Analysis<ColumnLike, readonly number[], NumericMechanism>;
export declare function histogram(options: HistogramOptions & WithoutSampling): Query<ColumnLike, readonly number[]>;
export {};
