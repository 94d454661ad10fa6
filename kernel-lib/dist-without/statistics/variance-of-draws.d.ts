import type { Analysis, NumericMechanism } from '../mechanisms/analysis.js';
import { type ColumnBounds } from './bounds.js';
import type { Missing, StatisticData } from './cells.js';
/** A column whose variance is asked for. */
export interface VarianceColumn extends ColumnBounds {
    readonly column: string | undefined;
    readonly missing: Missing | undefined;
}
/**
 * The variance of a population of which the rows are draws. A row moves it by its squared distance from the mean, so that the error of
 * sampling follows from the first four powers: measured are 1, u, u², wu³ and wu⁴ of values on [−1, 1], sensitivity 3 + 2w in L1 and
 * √(3 + 2w²) in L2. Under `replace-one`, where the first is public, a row of v = u − d moves them, with t = d − 1, by at most
 * 2 + t − t² + w(2 + t³ − t⁴) ≤ 9/4 + (2 + 27/256)w in L1, and the squares by at most 4 + 5w².
 */
export declare function varianceOfDraws({ column, lower, upper, missing, }: VarianceColumn): Analysis<StatisticData, number, NumericMechanism>;
