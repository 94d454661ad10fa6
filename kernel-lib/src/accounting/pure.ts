import type { Delta, Epsilon } from '../core/quantities.js';
import { roundUp } from '../core/rounding.js';
import type { LossAlgebra } from './accountant.js';
import type { AtomicEvent, NeighboringRelation } from './event.js';

/**
 * The least ε at δ = 0, or undefined where the event has none.
 * Sources: Dwork and Roth 2014, Theorem 3.6 (Laplace); Ghosh et al. 2009 (discrete Laplace); Kairouz et al. 2014 (randomised response).
 */
export function pureEpsilon(event: AtomicEvent): number | undefined {
  switch (event.kind) {
    case 'laplace':
      return roundUp(1 / event.noiseMultiplier);
    case 'discrete-laplace':
      return roundUp(event.sensitivity / event.scale);
    case 'randomized-response': {
      const other = event.uniformProbability / event.categories;
      return roundUp(Math.log1p((1 - event.uniformProbability) / other));
    }
    case 'exponential':
    case 'permute-and-flip':
      return event.epsilon;
    case 'epsilon-delta':
      return event.delta === 0 ? event.epsilon : undefined;
    case 'zcdp':
      return event.rho === 0 ? event.xi : Infinity;
    case 'gaussian':
    case 'tree-aggregation':
    case 'non-private':
      return Infinity;
    case 'discrete-gaussian':
      return event.sensitivity === 0 ? 0 : Infinity;
    case 'poisson-sampled': {
      // Amplification by Poisson sampling, add-or-remove-one: ln(1 + q(e^ε − 1)) (Li, Qardaji and Su 2012; Balle et al. 2018, Theorem 8).
      const inner = pureEpsilon(event.event);
      if (inner === undefined) return undefined;
      return inner === Infinity ? Infinity : roundUp(Math.log1p(event.rate * Math.expm1(inner)));
    }
    default:
      return undefined;
  }
}

/**
 * Pure DP: the ε's add up (Dwork and Roth 2014, Theorem 3.16), also when they are chosen adaptively (Rogers et al. 2016, Theorem 3.5).
 * ∞ for whatever is not ε-DP.
 */
export const pure = (relation: NeighboringRelation = 'add-or-remove-one'): LossAlgebra<number> => ({
  name: 'pure',
  relation,
  adaptive: true,
  zero: 0,
  of: (event) =>
    event.kind === 'poisson-sampled' && relation !== 'add-or-remove-one' ? undefined : pureEpsilon(event),
  compose: (first, second) => (first === 0 ? second : second === 0 ? first : roundUp(first + second)),
  repeat: (loss, times) => roundUp(loss * times),
  profile: (loss) => ({
    epsilon: () => loss as Epsilon,
    // (ε₀, 0)-DP is (ε, δ)-DP with δ = (e^ε₀ − e^ε) / (e^ε₀ + 1) below ε₀: the two-point worst case (Kairouz et al. 2015).
    delta: (epsilon) =>
      (loss <= epsilon
        ? 0
        : loss === Infinity
          ? 1
          : roundUp(-Math.expm1(epsilon - loss) / (1 + Math.exp(-loss)))) as Delta,
  }),
});
