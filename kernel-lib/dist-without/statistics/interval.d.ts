import { type Accuracy } from '../mechanisms/noise.js';
/** All values from low to high. Arithmetic gives every value that can result from values within the operands. */
export interface Interval {
    readonly low: number;
    readonly high: number;
}
export declare const around: (value: number, halfWidth: number) => Interval;
export declare const within: ({ low, high }: Interval, lower: number, upper: number) => Interval;
export declare const minus: (first: Interval, second: Interval) => Interval;
export declare const times: (first: Interval, second: Interval) => Interval;
export declare const squared: ({ low, high }: Interval) => Interval;
/** Quotients by an interval of positive numbers. */
export declare const over: (first: Interval, positive: Interval) => Interval;
/** The half-width of the interval around `value` that holds all of `interval`. */
export declare const farthest: (value: number, { low, high }: Interval) => number;
/** The accuracy of values each of which has an interval of its own, and one half-width that suffices for all of them. */
export declare const accuracyWithin: (values: readonly number[], intervals: readonly Interval[]) => Accuracy;
