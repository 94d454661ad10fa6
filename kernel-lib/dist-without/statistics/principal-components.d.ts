import type { Analysis, RealMechanism } from '../mechanisms/analysis.js';
import type { TableLike } from '../tables/index.js';
import { type BoundedColumns, type MomentOptions } from './moments.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
export interface PrincipalComponentsOptions extends MomentOptions {
    /** How many directions are wanted, at most one for each column. */
    readonly components: number;
}
/** The directions in which rows spread most, on the columns seen on [−1, 1] between their bounds. */
export interface PrincipalComponents {
    readonly columns: readonly string[];
    /** The mean row, in the columns' own units. */
    readonly means: readonly number[];
    /** One unit vector for each component, the widest direction first, its largest coordinate positive. */
    readonly components: readonly (readonly number[])[];
    /** The variance along each component. */
    readonly explainedVariance: readonly number[];
    /** Its share of the whole variance. */
    readonly explainedShare: readonly number[];
    /** Each row's coordinates along the components. Spends nothing, but what it shows of private rows is not private. */
    transform(table: TableLike): number[][];
}
/**
 * Principal components of a noisy covariance (Dwork, Talwar, Thakurta and Zhang 2014, "Analyze Gauss").
 *
 * Measured are the number of rows and the sums of the columns and of their products, the rows shortened to `clipNorm`:
 * for their sensitivity see {@link moments}. Directions and variances follow from these alone.
 * @param columns the columns by name, with their bounds
 * @example session.release('directions', principalComponents(bounds, { components: 2 }), gaussian({ epsilon: 1 }))
 */
export declare function principalComponents<Name extends string = string>(columns: BoundedColumns<OneOf<Name>>, options: PrincipalComponentsOptions): Analysis<TableLike, PrincipalComponents, RealMechanism> & AboutColumns<Name>;
