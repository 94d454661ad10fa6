import type { Analysis } from '../mechanisms/analysis.js';
import { type BindingContext, type BoundMechanism } from '../mechanisms/mechanism.js';
import type { Query } from '../mechanisms/query.js';
import { type TableLike } from '../tables/index.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
import { type WithoutSampling, type WithSampling } from './sampling.js';
export interface GroupCountsOptions {
    /** The column that says whom a row belongs to; every row is its own unit where it is left out. */
    readonly unit?: string;
    /** In how many groups one unit is counted: the first ones in the order of the table; 1 unless it is given. */
    readonly groups?: number;
    /** Rows without a group, or without a unit, are left out; `drop` says so. */
    readonly missing?: 'drop';
}
/** Counts by groups, of which those are released that do not tell of a single unit. */
export type GroupCounts = ReadonlyMap<string | number, number>;
/** Noise on the counts of groups whose names are not known, such as `noisyThreshold`. */
export interface GroupCountsMechanism {
    readonly description: string;
    bind(query: Query<TableLike, GroupCounts>, context: BindingContext): BoundMechanism<TableLike, GroupCounts>;
}
/**
 * How many units are in each group, where the groups are not known in advance: a query for mechanisms that keep groups secret
 * which a single unit could have brought up, such as `noisyThreshold` and `partitionSelection`. They need a δ.
 *
 * Each unit is counted once in a group, and in `groups` of them at most: sensitivity `groups` in L1 and its root in L2, twice and √2
 * times that under `replace-one`, and 1 for a single group. Where all groups are known, `histogram` needs no δ.
 * With `sampling` each count has an interval of its own, for the expected number of units among as many draws of them from a population; it
 * costs nothing more. Of a group near the threshold the noise that let it be named makes intervals hold less often.
 * @param column the column whose texts or numbers name the groups; or several, which name them by the JSON text of the list of their values:
 * a sparse histogram over a product of columns, of which only cells that hold somebody are looked at
 * @example session.release('trips by town', groupCounts('town', { unit: 'traveller', groups: 3 }), noisyThreshold({ noise: 'laplace', epsilon: 1, delta: 1e-7 }))
 */
export declare function groupCounts<Name extends string = string>(column: OneOf<Name> | readonly OneOf<Name>[], options: GroupCountsOptions & WithSampling): Analysis<TableLike, GroupCounts, GroupCountsMechanism> & AboutColumns<Name>;
export declare function groupCounts<Name extends string = string>(column: OneOf<Name> | readonly OneOf<Name>[], options?: GroupCountsOptions & WithoutSampling): Query<TableLike, GroupCounts> & AboutColumns<Name>;
