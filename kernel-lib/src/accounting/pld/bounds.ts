import { max, min } from '../../core/math.js';
import { leastNonPositive } from '../special/root.js';
import type { Between } from './certified.js';
import { LOSS_ROUNDING } from './discretize.js';
import type { DominatingPair } from './dominating-pair.js';

export type Sense = 'upper' | 'lower';

/** One direction's bounds on δ at ε and ε at δ. */
export interface Bounds {
  delta(epsilon: number, sense: Sense): number;
  epsilon(delta: number, sense: Sense): number;
  /**
   * Closer bounds on ε at δ than those found, should they be further apart than was asked: or the upper one further than that from
   * `floor`, a lower bound on what it is to be compared with.
   */
  refined?(delta: number, found: Between, floor: number): Between;
}

/** Whether two bounds are further apart than a precision relative to the upper one allows. */
export const isFar = ({ lower, upper }: Between, precision: number): boolean =>
  upper < Infinity && upper - lower > precision * upper;

/** One event, once: its pair's own divergence, with no lattice. */
export function boundsOfOne(pair: DominatingPair): Bounds {
  const at = new Float64Array(1);
  const excess = new Float64Array(1);
  const weight = new Float64Array(1);
  const delta = (epsilon: number, sense: Sense): number => {
    at[0] = epsilon;
    pair.evaluate(at, excess, weight);
    const error = pair.relativeError + 2 ** -50;
    return min(1, max(0, (excess[0] as number) * (sense === 'upper' ? 1 + error : 1 - error)));
  };
  return {
    delta,
    epsilon: (target, sense) => {
      if (delta(0, sense) <= target) return 0;
      if (pair.infinite > target) return Infinity;
      let high = pair.highest;
      if (high === Infinity) for (high = 1; delta(high, sense) > target && high < Infinity;) high *= 2;
      // At the greatest loss no more is left than is infinite, but for rounding.
      else if (delta(high, sense) > target) return high * (1 + (sense === 'upper' ? LOSS_ROUNDING : -LOSS_ROUNDING));
      if (high === Infinity) return Infinity;
      return leastNonPositive((epsilon) => delta(epsilon, sense) - target, 0, high);
    },
  };
}
