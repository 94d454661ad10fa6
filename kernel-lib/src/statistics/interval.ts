import { CONFIDENCE, type Accuracy } from '../mechanisms/noise.js';

/** All values from low to high. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const around = (value: number, halfWidth: number): Interval => ({
  low: value - halfWidth,
  high: value + halfWidth,
});

export const within = ({ low, high }: Interval, lower: number, upper: number): Interval => ({
  low: Math.min(upper, Math.max(lower, low)),
  high: Math.min(upper, Math.max(lower, high)),
});

/** The half-width of the interval around `value` that holds all of `interval`. */
export const farthest = (value: number, { low, high }: Interval): number => Math.max(high - value, value - low);

/** The accuracy of values each of which has an interval of its own, and one half-width that suffices for all of them. */
export const accuracyWithin = (values: readonly number[], intervals: readonly Interval[]): Accuracy =>
  Object.freeze({
    confidence: CONFIDENCE,
    halfWidth: Math.max(...intervals.map((interval, index) => farthest(values[index] ?? 0, interval))),
    intervals: Object.freeze(intervals.map((interval) => Object.freeze(interval))),
  });
