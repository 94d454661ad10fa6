import type { Norm } from '../core/norm.js';
import type { Query } from '../mechanisms/query.js';
import type { Missing, StatisticData } from './cells.js';
/**
 * A vector that each record adds to a sum: every coordinate is within [−1, 1], and a record that is left out adds nothing.
 * `size` and `distance` bound the vectors by declared facts alone.
 */
export interface RecordVector {
    readonly description: string;
    readonly dimension: number;
    readonly missing: Missing | undefined;
    /** The greatest length of a vector: how far the sum moves when a record comes or goes. */
    size(norm: Norm): number;
    /** The greatest distance of two vectors, both there: how far the sum moves when a record is replaced. */
    distance(norm: Norm): number;
    /** Reads the data; the function it gives writes a row's vector and says whether the row is in at all. */
    read(data: StatisticData): {
        readonly rows: number;
        write(row: number, into: Float64Array): boolean;
    };
}
/**
 * The sum of a vector over all records, exact in floating point: see `sums/fixed-point.ts`.
 * @param absent what becomes of a record that has no vector: `counted` makes it one in the middle of its bounds, so that the first sum
 * is the number of all records
 */
export declare function recordSums(vector: RecordVector, absent?: 'left out' | 'counted'): Query<StatisticData, readonly number[]>;
