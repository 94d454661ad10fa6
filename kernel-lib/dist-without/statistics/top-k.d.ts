import type { Analysis, NumericMechanism } from '../mechanisms/analysis.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { type CategoryOptions } from './histogram.js';
import type { Category } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
export interface TopKOptions extends CategoryOptions {
    /** How many categories are wanted. */
    readonly k: number;
}
/** A category and about how many rows are in it. */
export interface CategoryCount {
    readonly category: Category;
    readonly count: number;
}
/**
 * The k categories that most rows are in, with their counts, the largest first.
 *
 * They are read off a noisy histogram: as each row is in one category at most, the whole of it costs no more than one count, and
 * less than choosing k times would (for rows in many categories each it would be otherwise). Sensitivity as of a histogram. The accuracy holds
 * for all k counts at once, their having been chosen included.
 * @param column the column's name; left out where the data are a column themselves
 * @example session.release('modes', topK('mode', { categories: ['air', 'train', 'bus', 'car'], k: 2 }), discreteLaplace({ epsilon: 0.1 }))
 */
export declare function topK<Name extends string = string>(column: OneOf<Name>, options: TopKOptions): Analysis<TableLike, readonly CategoryCount[], NumericMechanism> & AboutColumns<Name>;
export declare function topK(options: TopKOptions): Analysis<ColumnLike, readonly CategoryCount[], NumericMechanism>;
