import { exp, expm1, min } from '../../../core/math.js';
import { boundedKnots, SPREAD_OUT, symmetric, type DominatingPair } from '../dominating-pair.js';

/**
 * A loss of ±ε with probability `likely` above and whatever is left at zero: k-ary randomised response, where P gives the true
 * answer its probability (Kairouz, Oh and Viswanath 2014), and with `likely` = e^ε / (1 + e^ε) the worst case of ε-DP
 * (Kairouz, Oh and Viswanath 2015, Theorem 3.3). `infinite` of both P and Q can't be mistaken: the worst case of (ε, δ)-DP.
 */
export function twoSidedPair(
  epsilon: number,
  likely = 1 / (1 + exp(-epsilon)),
  infinite = 0,
  hasMiddle = false,
): DominatingPair {
  const finite = 1 - infinite;
  return {
    evaluate: symmetric((losses, excess, weight) => {
      for (let k = 0; k < losses.length; k++) {
        const x = (losses[k] as number) - epsilon;
        excess[k] = infinite + (x < 0 ? finite * likely * -expm1(x) : 0);
        weight[k] = x < 0 ? finite * likely * exp(x) : 0;
      }
    }),
    knots: () => (epsilon === 0 ? [0] : hasMiddle ? [-epsilon, 0, epsilon] : [-epsilon, epsilon]),
    highest: epsilon,
    infinite,
    grids: epsilon === 0 ? [] : [{ origin: -epsilon, period: hasMiddle ? epsilon : 2 * epsilon, all: true }],
    atomic: true,
    relativeError: 2 ** -50,
  };
}

/**
 * The exponential mechanism. A two-point pair with losses t and t − ε dominates it for some t in [0, ε] (Dong, Durfee and Rogers 2020,
 * Lemma 4.2); the largest of their divergences at each ε′ is e^ε (1 − e^{(ε′ − ε)/2})² / (e^ε − 1). Being a supremum of
 * convex functions of e^ε′ it belongs to a pair of its own, which dominates whatever t is.
 */
export function boundedRangePair(epsilon: number): DominatingPair {
  const scale = -1 / expm1(-epsilon);
  return {
    ...SPREAD_OUT,
    evaluate: symmetric((losses, excess, weight) => {
      for (let k = 0; k < losses.length; k++) {
        const x = ((losses[k] as number) - epsilon) / 2;
        const rest = x < 0 ? -expm1(x) : 0;
        excess[k] = scale * rest * rest;
        weight[k] = scale * rest * exp(min(0, x));
      }
    }),
    knots: () => boundedKnots(epsilon),
    highest: epsilon,
    relativeError: 2 ** -48,
  };
}

/** No privacy: P and Q never meet. */
export const disjointPair: DominatingPair = {
  evaluate: (losses, excess, weight) => {
    for (let k = 0; k < losses.length; k++) {
      const loss = losses[k] as number;
      excess[k] = loss < 0 ? exp(loss) : 1;
      weight[k] = loss < 0 ? exp(loss) : 0;
    }
  },
  knots: () => [0],
  highest: 0,
  infinite: 1,
  grids: [],
  atomic: true,
  relativeError: 0,
};
