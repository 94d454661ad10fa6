import { exp, expm1, max } from '../../../core/math.js';
import { boundedKnots, spread, SPREAD_OUT, symmetric, type DominatingPair } from '../dominating-pair.js';

/**
 * Laplace noise: δ(ε) = 1 − e^{(ε − ε₀)/2} up to ε₀ = sensitivity / scale (Balle, Barthe and Gaboardi 2018, Theorem 3).
 * Half of P and e^−ε₀ / 2 of P's other side are atoms at ±ε₀; between them the loss is spread out.
 */
export function laplacePair(epsilon: number): DominatingPair {
  return {
    ...SPREAD_OUT,
    evaluate: symmetric((losses, excess, weight) => {
      for (let k = 0; k < losses.length; k++) {
        const x = ((losses[k] as number) - epsilon) / 2;
        excess[k] = x < 0 ? -expm1(x) : 0;
        weight[k] = x < 0 ? exp(x) / 2 : 0;
      }
    }),
    knots: () => boundedKnots(epsilon),
    highest: epsilon,
    grids: [{ origin: -epsilon, period: 2 * epsilon, all: false }],
    relativeError: 2 ** -50,
  };
}

/** Most atoms that are given one by one. */
const MOST_KNOTS = 256;

/**
 * Discrete Laplace noise, probabilities proportional to e^{−|x| / scale}, on a query of whole values and sensitivity Δ.
 * The loss takes the values (Δ − 2k) / scale, k = 0 … Δ: noise at most k on the one side is noise at least Δ − k on the other.
 */
export function discreteLaplacePair(scale: number, sensitivity: number): DominatingPair {
  const epsilon = sensitivity / scale;
  const step = 2 / scale;
  // r / (1 + r) and 1 / (1 + r) for the ratio r = e^{−1/scale} of neighbouring probabilities.
  const ratio = exp(-1 / scale);
  return {
    evaluate: symmetric((losses, excess, weight) => {
      for (let i = 0; i < losses.length; i++) {
        const loss = losses[i] as number;
        if (loss >= epsilon) {
          excess[i] = weight[i] = 0;
          continue;
        }
        // The loss is above `loss` where the noise is at most k.
        const k = max(0, Math.ceil((sensitivity - loss * scale) / 2) - 1);
        const gap = loss - (sensitivity - k) / scale;
        weight[i] = exp(gap) / (1 + ratio);
        excess[i] = (k === 0 ? -expm1(gap) : -expm1(-(k + 1) / scale) - ratio * expm1(gap + 1 / scale)) / (1 + ratio);
      }
    }),
    knots: () => (sensitivity <= MOST_KNOTS ? spread(-epsilon, epsilon, sensitivity) : boundedKnots(epsilon)),
    highest: epsilon,
    infinite: 0,
    grids: [
      { origin: -epsilon, period: step, all: true },
      { origin: -epsilon, period: 2 * epsilon, all: false },
    ],
    atomic: sensitivity <= MOST_KNOTS,
    relativeError: 2 ** -48,
  };
}
