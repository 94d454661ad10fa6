import type { Analysis, NumericMechanism, SelectionMechanism } from '../mechanisms/analysis.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { type Bounded, type ColumnBounds } from './bounds.js';
import { type MissingOption } from './cells.js';
import { type CandidateOptions } from './quantile-scores.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
export interface QuantilesOptions extends ColumnBounds, MissingOption, CandidateOptions {
    /** Which quantiles, each in [0, 1]. */
    readonly probabilities: readonly number[];
    /** Whether intervals also hold what drawing the rows from a population adds: free, as it follows from the same counts. */
    readonly sampling?: boolean;
}
/** What noise can be asked of for several quantiles: on counts, or as choices. */
export type QuantilesMechanism = NumericMechanism | SelectionMechanism;
/**
 * Several quantiles of a column, in one of two ways.
 *
 * Noise on numbers, such as Laplace's, is given to a tree of counts over the declared range, walked down to each quantile: any number of
 * them for the price of one measurement, with an interval each (Wilson et al. 2020; Google's differential privacy library, quantile
 * trees). A row is counted once on each level, 4 of them unless the column is whole: sensitivity 4 in L1 and 2 in L2; under `replace-one`
 * 8 and √8. A choice, such as `permuteAndFlip`, is made once for each quantile with an equal share of ε: for up to about ten of them it
 * is the more accurate way. See {@link quantileScores}.
 * @param column the column's name; left out where the data are a column themselves
 * @example session.release('quartiles', quantiles('age', { probabilities: [0.25, 0.5, 0.75], lower: 0, upper: 120, integer: true }), laplace({ epsilon: 0.5 }))
 */
export declare function quantiles<Name extends string = string, Column extends OneOf<Name> = OneOf<Name>>(column: Column, options: Bounded<QuantilesOptions, Column>): Analysis<TableLike, readonly number[], QuantilesMechanism> & AboutColumns<Name>;
export declare function quantiles(options: QuantilesOptions): Analysis<ColumnLike, readonly number[], QuantilesMechanism>;
