import type { Analysis, SelectionMechanism } from '../mechanisms/analysis.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { type Bounded, type ColumnBounds } from './bounds.js';
import { type MissingOption } from './cells.js';
import { type CandidateOptions } from './quantile-scores.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
export interface QuantileOptions extends ColumnBounds, MissingOption, CandidateOptions {
    /** Which quantile, in [0, 1]; 0.5 is the median. Taken to 20 binary digits. */
    readonly probability: number;
}
/**
 * One quantile of a column, chosen among evenly spaced candidates by a selection mechanism (Smith 2011, section 3.1): see
 * {@link quantileScores}. Of a column of whole numbers, such as ages, say `integer: true`: a candidate that no row can be at only adds to
 * the error. Values and bounds limit nothing but where candidates are.
 * @param column the column's name; left out where the data are a column themselves
 * @example session.release('median age', quantile('age', { probability: 0.5, lower: 0, upper: 120, integer: true }), permuteAndFlip({ epsilon: 0.2 }))
 */
export declare function quantile<Name extends string = string, Column extends OneOf<Name> = OneOf<Name>>(column: Column, options: Bounded<QuantileOptions, Column>): Analysis<TableLike, number, SelectionMechanism> & AboutColumns<Name>;
export declare function quantile(options: QuantileOptions): Analysis<ColumnLike, number, SelectionMechanism>;
