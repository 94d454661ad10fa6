import type { Analysis, RealMechanism } from '../mechanisms/analysis.js';
import type { TableLike } from '../tables/index.js';
import { type BoundedColumns } from './moments.js';
import { type MissingOption } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
/** Means, and how columns vary together, in the columns' own units. */
export interface Covariance {
    readonly columns: readonly string[];
    readonly means: readonly number[];
    /** Row i, column j: the covariance of columns i and j; symmetric, and projected to a covariance some table can have. */
    readonly covariance: readonly (readonly number[])[];
    /** Row i, column j: how far off the noise may have put that covariance; all hold at once at 95 %. */
    readonly halfWidths: readonly (readonly number[])[];
}
/** The nearest symmetric matrix without negative eigenvalues: they are set to 0. */
export declare function positiveSemidefinite(matrix: readonly (readonly number[])[]): number[][];
/**
 * Means and covariances of columns, their values clamped to declared bounds; divided by the number of rows, not by one less.
 *
 * Measured are the number of rows, the columns' sums and the sums of their products, seen on [−1, 1] between the bounds: with
 * d columns, sensitivity ((d + 1)² + d + 1)/2 in L1 and its root in L2 (other relations: see {@link moments}).
 * The half-widths are those of the noise alone.
 * @param columns the columns by name, with their bounds
 * @example session.release('covariance', covariance({ age: { lower: 0, upper: 120 }, bmi: { lower: 10, upper: 60 } }), gaussian({ epsilon: 1 }))
 */
export declare function covariance<Name extends string = string>(columns: BoundedColumns<OneOf<Name>>, options?: MissingOption): Analysis<TableLike, Covariance, RealMechanism> & AboutColumns<Name>;
