import type { TableLike } from '../tables/index.js';
import type { UnitScale } from './bounds.js';
/** A line: target ≈ intercept + Σ coefficients · features, in the columns' own units. */
export interface Line {
    readonly features: readonly string[];
    readonly target: string;
    readonly intercept: number;
    readonly coefficients: readonly number[];
    /** The target's predicted value for each row of a table that has the features. Spends nothing, but the rows should be public. */
    predict(table: TableLike): number[];
}
type NamedScale = readonly [name: string, scale: UnitScale];
/** A line in the columns' own units, out of its level at the middle of all bounds and its slopes, on [−1, 1] between them. */
export declare function lineOf(features: readonly NamedScale[], [target, targetScale]: NamedScale, level: number, slopes: readonly number[]): Line;
export {};
