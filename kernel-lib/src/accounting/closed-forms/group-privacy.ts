import { expm1 } from '../../core/math.js';
import { count, delta as parseDelta, nonNegative, type Delta, type Epsilon } from '../../core/quantities.js';
import { roundUp } from '../../core/rounding.js';
import type { ApproximateDp } from '../profile.js';

/**
 * What (ε, δ)-DP for single units is worth for groups of `size` of them: kε and δ(e^{kε} − 1)/(e^ε − 1)
 * (Vadhan 2017, Lemma 2.2), rounded up.
 */
export function groupPrivacy(size: number, epsilon: number, delta: number): ApproximateDp {
  count(size, 'size');
  nonNegative(epsilon, 'epsilon');
  parseDelta(delta);
  const factor = epsilon === 0 ? size : expm1(size * epsilon) / expm1(epsilon);
  const grown = delta === 0 ? 0 : delta * factor;
  return {
    epsilon: roundUp(size * epsilon) as Epsilon,
    // (∞ / ∞ where even e^ε overflows: nothing is left to promise.)
    delta: (grown < 1 ? roundUp(grown * (1 + 2 ** -48)) : 1) as Delta,
  };
}
