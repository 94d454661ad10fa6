/** A sum of two doubles without rounding: the nearest double, and what it misses (Knuth 1969, TwoSum; exact but for overflow). */
export interface ExactSum {
    readonly nearest: number;
    readonly rest: number;
}
export declare function exactSum(first: number, second: number): ExactSum;
/** Whether one sum is greater than another, exactly: rounded sums may tie, or be in another order than the true ones. */
export declare const isGreater: (one: ExactSum, other: ExactSum) => boolean;
