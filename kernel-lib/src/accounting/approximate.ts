import { delta as parseDelta, nonNegative, samplingRate, type Delta, type Epsilon } from '../core/quantities.js';
import { roundUp } from '../core/rounding.js';
import type { AtomicEvent, NeighboringRelation } from './event.js';
import { amplifiedEpsilon, pureEpsilon } from './pure.js';

/** One point of a privacy profile: (ε, δ)-DP. */
export interface ApproximateDp {
  readonly epsilon: Epsilon;
  readonly delta: Delta;
}

/**
 * (ε, δ)-DP seen through a random sample of rate q: ε' = ln(1 + q(e^ε − 1)) and δ' = qδ, rounded up. For Poisson sampling under
 * add-or-remove-one (Li, Qardaji and Su 2012; Balle, Barthe and Gaboardi 2018, Theorem 8), and for samples of fixed size
 * without replacement, q = m/n, under replace-one (Theorem 9 of the same).
 */
export function amplifiedBySampling(rate: number, epsilon: number, delta: number): ApproximateDp {
  samplingRate(rate, 'rate');
  nonNegative(epsilon, 'epsilon');
  parseDelta(delta);
  return { epsilon: amplifiedEpsilon(rate, epsilon) as Epsilon, delta: roundUp(rate * delta) as Delta };
}

/** No ε at all stays none. */
const amplified = (rate: number, inner: ApproximateDp): ApproximateDp =>
  inner.epsilon === Infinity ? inner : amplifiedBySampling(rate, inner.epsilon, inner.delta);

/** The (ε, δ) of one event, where it is known by such a pair; undefined otherwise. */
export function approximateDp(event: AtomicEvent, relation: NeighboringRelation): ApproximateDp | undefined {
  switch (event.kind) {
    case 'epsilon-delta':
      return event;
    case 'poisson-sampled': {
      const known = relation !== 'replace-one' || event.rate === 1;
      const inner = known ? approximateDp(event.event, relation) : undefined;
      return inner && amplified(event.rate, inner);
    }
    case 'fixed-size-sampled': {
      const inner = relation === 'replace-one' ? approximateDp(event.event, relation) : undefined;
      return inner && amplified(event.sampleSize / event.populationSize, inner);
    }
    default: {
      const epsilon = pureEpsilon(event, relation);
      return epsilon === undefined ? undefined : { epsilon: epsilon as Epsilon, delta: 0 as Delta };
    }
  }
}
