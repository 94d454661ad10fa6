import { abs, exp, log1p, min } from '../../core/math.js';

/**
 * Binomial probabilities to nearly full relative accuracy at any size, by the saddle-point expansion of C. Loader,
 * "Fast and accurate computation of binomial probabilities" (2000), and tails as sums that stop where they no longer count.
 */

/** ln n! less its Stirling approximation (n + ½) ln n − n + ½ ln 2π, for whole n. */
function stirlingError(n: number): number {
  if (n < 16) {
    let factorial = 1;
    for (let factor = 2; factor <= n; factor++) factorial *= factor;
    return n === 0 ? 0 : Math.log(factorial) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
  }
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

const HALF_LOG_TWO_PI = 0.918938533204672741780329736406;

/** x ln(x / mean) + mean − x, without cancellation where the two are close. */
function deviance(x: number, mean: number): number {
  const gap = x - mean;
  if (abs(gap) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - gap;
  const ratio = gap / (x + mean);
  let sum = gap * ratio;
  let term = 2 * x * ratio;
  for (let odd = 3; ; odd += 2) {
    term *= ratio * ratio;
    const next = sum + term / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * ln Pr[Bin(n, p) = x].
 * @param q 1 − p, given apart so that both keep their digits
 */
export function logBinomialPmf(n: number, x: number, p: number, q: number): number {
  if (x < 0 || x > n) return -Infinity;
  if (p === 0 || q === 0) return x === (p === 0 ? 0 : n) ? 0 : -Infinity;
  if (x === 0) return p < 0.5 ? n * log1p(-p) : n * Math.log(q);
  if (x === n) return q < 0.5 ? n * log1p(-q) : n * Math.log(p);
  const rest = n - x;
  const bulk = stirlingError(n) - stirlingError(x) - stirlingError(rest) - deviance(x, n * p) - deviance(rest, n * q);
  return bulk - HALF_LOG_TWO_PI - 0.5 * (Math.log(x) + log1p(-x / n));
}

/** Sum of Pr[Bin = j] for j from `from` to n, relative to the first of them; terms fall by then, or the sum is all of them. */
export function relativeUpperSum(n: number, from: number, odds: number): number {
  let sum = 1;
  let term = 1;
  for (let j = from; j < n; j++) {
    term *= ((n - j) / (j + 1)) * odds;
    sum += term;
    if (term < sum * 1e-18) break;
  }
  return sum;
}

/** ln Pr[Bin(n, p) ≥ k], accurate where it underflows. */
export function logBinomialUpperTail(n: number, k: number, p: number, q: number): number {
  if (k <= 0) return 0;
  if (k > n) return -Infinity;
  if (k >= n * p) return min(0, logBinomialPmf(n, k, p, q) + Math.log(relativeUpperSum(n, k, p / q)));
  const below = logBinomialPmf(n, k - 1, p, q) + Math.log(relativeUpperSum(n, n - k + 1, q / p));
  return log1p(-min(1, exp(below)));
}
