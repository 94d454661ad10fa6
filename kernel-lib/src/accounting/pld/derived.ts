import { exp, expm1, max, min } from '../../core/math.js';
import type { Delta, Epsilon } from '../../core/quantities.js';
import { roundUp } from '../../core/rounding.js';
import { gdpDelta, gdpEpsilon } from '../closed-forms/analytic-gaussian.js';
import type { PrivacyProfile } from '../profile.js';
import type { Between, CertifiedProfile } from './certified.js';

/** A profile that is the same everywhere. */
export const constant = (epsilon: number, delta: number): CertifiedProfile => ({
  epsilon: () => epsilon as Epsilon,
  delta: () => delta as Delta,
  interval: () => ({ lower: epsilon, upper: epsilon }),
  deltaInterval: () => ({ lower: delta, upper: delta }),
});

/** The Gaussian's own curve, exact but for rounding. */
export function gaussianProfile(mu: number): CertifiedProfile {
  const less = mu * (1 - 2 ** -46);
  const more = mu * (1 + 2 ** -50);
  const epsilon = (delta: number): number => gdpEpsilon(more, delta);
  const delta = (at: number): number => gdpDelta(more, at);
  return {
    epsilon: (at) => epsilon(at) as Epsilon,
    delta: (at) => delta(at) as Delta,
    interval: (at) => ({
      lower: at === 0 ? Infinity : gdpEpsilon(less, min(1, at * (1 + 2 ** -40))),
      upper: epsilon(at),
    }),
    deltaInterval: (at) => ({ lower: gdpDelta(less, at) * (1 - 2 ** -40), upper: delta(at) }),
  };
}

/** A profile that is no worse than another bound on the same events. */
export function atMost(profile: CertifiedProfile, other: PrivacyProfile | undefined): CertifiedProfile {
  if (other === undefined) return profile;
  const cut = ({ lower }: Between, upper: number): Between => ({ lower: min(lower, upper), upper });
  const epsilon = (delta: Delta): Epsilon => min(profile.epsilon(delta), other.epsilon(delta)) as Epsilon;
  const delta = (at: Epsilon): Delta => min(profile.delta(at), other.delta(at)) as Delta;
  return {
    epsilon,
    delta,
    interval: (at) => cut(profile.interval(at), epsilon(at)),
    deltaInterval: (at) => cut(profile.deltaInterval(at), delta(at)),
  };
}

/**
 * The profile of whichever of two things a neighbour changes: the greater divergence at each ε, and no more, as the neighbour changes the one
 * or the other (see {@link LossAlgebra.worst}). It is a bound from below as well, since either may be what is changed.
 */
export function greaterOf(first: CertifiedProfile, second: CertifiedProfile): CertifiedProfile {
  const outer = (one: Between, other: Between): Between => ({
    lower: max(one.lower, other.lower),
    upper: max(one.upper, other.upper),
  });
  return {
    epsilon: (delta) => max(first.epsilon(delta), second.epsilon(delta)) as Epsilon,
    delta: (at) => max(first.delta(at), second.delta(at)) as Delta,
    interval: (delta) => outer(first.interval(delta), second.interval(delta)),
    deltaInterval: (at) => outer(first.deltaInterval(at), second.deltaInterval(at)),
  };
}

/** The profile of the same and of something ε-DP besides. */
export function shifted(profile: CertifiedProfile, epsilon: number): CertifiedProfile {
  if (epsilon === 0) return profile;
  const rest = (at: number): Epsilon => max(0, at - epsilon) as Epsilon;
  const more = (at: number): number => roundUp(at + epsilon);
  const upper = (delta: Delta): Epsilon => more(profile.epsilon(delta)) as Epsilon;
  const pure = (at: number): boolean => at < epsilon;
  const delta = (at: Epsilon): Delta => (pure(at) ? pureAbove(profile, at, epsilon) : profile.delta(rest(at)));
  return {
    epsilon: upper,
    delta,
    interval: (at) => ({ lower: profile.interval(at).lower, upper: upper(at) }),
    deltaInterval: (at) => ({ lower: profile.deltaInterval(at).lower, upper: delta(at) }),
  };
}

/** δ below the ε that is surely spent: that of (ε₀, δ₀)-DP at a lesser ε, (e^ε₀ − e^ε)/(e^ε₀ + 1) more (Kairouz et al. 2015). */
function pureAbove(profile: CertifiedProfile, at: number, epsilon: number): Delta {
  const least = profile.delta(0 as Epsilon);
  return min(1, least + (1 - least) * (-expm1(at - epsilon) / (1 + exp(-epsilon)))) as Delta;
}
