import { expm1, log1p, min } from '../../core/math.js';
import { roundDown, roundUp } from '../../core/rounding.js';
import { leastNonPositive } from '../special/root.js';
import { rdpDelta } from './conversion.js';

/** Mean of the truncated negative binomial distribution, η(1 − γ) / (γ(1 − γ^η)); at η = 0 the logarithmic one. */
function truncatedNegativeBinomialMean(logGamma: number, shape: number): number {
  const odds = expm1(-logGamma);
  return shape === 0 ? odds / -logGamma : (shape * odds) / -expm1(shape * logGamma);
}

/** −ln γ of the distribution with the given mean, rounded up; undefined below a mean of 1, which it cannot have. */
function truncatedNegativeBinomialReach(mean: number, shape: number): number | undefined {
  if (mean < 1) return undefined;
  if (mean === 1) return 0;
  if (shape === 1) return roundUp(Math.log(mean));
  const lack = (reach: number): number => Math.log(mean / truncatedNegativeBinomialMean(-reach, shape));
  let high = 1;
  while (lack(high) > 0 && high < 700) high *= 2;
  return roundUp(leastNonPositive(lack, roundDown(1e-12), high));
}

/**
 * Rényi DP of releasing only the best of a random number of runs (Papernot and Steinke 2022), from that of a single run.
 * Truncated negative binomial numbers: their Theorem 2; Poisson: Theorem 6, with δ from the curve itself.
 * @returns the divergences at the same orders, or undefined where the theorems say nothing (a mean number of runs below 1)
 */
export function repeatAndSelectCurve(
  orders: readonly number[],
  single: Float64Array,
  mean: number,
  shape: number | 'poisson',
): Float64Array | undefined {
  const perOrder = (each: (epsilon: number, order: number) => number): Float64Array =>
    single.map((epsilon, index) => roundUp(each(epsilon, orders[index] ?? Infinity)));
  if (mean < 1) return undefined;
  const logMean = Math.log(mean);
  if (shape === 'poisson') {
    return perOrder((epsilon, order) => {
      const { delta } = rdpDelta(orders, single, log1p(1 / (order - 1)));
      return epsilon + mean * delta + logMean / (order - 1);
    });
  }
  const reach = truncatedNegativeBinomialReach(mean, shape);
  if (reach === undefined) return undefined;
  const price = perOrder((epsilon, order) => (1 + shape) * ((1 - 1 / order) * epsilon + reach / order)).reduce((a, b) =>
    min(a, b),
  );
  const curve = perOrder((epsilon, order) => epsilon + logMean / (order - 1) + price);
  // A divergence never falls with its order, so each order may borrow from those above it.
  const descending = [...orders.keys()].sort((a, b) => (orders[b] ?? 0) - (orders[a] ?? 0));
  let least = Infinity;
  for (const index of descending) curve[index] = least = min(least, curve[index] ?? Infinity);
  return curve;
}
