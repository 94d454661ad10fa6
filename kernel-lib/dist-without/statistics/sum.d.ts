import type { Analysis, RealMechanism } from '../mechanisms/analysis.js';
import type { Query } from '../mechanisms/query.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { type Bounded, type ColumnBounds } from './bounds.js';
import { type MissingOption } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
import { type WithoutSampling, type WithSampling } from './sampling.js';
export interface SumOptions extends ColumnBounds, MissingOption {
    /** Round each value to a whole number, so that the sum is whole and whole noise is enough; bounds are then whole, of at most 2²⁰. */
    readonly integer?: boolean;
}
/**
 * The sum of a column, its values clamped to declared bounds.
 *
 * Sensitivity: the larger of |lower| and |upper| under `add-or-remove-one` and `zero-out`; upper − lower under `replace-one`,
 * or the larger of both where missing values are dropped. It holds for the sum as computed, not only for real numbers: values
 * are put on a power-of-two grid of 2⁻³⁹ of the larger bound and added exactly.
 * A missing value adds 0, or the bound next to 0. With `sampling` the accuracy is that of the expected sum of draws from a population, and
 * squares are measured as well: see {@link sumOfDraws}.
 * @param column the column's name; left out where the data are a column themselves
 * @throws PrivacyError `invalid-argument` for bounds that are not finite, not in order, or so large that a sum could overflow
 * @example session.release('visits', sum('visits', { lower: 0, upper: 50 }), laplace({ epsilon: 0.1 }))
 */
export declare function sum<Name extends string = string, Column extends OneOf<Name> = OneOf<Name>>(column: Column, options: Bounded<SumOptions & WithSampling, Column>): Analysis<TableLike, number, RealMechanism> & AboutColumns<Name>;
export declare function sum<Name extends string = string, Column extends OneOf<Name> = OneOf<Name>>(column: Column, options: Bounded<SumOptions & WithoutSampling, Column>): Query<TableLike, number> & AboutColumns<Name>;
export declare function sum(options: SumOptions & WithSampling): Analysis<ColumnLike, number, RealMechanism>;
export declare function sum(options: SumOptions & WithoutSampling): Query<ColumnLike, number>;
