import type { DominatingPair } from '../dominating-pair.js';

/**
 * One of several mechanisms, whichever tells more: the greatest of their divergences at each ε. That is a pair's again, being convex in e^ε
 * (Zhu, Dong and Wang 2022, Proposition 8). Where one overtakes another the slope jumps, and the loss has an atom.
 */
export function worstPair(pairs: readonly DominatingPair[]): DominatingPair {
  const [first, ...others] = pairs;
  if (first === undefined) throw new RangeError('there is no worst of no pairs');
  if (others.every((pair) => pair === first)) return first;
  return {
    evaluate(losses, excess, weight) {
      first.evaluate(losses, excess, weight);
      const otherExcess = new Float64Array(losses.length);
      const otherWeight = new Float64Array(losses.length);
      for (const pair of others) {
        pair.evaluate(losses, otherExcess, otherWeight);
        for (let k = 0; k < losses.length; k++) {
          if ((otherExcess[k] as number) <= (excess[k] as number)) continue;
          excess[k] = otherExcess[k] as number;
          weight[k] = otherWeight[k] as number;
        }
      }
    },
    knots: (logTail) => [...new Set(pairs.flatMap((pair) => pair.knots(logTail)))].sort((a, b) => a - b),
    highest: Math.max(...pairs.map(({ highest }) => highest)),
    infinite: Math.max(...pairs.map(({ infinite }) => infinite)),
    grids: [],
    atomic: false,
    relativeError: Math.max(...pairs.map(({ relativeError }) => relativeError)),
  };
}
