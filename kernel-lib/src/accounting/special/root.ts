import { abs, max, min } from '../../core/math.js';

/**
 * The least point where a falling function is no longer positive, to the last few bits of a double, by regula falsi (Illinois) with
 * bisection in between. The returned point is one at which `of` was evaluated and found ≤ 0: where `of` is an upper bound,
 * the answer is on the safe side whatever the rounding.
 * @param low a point where `of` is positive
 * @param high a point where it is not
 * @param precision relative width of the bracket at which to stop
 */
export function leastNonPositive(
  of: (x: number) => number,
  low: number,
  high: number,
  precision = 2 ** -51,
  atLow = of(low),
  atHigh = of(high),
): number {
  let bisect = false;
  for (let round = 0; round < 400 && high - low > precision * max(abs(low), abs(high)); round++) {
    const width = high - low;
    let x = bisect ? low + width / 2 : low + (width * atLow) / (atLow - atHigh);
    if (!(x > low && x < high)) x = low + width / 2;
    // Near the end regula falsi lands on one side again and again; a nudge of the stopping width closes the bracket.
    if (!bisect) x = min(max(x, low + width * 1e-3), high - width * 1e-3);
    if (x <= low || x >= high) break;
    const y = of(x);
    if (y > 0) {
      low = x;
      atLow = y;
      atHigh /= 2;
    } else {
      high = x;
      atHigh = y;
      atLow /= 2;
    }
    bisect = high - low > width / 2;
  }
  return high;
}
