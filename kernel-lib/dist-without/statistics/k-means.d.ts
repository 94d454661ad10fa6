import type { Analysis, RealMechanism } from '../mechanisms/analysis.js';
import type { TableLike } from '../tables/index.js';
import { type BoundedColumns, type MomentOptions } from './moments.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
export interface KMeansOptions extends MomentOptions {
    readonly clusters: number;
    /** How often rows are assigned and centres moved; 3 unless it is given. More of them share the same privacy. */
    readonly iterations?: number;
}
export interface Clustering {
    readonly columns: readonly string[];
    /** One centre for each cluster, in the columns' own units, the largest cluster first. */
    readonly centers: readonly (readonly number[])[];
    /** About how many rows each centre was moved to last; noisy. */
    readonly sizes: readonly number[];
    /** The nearest centre of each row. Spends nothing, but what it shows of private rows is not private. */
    assign(table: TableLike): number[];
}
/**
 * k-means by Lloyd's iterations with noisy sums and noisy sizes (Blum, Dwork, McSherry and Nissim 2005; Su et al. 2016).
 *
 * In each iteration a row adds (1, features) to the sums of its nearest centre: seen on [−1, 1] between the bounds and shortened to
 * B = `clipNorm`, sensitivity 1 + B√d in L1 and √(1 + B²) in L2, twice and √2 times that under `replace-one` (at least 2B). The
 * iterations are one measurement in parts that are chosen adaptively: their L1 sensitivities add up, and so do the squares in L2.
 * @param columns the columns by name, with their bounds
 * @example session.release('kinds of wine', kMeans({ alcohol: { lower: 11, upper: 15 } }, { clusters: 3 }), laplace({ epsilon: 2 }))
 */
export declare function kMeans<Name extends string = string>(columns: BoundedColumns<OneOf<Name>>, options: KMeansOptions): Analysis<TableLike, Clustering, RealMechanism> & AboutColumns<Name>;
