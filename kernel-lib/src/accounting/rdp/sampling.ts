import { abs, exp, expm1, log1p, max, min } from '../../core/math.js';
import { roundUp } from '../../core/rounding.js';

/** K(k) of the mechanism before sampling, at whole orders from 2. */
export type LogMoments = (order: number) => number;

/** ln of a sum of exponentials. */
function logSum(logs: readonly number[]): number {
  const peak = max(...logs);
  if (!Number.isFinite(peak)) return peak;
  let sum = 0;
  for (const log of logs) sum += exp(log - peak);
  return peak + Math.log(sum);
}

/** ln(eˣ − 1) for x ≥ 0. */
const logExpm1 = (x: number): number => (x > 30 ? x + log1p(-exp(-x)) : Math.log(expm1(x)));

/** ln(1 + eˣ). */
const logOnePlusExp = (x: number): number => (x > 30 ? x + exp(-x) : log1p(exp(x)));

/** What a long sum in the log domain can be off by, relative and absolute. */
const widen = (log: number, terms: number): number => log + 1e-14 * (10 + terms + abs(log));

/** The terms C(α, k) qᵏ (1 − q)^{α − k} · factor(k) for k from 2 to α, as logarithms. */
function binomialTerms(rate: number, restRate: number, order: number, logFactor: (k: number) => number): number[] {
  const terms: number[] = [];
  let logBinomial = Math.log(order);
  for (let k = 2; k <= order; k++) {
    logBinomial += Math.log((order - k + 1) / k);
    terms.push(logBinomial + k * Math.log(rate) + (k === order ? 0 : (order - k) * log1p(-restRate)) + logFactor(k));
  }
  return terms;
}

/**
 * K(α) at a whole order of a Poisson sample, add-or-remove-one, for noise that is symmetric about 0:
 * E[(1 − q + q r)^α] = Σ C(α, k) (1 − q)^{α−k} qᵏ e^{K(k)}. That direction bounds the other by the reflection that swaps the two
 * neighbours (Mironov, Talwar and Zhang 2019, Theorem 5).
 */
export function symmetricSampledLogMoment(rate: number, order: number, moments: LogMoments): number {
  const excess = logSum(binomialTerms(rate, rate, order, (k) => logExpm1(moments(k))));
  return excess === -Infinity ? 0 : roundUp(logOnePlusExp(widen(excess, order)));
}

/**
 * K(α) at a whole order of a Poisson sample of any mechanism, add-or-remove-one (Zhu and Wang 2019, Theorem 5). Their leading
 * (1 − q)^{α−1}(αq − q + 1) is 1 less the other binomial terms, which are taken off theirs one by one.
 */
export function anySampledLogMoment(rate: number, order: number, moments: LogMoments): number {
  const excess = logSum(binomialTerms(rate, rate, order, (k) => logExpm1(moments(k) + (k === 2 ? 0 : Math.log(3)))));
  return excess === -Infinity ? 0 : roundUp(logOnePlusExp(widen(excess, order)));
}

/**
 * K(α) at a whole order of a fixed-size sample without replacement, replace-one, of any mechanism
 * (Wang, Balle and Kasiviswanathan 2019, Theorem 9).
 * @param pureEpsilon the mechanism's ε at δ = 0, or ∞
 * @param logDifference for Gaussian noise, the bound of their Theorem 27 on ln E|P/Q − 1|^j of its ternary divergence, in place of 2e^{K(j)}
 */
export function fixedSizeLogMoment(
  rate: number,
  order: number,
  moments: LogMoments,
  pureEpsilon: number,
  logDifference: (j: number) => number = () => Infinity,
): number {
  const logWorst = pureEpsilon === Infinity ? Infinity : logExpm1(pureEpsilon);
  const excess = logSum(
    binomialTerms(rate, 0, order, (j) => {
      const cap = moments(j) + min(Math.LN2, j * logWorst);
      return j === 2 ? min(Math.log(4) + logExpm1(moments(2)), cap) : min(logDifference(j), cap);
    }),
  );
  return excess === -Infinity ? 0 : roundUp(logOnePlusExp(widen(excess, order)));
}

/**
 * K at any order from its values at whole orders: K is convex with K(1) = 0, so a chord bounds it
 * (Wang, Balle and Kasiviswanathan 2019, Corollary 10).
 */
export function interpolated(order: number, atWhole: (order: number) => number): number {
  if (Number.isInteger(order)) return atWhole(order);
  const below = Math.floor(order);
  const share = order - below;
  const low = below === 1 ? 0 : (1 - share) * atWhole(below);
  return roundUp(low + share * atWhole(below + 1));
}
