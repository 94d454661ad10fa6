import { exp, max, min, sqrt } from '../../../core/math.js';
import { millsRatio } from '../../special/normal.js';
import { SPREAD_OUT, spreadBothSides, symmetric, type DominatingPair } from '../dominating-pair.js';
import { normalReach, PER_DEVIATION } from './gaussian.js';

/** σ above which tails come from the Euler–Maclaurin formula instead of sums. */
const SUMMED_BELOW = 1000;
/** Standard deviations beyond which a probability underflows. */
const LAST_DEVIATION = 40;

/** The discrete Gaussian's tails, P(X ≥ m) = e^{−m²/2σ²} · ratio(m) / total for m ≥ 0, where `total` is the sum of e^{−x²/2σ²}. */
interface Tails {
  ratio(m: number): number;
  readonly total: number;
}

/** From the recurrence ratio(m) = 1 + e^{−(2m+1)/2σ²} ratio(m + 1), run downwards, where errors die out. */
function summedTails(sigma: number): Tails {
  const last = Math.ceil(LAST_DEVIATION * sigma) + 2;
  const ratios = new Float64Array(last + 1);
  ratios[last] = 1;
  const double = 2 * sigma * sigma;
  for (let m = last - 1; m >= 0; m--) ratios[m] = 1 + exp(-(2 * m + 1) / double) * (ratios[m + 1] as number);
  return { ratio: (m) => ratios[min(m, last)] as number, total: 2 * (ratios[0] as number) - 1 };
}

/**
 * From the midpoint Euler–Maclaurin formula, Σ_{x≥m} f(x) = ∫_{m−½}^∞ f + f′(m − ½)/24 − 7f‴(m − ½)/5760 + …, whose next term is
 * below 10⁻¹⁴ of the sum at σ ≥ 1000; the total is σ√(2π) to all digits (Canonne, Kamath and Steinke 2020, Fact 18).
 */
function smoothTails(sigma: number): Tails {
  return {
    ratio: (m) => {
      const z = (m - 0.5) / sigma;
      const sum = sigma * millsRatio(z) - z / (24 * sigma) + (7 * (z * z * z - 3 * z)) / (5760 * sigma ** 3);
      return sum * exp((m - 0.25) / (2 * sigma * sigma));
    },
    total: sigma * sqrt(2 * Math.PI),
  };
}

/**
 * Discrete Gaussian noise of parameter σ on a query of whole values and sensitivity Δ (Canonne, Kamath and Steinke 2020).
 * The loss at noise x is Δ(Δ − 2x) / 2σ²: evenly spaced.
 */
export function discreteGaussianPair(sigma: number, sensitivity: number): DominatingPair {
  // Made when first asked for: an event that is one of a million like it is never asked.
  let made: Tails | undefined;
  const tails = (): Tails => (made ??= sigma < SUMMED_BELOW ? summedTails(sigma) : smoothTails(sigma));
  const double = 2 * sigma * sigma;
  const step = (2 * sensitivity) / double;
  const mass = (x: number): number => exp((-x * x) / double) / tails().total;
  const ratio = (m: number): number => tails().ratio(m);
  const atLeast = (m: number): number => (m >= 0 ? mass(m) * ratio(m) : 1 - mass(1 - m) * ratio(1 - m));
  const lossAt = (x: number): number => (sensitivity * (sensitivity - 2 * x)) / double;
  return {
    ...SPREAD_OUT,
    evaluate: symmetric((losses, excess, weight) => {
      for (let i = 0; i < losses.length; i++) {
        const loss = losses[i] as number;
        // The loss is above `loss` where the noise is at most k; on the other side that is noise at least Δ − k.
        const k = Math.ceil(sensitivity / 2 - loss / step) - 1;
        const here = mass(k) * exp(loss - lossAt(k));
        weight[i] = here * ratio(sensitivity - k);
        excess[i] =
          k <= 0 && -k < LAST_DEVIATION * sigma
            ? mass(k) * (ratio(-k) - exp(loss - lossAt(k)) * ratio(sensitivity - k))
            : max(0, atLeast(-k) - (weight[i] as number));
      }
    }),
    knots: (logTail) => {
      const reach = min(LAST_DEVIATION, normalReach(logTail)) * sigma;
      // Noise around 0 and around Δ, in whole values: seen from Δ/2 the two are mirror images.
      const offsets = spreadBothSides(sensitivity / 2 - reach, sensitivity / 2 + reach, PER_DEVIATION / sigma);
      const values = new Set(offsets.map((offset) => Math.round(sensitivity / 2 + offset)));
      return [...values].sort((x, y) => y - x).map(lossAt);
    },
    grids: [{ origin: lossAt(0), period: step, all: true }],
    atomic: sigma <= PER_DEVIATION,
    relativeError: 2 ** -44 * (1 + sigma / sensitivity),
  };
}
