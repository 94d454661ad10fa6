import { exp, expm1, log1p, max } from '../../core/math.js';
import type { Delta, Epsilon } from '../../core/quantities.js';
import { roundUp } from '../../core/rounding.js';
import { amplifiedEpsilon } from '../closed-forms/amplification.js';
import type { LossAlgebra } from './accountant.js';
import { additive } from './additive.js';
import { amplified } from '../events/amplified.js';
import { DEFAULT_RELATION, type AtomicEvent, type NeighboringRelation } from '../events/event.js';

/**
 * The least ε at δ = 0, ∞ where there is none, or undefined where nothing is known.
 * Sources: Dwork and Roth 2014, Theorem 3.6 (Laplace); Ghosh et al. 2009 (discrete Laplace); Kairouz et al. 2014 (randomised response);
 * Papernot and Steinke 2022, Corollary 3 (the best of several runs).
 */
export function pureEpsilon(event: AtomicEvent, relation: NeighboringRelation): number | undefined {
  switch (event.kind) {
    case 'laplace':
      return roundUp(1 / event.noiseMultiplier);
    case 'discrete-laplace':
      return roundUp(event.sensitivity / event.scale);
    case 'randomized-response': {
      const other = event.uniformProbability / event.categories;
      return roundUp(log1p((1 - event.uniformProbability) / other));
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
    case 'poisson-sampled':
    case 'fixed-size-sampled': {
      const sampled = amplified(event, relation);
      return sampled && amplifiedEpsilon(sampled.rate, pureEpsilon(sampled.event, relation));
    }
    case 'shuffled-reports':
      // Each report alone is ε₀-DP; what the shuffler adds needs a δ. With a report more or less, their number tells.
      return relation === 'add-or-remove-one' ? undefined : event.localEpsilon;
    case 'repeat-and-select': {
      const inner = event.shape === 'poisson' ? undefined : pureEpsilon(event.event, relation);
      if (inner === undefined || event.shape === 'poisson') return undefined;
      return roundUp((2 + event.shape) * roundUp(inner * (event.times ?? 1)));
    }
    default:
      return undefined;
  }
}

/**
 * Pure DP: the ε's add up (Dwork and Roth 2014, Theorem 3.16), also when they are chosen adaptively (Rogers et al. 2016, Theorem 3.5).
 * ∞ for whatever is not ε-DP.
 */
export const pure = (relation: NeighboringRelation = DEFAULT_RELATION): LossAlgebra<number> =>
  additive(
    'pure',
    relation,
    (event) => pureEpsilon(event, relation),
    (loss) => ({
      epsilon: (delta) => {
        const share = delta * (1 + exp(-loss));
        return (
          share === 0 || loss === Infinity ? loss : share >= 1 ? 0 : max(0, roundUp(loss + log1p(-share)))
        ) as Epsilon;
      },
      // (ε₀, 0)-DP is (ε, δ)-DP with δ = (e^ε₀ − e^ε) / (e^ε₀ + 1) below ε₀: the two-point worst case (Kairouz et al. 2015).
      delta: (epsilon) =>
        (loss <= epsilon ? 0 : loss === Infinity ? 1 : roundUp(-expm1(epsilon - loss) / (1 + exp(-loss)))) as Delta,
    }),
  );
