import { PrivacyError } from '../core/errors.js';
import { count, delta as parseDelta, nonNegative, type Delta, type Epsilon } from '../core/quantities.js';
import { roundDown, roundUp } from '../core/rounding.js';
import type { ApproximateDp } from './approximate.js';
import {
  composed,
  discreteGaussianEvent,
  discreteLaplaceEvent,
  epsilonDeltaEvent,
  gaussianEvent,
  laplaceEvent,
  repeated,
  treeAggregationEvent,
  zcdpEvent,
  type DpEvent,
} from './event.js';

/**
 * What (ε, δ)-DP for single units is worth for groups of `size` of them: kε and δ(e^{kε} − 1)/(e^ε − 1)
 * (Vadhan 2017, Lemma 2.2), rounded up.
 */
export function groupPrivacy(size: number, epsilon: number, delta: number): ApproximateDp {
  count(size, 'size');
  nonNegative(epsilon, 'epsilon');
  parseDelta(delta);
  const factor = epsilon === 0 ? size : Math.expm1(size * epsilon) / Math.expm1(epsilon);
  const grown = delta === 0 ? 0 : delta * factor;
  return {
    epsilon: roundUp(size * epsilon) as Epsilon,
    // (∞ / ∞ where even e^ε overflows: nothing is left to promise.)
    delta: (grown < 1 ? roundUp(grown * (1 + 2 ** -48)) : 1) as Delta,
  };
}

/**
 * The event as it is for groups of `size` units, such as a person with that many records: the sensitivity is `size` times as large.
 * Throws `unsupported-event` for sampled and shuffled events, where a group's members are sampled one by one; bound the
 * contributions of each person before sampling instead.
 */
export function groupEvent(event: DpEvent, size: number): DpEvent {
  count(size, 'size');
  if (size === 1) return event;
  switch (event.kind) {
    case 'laplace':
      return laplaceEvent(roundDown(event.noiseMultiplier / size));
    case 'gaussian':
      return gaussianEvent(roundDown(event.noiseMultiplier / size));
    case 'discrete-laplace':
      return discreteLaplaceEvent(event.scale, event.sensitivity * size);
    case 'discrete-gaussian':
      return discreteGaussianEvent(event.sigma, event.sensitivity * size);
    case 'tree-aggregation':
      return treeAggregationEvent(roundDown(event.noiseMultiplier / size), event.steps);
    case 'randomized-response':
      // One unit, one answer: each member of the group gives its own.
      return repeated(event, size);
    case 'exponential':
    case 'permute-and-flip':
      return { ...event, epsilon: roundUp(size * event.epsilon) as Epsilon };
    case 'epsilon-delta': {
      const { epsilon, delta } = groupPrivacy(size, event.epsilon, event.delta);
      return epsilonDeltaEvent(epsilon, Math.min(delta, 1 - Number.EPSILON));
    }
    case 'zcdp':
      // Bun and Steinke 2016, Proposition 1.9, is for ξ = 0; a ξ > 0 grows like ε does.
      return event.xi === 0 ? zcdpEvent(roundUp(size * size * event.rho)) : unsupported(event.kind);
    case 'non-private':
      return event;
    case 'composed':
      return composed(event.events.map((each) => groupEvent(each, size)));
    case 'repeated':
      return repeated(groupEvent(event.event, size), event.times);
    default:
      return unsupported(event.kind);
  }
}

function unsupported(kind: DpEvent['kind']): never {
  const message = `there is no group version of a ${kind} event; bound each unit's contribution before it instead`;
  throw new PrivacyError('unsupported-event', { accountant: 'group privacy', event: kind }, message);
}
