import { max } from '../../../core/math.js';
import { SPREAD_OUT, type DominatingPair } from '../dominating-pair.js';

/**
 * A pair whose divergence lies between those of two others at each ε.
 * @param shareOf how much of it is the second's, given the two divergences, by their excesses
 */
export function joinedPair(
  first: DominatingPair,
  second: DominatingPair,
  shareOf: (first: number, second: number) => number,
): DominatingPair {
  const join = (one: number, other: number, share: number): number => (1 - share) * one + share * other;
  return {
    ...SPREAD_OUT,
    evaluate: (losses, excess, weight) => {
      first.evaluate(losses, excess, weight);
      const otherExcess = new Float64Array(losses.length);
      const otherWeight = new Float64Array(losses.length);
      second.evaluate(losses, otherExcess, otherWeight);
      for (let k = 0; k < losses.length; k++) {
        const [one, other] = [excess[k] as number, otherExcess[k] as number];
        const share = shareOf(one, other);
        excess[k] = join(one, other, share);
        weight[k] = join(weight[k] as number, otherWeight[k] as number, share);
      }
    },
    knots: (logTail) => [...new Set([...first.knots(logTail), ...second.knots(logTail)])].sort((a, b) => a - b),
    highest: max(first.highest, second.highest),
    infinite: join(first.infinite, second.infinite, shareOf(first.infinite, second.infinite)),
    relativeError: first.relativeError + second.relativeError,
  };
}
