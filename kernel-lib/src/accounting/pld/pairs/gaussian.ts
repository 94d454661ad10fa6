import { min, sqrt } from '../../../core/math.js';
import { millsRatio, normalDensity } from '../../special/normal.js';
import { SPREAD_OUT, spreadBothSides, symmetric, type DominatingPair } from '../dominating-pair.js';

/** Standard deviations beyond which a normal tail is below e^`logTail`. */
export const normalReach = (logTail: number): number => sqrt(-2 * min(-1, logTail));

/** Knots for losses that are a function of a normal variable: an eighth of a standard deviation apart. */
export const PER_DEVIATION = 8;

/** N(μ, 1) against N(0, 1), which dominates Gaussian noise of multiplier 1/μ exactly (Dong, Roth and Su 2022, Theorem 2.7). */
export function gaussianPair(mu: number): DominatingPair {
  return {
    ...SPREAD_OUT,
    evaluate: symmetric((losses, excess, weight) => {
      for (let k = 0; k < losses.length; k++) {
        // P(L > ε) = Φ(−a) and e^ε Q(L > ε) = e^ε Φ(−b) = φ(a)·R(b), R the Mills ratio, as φ(a) = e^ε φ(b).
        const a = (losses[k] as number) / mu - mu / 2;
        const density = normalDensity(a);
        const below = density * millsRatio(a + mu);
        weight[k] = below;
        excess[k] = a >= 0 ? density * (millsRatio(a) - millsRatio(a + mu)) : 1 - density * millsRatio(-a) - below;
      }
    }),
    knots: (logTail) => {
      const reach = normalReach(logTail);
      return spreadBothSides(mu / 2 - reach, mu / 2 + reach, PER_DEVIATION).map((deviations) => mu * deviations);
    },
    // The two Mills ratios differ by a share of about min(1, μ / (1 + a)) of themselves; a is at most 40 before all underflows.
    relativeError: 2 ** -46 * (1 + 40 / mu),
  };
}
