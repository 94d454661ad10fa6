import { abs, exp, expm1, log1p, max, min, sqrt } from '../../core/math.js';
import { count, delta as parseDelta, nonNegative, type Delta, type Epsilon } from '../../core/quantities.js';
import { roundUp } from '../../core/rounding.js';
import { logBinomialPmf } from '../special/binomial.js';

/** Times beyond which the sums would take too long; there the simple sum of the ε's is the answer. */
const MOST_TIMES = 1e10;

/** Chance that at least one of `times` failures of probability δ₀ happens, and that none does. */
function failures(delta: number, times: number): { readonly some: number; readonly none: number } {
  const log = times * log1p(-delta);
  return { some: -expm1(log), none: exp(log) };
}

/**
 * Walks down the numbers j of compositions in which the answer was the worse one, with the probabilities of at least j under both
 * neighbours: binomial with e^ε₀/(1 + e^ε₀) and with 1/(1 + e^ε₀). Ends when `visit` says so.
 * @param smallest the least probability that matters
 */
function walkDown(
  epsilon: number,
  times: number,
  smallest: number,
  visit: (j: number, worse: number, logBetter: number, error: number) => boolean,
): void {
  const p = 1 / (1 + exp(-epsilon));
  const q = 1 / (1 + exp(epsilon));
  // Hoeffding: what lies above is less than e⁻⁴⁰ of the smallest probability that matters; the error bound covers it.
  const top = min(times, Math.ceil(times * p + sqrt((times * (40 - Math.log(smallest))) / 2)));
  let worse = 0;
  let logWorse = logBinomialPmf(times, top, p, q);
  let logBetter = -Infinity;
  let logTerm = logBinomialPmf(times, top, q, p);
  for (let j = top; j >= 0; j--) {
    worse += exp(logWorse);
    const high = max(logBetter, logTerm);
    if (high > -Infinity) logBetter = high + log1p(exp(-abs(logBetter - logTerm)));
    // A few roundings a step, and those of p where the probabilities are steep in it.
    const error = 2 ** -50 * (64 + 4 * (top - j) + 10 * sqrt(times));
    if (visit(j, min(1, worse * (1 + error)), logBetter, error)) return;
    const down = Math.log(j / (times - j + 1));
    logWorse += down - epsilon;
    logTerm += down + epsilon;
  }
}

/**
 * The least ε at δ of any `times` composed mechanisms that are each (ε₀, δ₀)-DP: exact, also between the points ε₀(times − 2i) to
 * which the published theorem is often rounded up (Kairouz, Oh and Viswanath 2015, Theorem 3.3), and rounded up.
 * Each mechanism may depend on earlier outputs, but not ε₀, δ₀ and `times`; for those see `advancedFilter`.
 * @returns ∞ where δ is below 1 − (1 − δ₀)^times
 */
export function optimalEpsilon(epsilon: number, delta: number, times: number, targetDelta: number): Epsilon {
  nonNegative(epsilon, 'epsilon');
  parseDelta(delta);
  count(times, 'times', 0);
  parseDelta(targetDelta, 'targetDelta');
  const sum = roundUp(epsilon * times);
  const { some, none } = failures(delta, times);
  const left = (targetDelta - roundUp(some)) / none;
  if (left < 0) return Infinity as Epsilon;
  if (left === 0 || sum === 0 || times > MOST_TIMES) return sum as Epsilon;
  let best = sum;
  walkDown(epsilon, times, left, (j, worse, logBetter, error) => {
    // From the point (2j − 2 − times)ε₀ up to the next, δ is worse − e^ε · better.
    const point = (2 * j - 2 - times) * epsilon;
    const solution = worse > left ? Math.log(worse - left) - logBetter + error : -Infinity;
    if (solution < point && point > 0) return false;
    best = min(sum, max(0, solution, point));
    return true;
  });
  return roundUp(best) as Epsilon;
}

/** The least δ at ε of the same composition, rounded up; see {@link optimalEpsilon}. */
export function optimalDelta(epsilon: number, delta: number, times: number, targetEpsilon: number): Delta {
  nonNegative(epsilon, 'epsilon');
  parseDelta(delta);
  count(times, 'times', 0);
  nonNegative(targetEpsilon, 'targetEpsilon');
  let pure = 0;
  if (targetEpsilon < epsilon * times) {
    pure = times > MOST_TIMES ? 1 : Number.MIN_VALUE;
    if (pure < 1) {
      walkDown(epsilon, times, Number.MIN_VALUE, (j, worse, logBetter, error) => {
        if ((2 * j - times) * epsilon <= targetEpsilon) return true;
        pure = worse - exp(targetEpsilon + logBetter - error);
        // What is left to add is less than what `worse` lacks.
        if (worse < 1) return false;
        pure = min(1, pure + error);
        return true;
      });
    }
  }
  const { some, none } = failures(delta, times);
  return min(1, max(0, roundUp(some + none * pure))) as Delta;
}
