import type { Delta, Epsilon } from '../../core/quantities.js';
import { amplifiedBySampling } from '../closed-forms/amplification.js';
import type { AtomicEvent, NeighboringRelation } from '../events/event.js';
import type { ApproximateDp } from '../profile.js';
import { pureEpsilon } from './pure.js';

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
