import type { Sum } from '../strategies/index.js';
import type { Aggregator } from './aggregator.js';
interface Running {
    readonly values: Float64Array;
    readonly scalars: readonly number[];
    readonly weight: number;
    readonly from: readonly string[];
}
/** Adds contributions up as they come, in double precision: one vector is held, however many clients there are. */
export declare const plainSum: () => Aggregator<Running>;
/** Keeps every contribution by itself, for rules that compare single updates. */
export declare const singleUpdates: () => Aggregator<readonly Sum[]>;
export {};
