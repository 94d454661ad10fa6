import { exp, log1p, max, min } from '../../core/math.js';
import { distinct, type Counted } from './loss.js';
import { rounded, type Ordering } from './order.js';

/** More distinct events than this are not composed one by one: their parameters are rounded until no more are left. */
const MOST_DISTINCT = 128;
/** Relative width that rounding starts with, doubled as long as it takes. */
const FIRST_WIDTH = 1e-3;
const LAST_WIDTH = 4;

/**
 * The same events, or where they are too many different ones fewer, each at least as costly (or at most, for a lower bound): a schedule of
 * noise with a new multiplier at each of a million steps stays affordable, to within the rounding.
 */
export function coarsened(events: readonly Counted[], sense: 'upper' | 'lower'): readonly Counted[] {
  let left = events;
  for (let width = FIRST_WIDTH; left.length > MOST_DISTINCT && width <= LAST_WIDTH; width *= 2) {
    const unit = log1p(width);
    // Noise down and rates and ε's up for an upper bound, the other way for a lower one.
    const round = (parameter: number, costlier: Ordering): number => {
      const up = (costlier === 'larger') === (sense === 'upper');
      const steps = Math.log(parameter) / unit;
      const power = exp(unit * (up ? Math.ceil(steps) : Math.floor(steps)));
      // Never past the parameter itself by the rounding of logarithms.
      return parameter === 0 ? 0 : up ? max(parameter, power) : min(parameter, power);
    };
    left = distinct(events.map(({ event, times }) => ({ event: rounded(event, round), times })));
  }
  return left;
}
