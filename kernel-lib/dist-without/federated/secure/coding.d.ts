import type { RoundOfUpdates } from '../aggregation/aggregator.js';
import type { Contribution, Sum } from '../strategies/index.js';
export declare const DEFAULT_RANGE = 8;
/** How contributions are cut to whole numbers. */
export interface CodingOptions {
    /** Numbers of an update beyond this are cut: of every number, not of its length. Default 8. */
    readonly range?: number;
    /** The greatest weight of an update, such as the most rows a client may count; default 1 fits strategies that weigh clients alike. */
    readonly greatestWeight?: number;
    /** The greatest scalar that a strategy sends beside an update, such as FedNova's steps; default 1000. */
    readonly scalarRange?: number;
}
/** Contributions as whole numbers, and sums of these as sums of contributions. */
export declare class Coding {
    #private;
    constructor({ range, scalarRange, greatestWeight }: CodingOptions);
    encoded({ values, scalars, weight }: Contribution, clients: number): Uint32Array;
    decoded(sum: Uint32Array, from: readonly string[], clients: number, { size, scalars }: Pick<RoundOfUpdates, 'size' | 'scalars'>): Sum;
}
