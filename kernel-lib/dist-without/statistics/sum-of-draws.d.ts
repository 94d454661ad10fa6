import type { Analysis, NumericMechanism } from '../mechanisms/analysis.js';
import { type ColumnBounds } from './bounds.js';
import { type Missing, type StatisticData } from './cells.js';
/** A column whose sum is asked for. */
export interface SummedColumn extends ColumnBounds {
    readonly column: string | undefined;
    readonly missing: Missing | undefined;
}
/**
 * The expected sum of draws from a population. Where their number is random the error of sampling has the variance Σx², where it is
 * public Σx² − (Σx)²/n: measured are x and wx², in units of the larger bound, with sensitivity 1 + w in L1 and √(1 + w²) in L2. Under
 * `replace-one` a row that moves by d of these units moves its square by d(2 − d) at most: D(1 + w(2 − D)) and D√(1 + w²(2 − D)²), which
 * grow with D for w ≤ 1/2, at the widest D.
 */
export declare function sumOfDraws({ column, lower, upper, missing, }: SummedColumn): Analysis<StatisticData, number, NumericMechanism>;
