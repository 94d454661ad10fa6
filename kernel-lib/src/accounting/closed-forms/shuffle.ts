import { exp, expm1, log1p, max, min, sqrt } from '../../core/math.js';
import {
  count,
  delta as parseDelta,
  epsilon as parseEpsilon,
  nonNegative,
  type Delta,
  type Epsilon,
} from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import { roundUp } from '../../core/rounding.js';
import { logBinomialPmf, logBinomialUpperTail, relativeUpperSum } from '../special/binomial.js';
import { leastNonPositive } from '../special/root.js';

// Privacy amplification by shuffling: n people each send one ε₀-DP report, and a trusted shuffler forgets who sent which
// (Feldman, McMillan and Talwar 2021, "Hiding among the clones"; 2023, "Stronger privacy amplification by shuffling"). This is about reports, not about training batches drawn in shuffled order, which gain nothing here.

/** More reports than this only help, and take longer to count; a bound for fewer holds for more. */
const MOST_REPORTS = 1e7;
/** How far from the mean, in standard deviations, the number of clones is followed; beyond lies less than 10⁻³⁰. */
const REACH = 12;
/** Steps after which the running probabilities are computed afresh. */
const REFRESH = 256;
/** Tails below this are summed up at each step: they are short, and carried on they would lose their digits to subtraction. */
const SHORT_TAIL = 1e-5;
/** Reports up to which that is done; with more of them tails hardly fall from one step to the next. */
const FEW_REPORTS = 1e5;
const ERROR = 1e-11;

/** How likely another report is a clone, 2/(e^{ε₀} + 1), and what is left of 1. */
const cloneShare = (localEpsilon: number): { readonly share: number; readonly rest: number } => ({
  share: 2 / (exp(localEpsilon) + 1),
  rest: Math.tanh(localEpsilon / 2),
});

/**
 * δ at ε of `reports` shuffled ε₀-DP reports, rounded up, by Theorem 3.2 of 2023: each other person's report is, with probability
 * 2/(e^{ε₀} + 1), a clone of what the one in question could have sent. Let R₀ and R₁ be the distributions of that one's report, and
 * q₀ = (R₀ − R₁)₊/(e^{ε₀} − 1), q₁ = (R₁ − R₀)₊/(e^{ε₀} − 1), each of mass at most 1/(e^{ε₀} + 1). Then R₀ = e^{ε₀}q₀ + q₁ + r and
 * R₁ = q₀ + e^{ε₀}q₁ + r with the same r, and every other report's distribution is at least q₀ + q₁, since q₀ ≤ (1 − e^{−ε₀})R₀/(e^{ε₀} − 1).
 * The e^{−ε₀} of 2021 is less. Reports of lesser masses tell less: they follow from these by forgetting some.
 *
 * With C ∼ Bin(n − 1, 2/(e^{ε₀} + 1)) clones, A ∼ Bin(C, ½) of them look like one of the two answers; what remains is to tell
 * (A + Δ, C − A + 1 − Δ) from its mirror image, Δ being randomised response at ε₀. The likelihood ratio rises with the first count, so
 * that δ is a difference of binomial tails for each C. Under replace-one, and whatever is chosen after seeing other outcomes.
 */
