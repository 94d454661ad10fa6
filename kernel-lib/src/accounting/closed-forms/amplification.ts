import { expm1, log1p } from '../../core/math.js';
import { delta as parseDelta, nonNegative, samplingRate, type Delta, type Epsilon } from '../../core/quantities.js';
import { roundUp } from '../../core/rounding.js';
import type { ApproximateDp } from '../profile.js';

/** ln(1 + q(e^ε − 1)), rounded up: ε seen through a sample of rate q (Balle, Barthe and Gaboardi 2018, Theorems 8 and 9). */
export function amplifiedEpsilon(rate: number, epsilon: number | undefined): number | undefined {
  if (epsilon === undefined || epsilon === Infinity || rate === 1) return epsilon;
  return roundUp(epsilon > 700 ? epsilon + Math.log(rate) : log1p(rate * expm1(epsilon)));
}

/**
 * (ε, δ)-DP seen through a random sample of rate q: ε' = ln(1 + q(e^ε − 1)) and δ' = qδ, rounded up. For Poisson sampling under
 * add-or-remove-one (Li, Qardaji and Su 2012; Balle, Barthe and Gaboardi 2018, Theorem 8), and for samples of fixed size
 * without replacement, q = m/n, under replace-one (Theorem 9 of the same).
 */
export function amplifiedBySampling(rate: number, epsilon: number, delta: number): ApproximateDp {
  samplingRate(rate, 'rate');
  nonNegative(epsilon, 'epsilon');
  parseDelta(delta);
  return { epsilon: amplifiedEpsilon(rate, epsilon) as Epsilon, delta: roundUp(rate * delta) as Delta };
}
