import { CONFIDENCE } from '../mechanisms/noise.js';
export const around = (value, halfWidth) => ({
    low: value - halfWidth,
    high: value + halfWidth,
});
export const within = ({ low, high }, lower, upper) => ({
    low: Math.min(upper, Math.max(lower, low)),
    high: Math.min(upper, Math.max(lower, high)),
});
const hull = (...values) => ({ low: Math.min(...values), high: Math.max(...values) });
export const minus = (first, second) => ({
    low: first.low - second.high,
    high: first.high - second.low,
});
export const times = (first, second) => hull(first.low * second.low, first.low * second.high, first.high * second.low, first.high * second.high);
export const squared = ({ low, high }) => ({
    low: low <= 0 && high >= 0 ? 0 : Math.min(low * low, high * high),
    high: Math.max(low * low, high * high),
});
/** Quotients by an interval of positive numbers. */
export const over = (first, positive) => hull(first.low / positive.low, first.low / positive.high, first.high / positive.low, first.high / positive.high);
/** The half-width of the interval around `value` that holds all of `interval`. */
export const farthest = (value, { low, high }) => Math.max(high - value, value - low);
/** The accuracy of values each of which has an interval of its own, and one half-width that suffices for all of them. */
export const accuracyWithin = (values, intervals) => Object.freeze({
    confidence: CONFIDENCE,
    halfWidth: Math.max(...intervals.map((interval, index) => farthest(values[index] ?? 0, interval))),
    intervals: Object.freeze(intervals.map((interval) => Object.freeze(interval))),
});
//# sourceMappingURL=interval.js.map