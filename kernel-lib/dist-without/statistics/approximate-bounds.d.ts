import type { Analysis, NumericMechanism } from '../mechanisms/analysis.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import type { ColumnBounds } from './bounds.js';
import { type MissingOption } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
/**
 * ColumnBounds for a column of which none are known: powers of two that hold what noise cannot have made up
 * (Wilson et al. 2020, "Differentially Private SQL with Bounded User Contribution", section 5.1.1).
 *
 * Measured is a histogram over the powers of two from −2⁶⁰ to 2⁶⁰: sensitivity 1, under `replace-one` 2 in L1 and √2 in L2. A bin
 * counts where it holds more rows than noise puts into any of the empty ones with a probability of 95 %. The value is undefined
 * where no bin does: the column then has too few rows for this much noise. Rare values are cut off: bounds like these suit sums and means.
 * @param column the column's name; left out where the data are a column themselves
 * @example
 * const { value: bounds } = session.release('bounds of income', approximateBounds('income'), laplace({ epsilon: 0.1 }));
 * if (bounds !== undefined) session.release('income', mean('income', bounds), laplace({ epsilon: 0.2 }));
 */
export declare function approximateBounds<Name extends string = string>(column: OneOf<Name>, options?: MissingOption): Analysis<TableLike, ColumnBounds | undefined, NumericMechanism> & AboutColumns<Name>;
export declare function approximateBounds(options?: MissingOption): Analysis<ColumnLike, ColumnBounds | undefined, NumericMechanism>;
