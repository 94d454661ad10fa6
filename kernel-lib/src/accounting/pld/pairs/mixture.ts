import type { DominatingPair } from '../dominating-pair.js';

/** One of two mechanisms, the second with the given probability, where it is known which was run: their divergences average. */
export function mixturePair(first: DominatingPair, second: DominatingPair, probability: number): DominatingPair {
  if (probability === 0) return first;
  return {
    evaluate: (losses, excess, weight) => {
      first.evaluate(losses, excess, weight);
      const otherExcess = new Float64Array(losses.length);
      const otherWeight = new Float64Array(losses.length);
      second.evaluate(losses, otherExcess, otherWeight);
      for (let k = 0; k < losses.length; k++) {
        excess[k] = (1 - probability) * (excess[k] as number) + probability * (otherExcess[k] as number);
        weight[k] = (1 - probability) * (weight[k] as number) + probability * (otherWeight[k] as number);
      }
    },
    knots: (logTail) => [...new Set([...first.knots(logTail), ...second.knots(logTail)])].sort((a, b) => a - b),
    highest: Math.max(first.highest, second.highest),
    infinite: (1 - probability) * first.infinite + probability * second.infinite,
    grids: [],
    atomic: first.atomic && second.atomic,
    relativeError: first.relativeError + second.relativeError,
  };
}
