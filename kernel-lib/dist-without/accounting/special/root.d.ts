/**
 * The least point where a falling function is no longer positive, to the last few bits of a double, by regula falsi (Illinois) with
 * bisection in between. The returned point is one at which `of` was evaluated and found ≤ 0: where `of` is an upper bound,
 * the answer is on the safe side whatever the rounding.
 * @param low a point where `of` is positive
 * @param high a point where it is not
 * @param precision relative width of the bracket at which to stop
 */
export declare function leastNonPositive(of: (x: number) => number, low: number, high: number, precision?: number, atLow?: number, atHigh?: number): number;
