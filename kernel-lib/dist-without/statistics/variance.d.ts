import type { Analysis, RealMechanism } from '../mechanisms/analysis.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { type Bounded } from './bounds.js';
import type { MeanWithIntervalOptions } from './mean.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
/**
 * The variance of a column, its values clamped to declared bounds: the mean squared distance from the mean (divided by the number
 * of rows, not by one less).
 *
 * Measured are the number of rows and the sums of values and of their squares, seen on [−1, 1] between the bounds: sensitivity 3
 * in L1 and √3 in L2. Under `replace-one`, where the number n of rows is public, it is 9/4 and 2 of them; or, for noise to which that is
 * worse, such as Laplace's, measured is the sum of squared distances from the mean, which a row moves by (n − 1)/n of the squared range.
 * The accuracy is that of the noise alone, unless `sampling` is asked for: then sums of third and fourth powers are measured as well.
 * @param column the column's name; left out where the data are a column themselves
 * @example session.release('spread of ages', variance('age', { lower: 0, upper: 120 }), gaussian({ epsilon: 0.3 }))
 */
export declare function variance<Name extends string = string, Column extends OneOf<Name> = OneOf<Name>>(column: Column, options: Bounded<MeanWithIntervalOptions, Column>): Analysis<TableLike, number, RealMechanism> & AboutColumns<Name>;
export declare function variance(options: MeanWithIntervalOptions): Analysis<ColumnLike, number, RealMechanism>;
