import { exp, expm1, min, sqrt } from '../../core/math.js';
import { delta as parseDelta, nonNegative, type Epsilon } from '../../core/quantities.js';

// Closed-form bounds on the ε of unequal compositions. Where all parts are equal, `optimalEpsilon` is exact.

/** The sums over the composed ε's that the bounds below are made of. */
export interface EpsilonSums {
  /** How many there are; long sums round more. */
  readonly parts: number;
  /** Σ ε. */
  readonly total: number;
  /** Σ ε(e^ε − 1)/(e^ε + 1), the most that privacy losses can be on average. */
  readonly mean: number;
  /** Σ ε². */
  readonly squares: number;
}

/** The sums of a list of ε's, each at least 0. */
export function epsilonSums(epsilons: readonly number[]): EpsilonSums {
  let sums: EpsilonSums = { parts: 0, total: 0, mean: 0, squares: 0 };
  epsilons.forEach((epsilon, index) => {
    nonNegative(epsilon, `epsilons[${String(index)}]`);
    sums = addSums(sums, repeatedSums(epsilon, 1));
  });
  return sums;
}

/** The sums of the same ε `times` times. */
export const repeatedSums = (epsilon: number, times: number): EpsilonSums => ({
  parts: 1,
  total: epsilon * times,
  mean: epsilon * Math.tanh(epsilon / 2) * times,
  squares: epsilon * epsilon * times,
});

/** The same of each sum of two lists. */
export const joinedSums = (
  first: EpsilonSums,
  second: EpsilonSums,
  join: (one: number, other: number) => number,
): EpsilonSums => ({
  parts: join(first.parts, second.parts),
  total: join(first.total, second.total),
  mean: join(first.mean, second.mean),
  squares: join(first.squares, second.squares),
});

/** The sums of two lists together. */
const addSums = (first: EpsilonSums, second: EpsilonSums): EpsilonSums =>
  joinedSums(first, second, (one, other) => one + other);

/** Rounds up what was computed from sums: each part may have added a rounding. */
const widened = (value: number, { parts }: EpsilonSums): Epsilon => (value * (1 + (parts + 16) * 2 ** -52)) as Epsilon;

/** Basic composition: the sum of the ε's, at δ = 0 (Dwork and Roth 2014, Theorem 3.16). Valid for adaptively chosen ε's. */
export const basicEpsilon = (sums: EpsilonSums): Epsilon => widened(sums.total, sums);

/**
 * Advanced composition of unequal ε's at δ, the least of three bounds (Kairouz, Oh and Viswanath 2015, Theorem 3.5; the constant
 * inside its second logarithm is Euler's e, not ε). The ε's are fixed in advance.
 */
export function advancedEpsilon(sums: EpsilonSums, delta: number): Epsilon {
  parseDelta(delta);
  const { total, mean, squares } = sums;
  if (delta === 0 || total === Infinity) return basicEpsilon(sums);
  const second = mean + sqrt(2 * squares * Math.log(Math.E + sqrt(squares) / delta));
  const third = mean + sqrt(-2 * squares * Math.log(delta));
  return widened(min(total, second, third), sums);
}

/** ln 1/δ of losses whose ε's have these squares, with room above their mean, rounded down; 0 where there is no room. */
const exponentOf = (room: number, squares: number): number =>
  room > 0 ? ((room * room) / (2 * squares)) * (1 - 2 ** -50) : 0;

/** The least δ at ε of {@link advancedEpsilon}; 0 where the sum of the ε's is not above ε. */
export function advancedDelta(sums: EpsilonSums, epsilon: number): number {
  if (basicEpsilon(sums) <= epsilon) return 0;
  const squares = widened(sums.squares, sums);
  const exponent = exponentOf(epsilon - widened(sums.mean, sums), squares);
  const second = exponent > 1 ? sqrt(squares) / (exp(exponent) - Math.E) : 1;
  return min(exp(-exponent), second) * (1 + 2 ** -49);
}

/**
 * The advanced composition theorem of Dwork, Rothblum and Vadhan 2010 for equal parts:
 * ε√(2k ln(1/δ')) + kε(e^ε − 1) at kδ₀ + δ'. Looser than {@link advancedEpsilon}; kept for comparison with publications.
 * @returns ∞ where δ is not above kδ₀
 */
export function dworkRothblumVadhanEpsilon(
  epsilon: number,
  delta: number,
  times: number,
  targetDelta: number,
): Epsilon {
  const left = parseDelta(targetDelta, 'targetDelta') - times * parseDelta(delta);
  if (left <= 0) return Infinity as Epsilon;
  const sums = repeatedSums(nonNegative<Epsilon>(epsilon, 'epsilon'), times);
  return widened(sqrt(-2 * times * Math.log(left)) * epsilon + times * epsilon * expm1(epsilon), sums);
}

/**
 * The ε at δ that holds although each ε is chosen after seeing earlier outputs: the lesser of Σε and √(2 Σε² ln(1/δ)) + Σε²/2
 * (Whitehouse et al. 2023, Theorem 1).
 */
export function filterEpsilon(sums: EpsilonSums, delta: number): Epsilon {
  parseDelta(delta);
  if (delta === 0 || sums.total === Infinity) return basicEpsilon(sums);
  return widened(min(sums.total, sqrt(-2 * sums.squares * Math.log(delta)) + sums.squares / 2), sums);
}

/** The least δ at ε of {@link filterEpsilon}. */
export function filterDelta(sums: EpsilonSums, epsilon: number): number {
  if (basicEpsilon(sums) <= epsilon) return 0;
  const squares = widened(sums.squares, sums);
  return exp(-exponentOf(epsilon - squares / 2, squares)) * (1 + 2 ** -50);
}
