import type { Analysis, RealMechanism } from '../mechanisms/analysis.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { type Bounded, type ColumnBounds } from './bounds.js';
import { type MissingOption } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
import { type SamplingOption } from './sampling.js';
export interface MeanOptions extends ColumnBounds, MissingOption {
}
/** With `sampling` what intervals follow from is measured as well, at a quarter of the weight: squares, or third and fourth powers. */
export interface MeanWithIntervalOptions extends MeanOptions, SamplingOption {
}
/**
 * The mean of a column, its values clamped to declared bounds.
 *
 * Under `add-or-remove-one` and `zero-out` the number of rows is private: measured are the sum, taken from the middle of the
 * bounds and in units of half their range, and the number of rows, with sensitivity 2 in L1 and √2 in L2 together. Under
 * `replace-one` the number of rows is public, and the sum has sensitivity 2. The accuracy is that of the noise alone: it bounds
 * the distance from the clamped mean of these very rows, by the means at which sum and count could be what they are (Fieller 1954).
 * @param column the column's name; left out where the data are a column themselves
 * @example session.release('mean age', mean('age', { lower: 0, upper: 120 }), laplace({ epsilon: 0.2 }))
 */
export declare function mean<Name extends string = string, Column extends OneOf<Name> = OneOf<Name>>(column: Column, options: Bounded<MeanWithIntervalOptions, Column>): Analysis<TableLike, number, RealMechanism> & AboutColumns<Name>;
export declare function mean(options: MeanWithIntervalOptions): Analysis<ColumnLike, number, RealMechanism>;
