/**
 * What ε means to the person whose data are in question: `epsbook/accounting/explain`. How sure an attacker can become who sees the release,
 * knows everybody else's data, and asks whether this person's are there. All are upper bounds, reached by the worst mechanism with that ε and δ.
 */
import { exp, max, min } from '../../core/math.js';
import { delta as parseDelta, nonNegative, type Delta, type Epsilon } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import type { PrivacyProfile } from '../profile.js';
import { normalCdf, normalQuantile } from '../special/normal.js';

/** Parses a probability in [0, 1]. */
function probability(value: number, argument: string): number {
  if (!(value >= 0 && value <= 1)) throw invalidArgument(argument, 'a number in [0, 1]');
  return value;
}

/**
 * How sure an attacker can become at most, who held `prior` likely that the person takes part: prior·e^ε / (1 + prior(e^ε − 1))
 * (Wood et al. 2018). For δ = 0; a δ > 0 allows certainty with probability δ.
 */
export function posteriorBound(epsilon: number, prior: number): number {
  nonNegative(epsilon, 'epsilon');
  probability(prior, 'prior');
  // As e^ε overflows before the bound is 1 in doubles: in terms of e^−ε.
  return prior === 0 ? 0 : prior / (prior + (1 - prior) * exp(-epsilon));
}

/** By what factor the odds of any statement about one person can change at most: e^ε. */
export const oddsFactor = (epsilon: number): number => exp(nonNegative(epsilon, 'epsilon'));

/**
 * The largest true positive rate of a membership attack at a false positive rate: min(e^ε·fpr + δ, 1 − e^{−ε}(1 − δ − fpr))
 * (Kairouz, Oh and Viswanath 2015, section 2.1).
 */
export function truePositiveRate(epsilon: number, delta: number, falsePositiveRate: number): number {
  nonNegative(epsilon, 'epsilon');
  parseDelta(delta);
  probability(falsePositiveRate, 'falsePositiveRate');
  const byRatio = falsePositiveRate === 0 ? delta : exp(epsilon) * falsePositiveRate + delta;
  const byRest = 1 - exp(-epsilon) * (1 - delta - falsePositiveRate);
  return max(0, min(1, byRatio, byRest));
}

/** The largest share of right guesses of a membership attack where half of the people take part: (e^ε + δ) / (1 + e^ε). */
export function membershipAccuracy(epsilon: number, delta: number): number {
  nonNegative(epsilon, 'epsilon');
  parseDelta(delta);
  const inverse = exp(-epsilon);
  return (1 + delta * inverse) / (1 + inverse);
}

/** The least false negative rate (type II error) of any test between neighbours, at a false positive rate (type I error). */
export type TradeOff = (falsePositiveRate: number) => number;

/** The trade-off curve of (ε, δ)-DP: max(0, 1 − δ − e^ε α, e^{−ε}(1 − δ − α)) (Wasserman and Zhou 2010; Dong, Roth and Su 2022, Proposition 2.5). */
export const approximateTradeOff =
  (epsilon: number, delta: number): TradeOff =>
  (falsePositiveRate) =>
    1 - truePositiveRate(epsilon, delta, falsePositiveRate);

/** The trade-off curve G_μ of Gaussian DP: Φ(Φ⁻¹(1 − α) − μ) (Dong, Roth and Su 2022, Definition 2.6). */
export function gaussianTradeOff(mu: number): TradeOff {
  nonNegative(mu, 'mu');
  return (falsePositiveRate) => {
    probability(falsePositiveRate, 'falsePositiveRate');
    if (falsePositiveRate === 0 || falsePositiveRate === 1) return 1 - falsePositiveRate;
    return normalCdf(-normalQuantile(falsePositiveRate) - mu);
  };
}

/** ε's at which a whole profile is looked at: dense near 0, up to what any attack could tell apart. */
const PROFILE_EPSILONS: readonly number[] = Array.from({ length: 161 }, (_, index) => (index / 160) ** 2 * 64);

/**
 * The trade-off curve of a whole privacy profile: at each error rate the best of its (ε, δ) points. As the profile's δ's are upper
 * bounds, an attack does at most as well as the curve says.
 */
export function profileTradeOff(profile: PrivacyProfile): TradeOff {
  const curves = PROFILE_EPSILONS.map((epsilon) => [epsilon, profile.delta(epsilon as Epsilon)] as const)
    .filter(([, delta]) => delta < 1)
    .map(([epsilon, delta]) => approximateTradeOff(epsilon, delta));
  return (falsePositiveRate) => {
    probability(falsePositiveRate, 'falsePositiveRate');
    return max(0, ...curves.map((curve) => curve(falsePositiveRate)));
  };
}

/** A point of a trade-off curve, to be drawn: rates of the two errors. */
export interface TradeOffPoint {
  readonly falsePositiveRate: number;
  readonly falseNegativeRate: number;
}

/** Points of a curve to draw, evenly spaced, both ends included. */
export const tradeOffPoints = (curve: TradeOff, points = 101): readonly TradeOffPoint[] =>
  Array.from({ length: points }, (_, index) => {
    const falsePositiveRate = index / (points - 1);
    return { falsePositiveRate, falseNegativeRate: curve(falsePositiveRate) };
  });

/** One ε (and δ) in the terms above. */
export interface Explanation {
  readonly epsilon: Epsilon;
  readonly delta: Delta;
  /** The odds of anything about one person change at most by this factor, but for δ. */
  readonly oddsFactor: number;
  readonly prior: number;
  /** What a suspicion as strong as the prior can grow to; undefined where δ > 0 allows certainty, with that small probability. */
  readonly posterior: number | undefined;
  /** True positives of the best membership attack at 1 % false alarms. */
  readonly truePositiveRateAtOnePercent: number;
  /** Right guesses of the best membership attack where half take part; one half is blind guessing. */
  readonly membershipAccuracy: number;
}

/**
 * Puts an ε into plain terms.
 * @param prior how likely the attacker held it before that the person takes part
 */
export const explain = (epsilon: number, delta = 0, prior = 0.5): Explanation =>
  Object.freeze({
    epsilon: nonNegative<Epsilon>(epsilon, 'epsilon'),
    delta: parseDelta(delta),
    oddsFactor: oddsFactor(epsilon),
    prior: probability(prior, 'prior'),
    posterior: delta === 0 ? posteriorBound(epsilon, prior) : undefined,
    truePositiveRateAtOnePercent: truePositiveRate(epsilon, delta, 0.01),
    membershipAccuracy: membershipAccuracy(epsilon, delta),
  });