export function shuffleDelta(reports: number, localEpsilon: number, epsilon: number): Delta {
  count(reports, 'reports');
  parseEpsilon(localEpsilon, 'localEpsilon');
  nonNegative(epsilon, 'epsilon');
  if (epsilon >= localEpsilon) return 0 as Delta;
  const others = min(reports, MOST_REPORTS) - 1;
  const { rest, share } = cloneShare(localEpsilon);
  const truth = 1 / (1 + exp(-localEpsilon));
  const lie = 1 / (1 + exp(localEpsilon));
  const factor = exp(epsilon);
  // The first count from which the one answer is more than e^ε times as likely, relative to all C + 1.
  const threshold = (factor * truth - lie) / (Math.tanh(localEpsilon / 2) * (1 + factor));
  const deviation = sqrt(others * share * rest);
  const from = max(0, Math.floor(others * share - REACH * deviation - 40));
  const to = min(others, Math.ceil(others * share + REACH * deviation + 40));
  let total = 0;
  let clones = 0;
  let least = 0;
  // Pr[Bin(c, ½) ≥ least] and Pr[Bin(c, ½) = least − 1], carried from one c to the next.
  let tail = 0;
  let edge = 0;
  for (let c = from; c <= to; c++) {
    const next = Math.ceil(threshold * (c + 1) * (1 - 1e-15));
    if ((c - from) % REFRESH === 0) clones = exp(logBinomialPmf(others, c, share, rest));
    for (; least < next; least++) {
      edge *= (c - least + 1) / least;
      tail = max(0, tail - edge);
    }
    if ((c - from) % REFRESH === 0) {
      tail = exp(logBinomialUpperTail(c, least, 0.5, 0.5));
      edge = exp(logBinomialPmf(c, least - 1, 0.5, 0.5));
    }
    // (At least 0 every count is in the tail.)
    if (tail < SHORT_TAIL && least > 0 && others < FEW_REPORTS)
      tail = ((edge * (c - least + 1)) / least) * relativeUpperSum(c, least, 1);
    // Pr[A + Δ ≥ least] under both answers.
    const one = tail + truth * edge;
    const other = tail + lie * edge;
    total += clones * max(0, one * (1 + ERROR) - factor * other * (1 - ERROR));
    tail += edge / 2;
    edge *= (c + 1) / (2 * (c + 2 - least));
    clones *= ((others - c) / (c + 1)) * (share / rest);
  }
  return min(1, roundUp(total * (1 + ERROR)) + 1e-30) as Delta;
}

/**
 * ε at δ of `reports` shuffled ε₀-DP reports, rounded up: the least by {@link shuffleDelta}. Never above ε₀.
 * @param delta greater than 0; at 0 there is no amplification
 */
export function shuffleEpsilon(reports: number, localEpsilon: number, delta: number): Epsilon {
  count(reports, 'reports');
  parseEpsilon(localEpsilon, 'localEpsilon');
  if (parseDelta(delta) === 0) return localEpsilon as Epsilon;
  const excess = (epsilon: number): number => Math.log(shuffleDelta(reports, localEpsilon, epsilon) / delta);
  if (excess(0) <= 0) return 0 as Epsilon;
  const counted = leastNonPositive(excess, 0, localEpsilon, 1e-9, undefined, -1);
  return min(counted, shuffleEpsilonClosedForm(reports, localEpsilon, delta)) as Epsilon;
}

/**
 * A closed form of 2021, ε = ln(1 + (1 − e^{−ε₀})/(1 + e^{−ε₀−ε₁})·(e^{ε₁} − 1)) with
 * e^{ε₁} = 1 + 8√(e^{ε₀} ln(4/δ)/n) + 8e^{ε₀}/n. Several times above {@link shuffleEpsilon}; rounded up.
 * @returns ε₀ where n is too small for the theorem, ε₀ > ln(n / (16 ln(4/δ)))
 */
export function shuffleEpsilonClosedForm(reports: number, localEpsilon: number, delta: number): Epsilon {
  count(reports, 'reports');
  parseEpsilon(localEpsilon, 'localEpsilon');
  if (parseDelta(delta) === 0) throw invalidArgument('delta', 'greater than 0');
  const log = Math.log(4 / delta);
  if (localEpsilon > Math.log(reports / (16 * log))) return localEpsilon as Epsilon;
  const grown = exp(localEpsilon) / reports;
  const first = 8 * sqrt(grown * log) + 8 * grown;
  const inner = log1p(first);
  const shrink = -expm1(-localEpsilon) / (1 + exp(-localEpsilon - inner));
  return min(localEpsilon, roundUp(log1p(shrink * first))) as Epsilon;
}
