import { exp, expm1, log1p, max, min } from '../../../core/math.js';
import { millsRatio, normalCdf } from '../../special/normal.js';
import { SPREAD_OUT, symmetric, type DominatingPair } from '../dominating-pair.js';
import { normalReach, PER_DEVIATION } from './gaussian.js';

/** ln(1 − q + q e^x). */
const logMixed = (rate: number, x: number): number =>
  x > 0 ? x + Math.log(rate + (1 - rate) * exp(-x)) : log1p(rate * expm1(x));

/**
 * Poisson-sampled Gaussian noise when one unit's records are replaced: (1 − q)N(0, σ²) + qN(1, σ²) against
 * (1 − q)N(0, σ²) + qN(−1, σ²), the unit's contribution and its opposite, in units of the clipping norm
 * (Doroshenko et al. 2022, supplementary material of Google's dp_accounting, "REPLACE" adjacency).
 * @param sigma noise over the clipping norm, which is half the sensitivity under `replace-one`
 */
export function replacedGaussianPair(sigma: number, rate: number): DominatingPair {
  const half = 1 / (2 * sigma * sigma);
  const lossAt = (x: number): number => logMixed(rate, (2 * x - 1) * half) - logMixed(rate, (-2 * x - 1) * half);
  const logAlpha = half + log1p(-rate) - Math.log(rate);
  /** The noisy value at which the loss is `loss` ≥ 0: σ²(asinh(α sinh(ε/2)) + ε/2), α = e^{1/2σ²}(1 − q)/q. */
  const valueAt = (loss: number): number => {
    if (rate === 1) return (loss * sigma * sigma) / 2;
    const logSinh = loss < 1 ? Math.log(Math.sinh(loss / 2)) : loss / 2 + Math.log(-expm1(-loss) / 2);
    const log = logAlpha + logSinh;
    return sigma * sigma * ((log < 350 ? Math.asinh(exp(log)) : log + Math.LN2) + loss / 2);
  };
  return {
    ...SPREAD_OUT,
    evaluate: symmetric((losses, excess, weight) => {
      for (let k = 0; k < losses.length; k++) {
        const loss = losses[k] as number;
        const x = valueAt(loss);
        // e^ε φ(x + 1) and its neighbours without ever forming e^ε.
        const tail = (shift: number, log: number): number => {
          const z = (x - shift) / sigma;
          return z < 30 && log < LARGEST
            ? exp(log) * normalCdf(-z)
            : exp(log - (z * z) / 2 - HALF_LOG_TWO_PI) * millsRatio(z);
        };
        const below = (1 - rate) * tail(0, loss) + rate * tail(-1, loss);
        weight[k] = below;
        excess[k] = max(
          0,
          loss < 1
            ? rate * (tail(1, 0) - tail(-1, loss)) - (1 - rate) * expm1(loss) * tail(0, 0)
            : (1 - rate) * tail(0, 0) + rate * tail(1, 0) - below,
        );
      }
    }),
    knots: (logTail) => {
      const reach = 1 + normalReach(logTail) * sigma;
      const cells = min(2048, Math.ceil((PER_DEVIATION * reach) / sigma));
      const above = Array.from({ length: cells }, (_, k) => lossAt((reach * (k + 1)) / cells)).filter(
        (loss) => loss > 0,
      );
      const distinct = above.filter((loss, k) => k === 0 || loss > (above[k - 1] as number));
      return [...distinct.map((loss) => -loss).reverse(), 0, ...distinct];
    },
    relativeError: 2 ** -44 * (1 + sigma / rate),
  };
}

const LARGEST = 300;
const HALF_LOG_TWO_PI = 0.918938533204672741780329736406;
