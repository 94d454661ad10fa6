import { type RandomSource } from '../../core/random.js';
import type { Rows } from '../models/model.js';
/** Which rows each client gets: lists of row numbers, without overlaps. */
export type Partition = readonly (readonly number[])[];
export interface PartitionOptions {
    readonly clients: number;
    readonly random?: RandomSource;
}
/** Rows dealt out evenly, at random: clients are alike. */
export declare function iidPartition(rows: number, options: PartitionOptions): Partition;
/** Rows sorted by class and cut into shards, of which each client gets `shards`: two-class clients with 2 (McMahan et al. 2017, section 3). */
export declare function shardPartition(labels: ArrayLike<number>, { shards, ...options }: PartitionOptions & {
    readonly shards?: number;
}): Partition;
/**
 * Each class is dealt to the clients in proportions of a Dirichlet distribution (Hsu, Qi and Brown 2019): α = 100 is nearly IID,
 * α = 0.1 gives most clients one or two classes. Every client gets at least one row.
 */
export declare function dirichletPartition(labels: ArrayLike<number>, { alpha, ...options }: PartitionOptions & {
    readonly alpha: number;
}): Partition;
/** Rows dealt at random in very different numbers: shares of a Dirichlet distribution. Every client gets at least one row. */
export declare function quantityPartition(rows: number, { alpha, ...options }: PartitionOptions & {
    readonly alpha: number;
}): Partition;
/** The rows of a part, copied. */
export declare function rowsOf(rows: Rows, part: readonly number[]): Rows;
/** Every part's rows: what the clients of a simulation hold. */
export declare const rowsOfEach: (rows: Rows, partition: Partition) => readonly Rows[];
