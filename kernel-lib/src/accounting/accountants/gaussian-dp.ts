import { exp, log1p, min, sqrt } from '../../core/math.js';
import type { Delta, Epsilon } from '../../core/quantities.js';
import { roundUp } from '../../core/rounding.js';
import type { LossAlgebra } from './accountant.js';
import { additive } from './additive.js';
import { gdpDelta, gdpEpsilon } from '../closed-forms/analytic-gaussian.js';
import { DEFAULT_RELATION, type AtomicEvent, type NeighboringRelation } from '../events/event.js';
import { pureEpsilon } from './pure.js';
import { normalQuantileOfLog } from '../special/normal.js';
import { treeDepth } from '../events/tree-depth.js';
import { wholeSample } from '../events/whole-sample.js';

/**
 * The least μ at which every ε-DP mechanism is μ-Gaussian-DP: 2Φ⁻¹(e^ε / (1 + e^ε)), rounded up.
 * The trade-off curve of ε-DP has its corner at α = β = 1 / (1 + e^ε), and G_μ, convex with the same end points, runs below it
 * when it passes through that corner (Dong, Roth and Su 2022, section 2).
 */
export function gdpOfPure(epsilon: number): number {
  if (epsilon === 0 || epsilon === Infinity) return epsilon;
  const corner = -2 * normalQuantileOfLog(-epsilon - log1p(exp(-epsilon)));
  // The quantile is concave in ε, so its tangent at 0 bounds it where digits are lost: √(2π)/2 · ε.
  return min(roundUp(epsilon * 1.2533141373155003), corner * (1 + 1e-14) + 1e-15);
}

/** The μ of one event, or undefined where it is not known to be Gaussian-DP. */
function muOf(event: AtomicEvent, relation: NeighboringRelation): number | undefined {
  switch (event.kind) {
    case 'gaussian':
      return roundUp(1 / event.noiseMultiplier);
    case 'tree-aggregation': {
      const depth = treeDepth(event, relation);
      return depth === undefined ? undefined : roundUp(sqrt(depth) / event.noiseMultiplier);
    }
    case 'discrete-gaussian':
      // A tail of discrete Gaussian noise Y is at most the continuous tail one step further in, Pr[Y ≥ m] ≤ Pr[X ≥ m − 1]
      // (Canonne, Kamath and Steinke 2020, section 1.1). So its loss, Δ(Y + Δ/2)/σ², exceeds every t ≥ 0 at most as often as
      // that of Gaussian noise with μ = (Δ + 2)/σ: at fine grids the widening is negligible, at coarse ones it is the price of a proof.
      return event.sensitivity === 0 ? 0 : roundUp((event.sensitivity + 2) / event.sigma);
    case 'exponential':
      // ε-bounded range: the corners of its trade-off curves have logits x and ε − x, and Φ⁻¹(logistic x) + Φ⁻¹(logistic(ε − x))
      // is largest at x = ε/2 (Dong, Durfee and Rogers 2020, section 3).
      return gdpOfPure(event.epsilon / 2);
    case 'poisson-sampled':
      return event.rate === 1 ? muOf(wholeSample(event.event, relation), relation) : muOfPure(event, relation);
    case 'non-private':
      return Infinity;
    default:
      return muOfPure(event, relation);
  }
}

function muOfPure(event: AtomicEvent, relation: NeighboringRelation): number | undefined {
  const epsilon = pureEpsilon(event, relation);
  return epsilon === undefined || epsilon === Infinity ? undefined : gdpOfPure(epsilon);
}

/**
 * Gaussian DP: the squares of the μ's add up, exactly for Gaussian noise, also when they are chosen adaptively
 * (Dong, Roth and Su 2022, Corollary 3.3; filters: Smith and Thakurta 2022, Koskela et al. 2023). Its loss is μ².
 * Sampled events have no finite μ and are not supported: the central limit theorem's μ is an approximation, not a bound.
 */
export const gaussianDp = (relation: NeighboringRelation = DEFAULT_RELATION): LossAlgebra<number> =>
  additive(
    'gaussian-dp',
    relation,
    (event) => {
      const mu = muOf(event, relation);
      return mu === undefined || mu === 0 || mu === Infinity ? mu : roundUp(mu * mu) || Number.MIN_VALUE;
    },
    (loss) => {
      const mu = roundUp(sqrt(loss));
      return {
        epsilon: (delta) => gdpEpsilon(mu, delta) as Epsilon,
        delta: (epsilon) => gdpDelta(mu, epsilon) as Delta,
      };
    },
  );
