import { PrivacyError } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { roundDown, roundUp } from '../../core/rounding.js';
import { groupPrivacy } from '../closed-forms/group-privacy.js';
import {
  composed,
  discreteGaussianEvent,
  discreteLaplaceEvent,
  epsilonDeltaEvent,
  exponentialEvent,
  gaussianEvent,
  laplaceEvent,
  nonPrivateEvent,
  parallel,
  partsOf,
  permuteAndFlipEvent,
  repeated,
  treeAggregationEvent,
  zcdpEvent,
  type AtomicEvent,
  type DpEvent,
  type ParallelEvent,
} from './event.js';

/**
 * The event as it is for groups of `size` units, such as a person with that many records: the sensitivity is `size` times as large.
 * What then promises nothing (δ of 1, ε or sensitivity too large for a number) is recorded as non-private.
 * Throws `unsupported-event` for sampled and shuffled events, where a group's members are sampled one by one; bound the
 * contributions of each person before sampling instead.
 */
export function groupEvent(event: DpEvent, size: number): DpEvent {
  count(size, 'size');
  if (size === 1) return event;
  // A stack of its own, so that a tree a million levels deep is as good as a flat one; each distinct part is done once.
  const done = new Map<DpEvent, DpEvent>();
  const waiting = [event];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (done.has(next)) continue;
    const missing = partsOf(next).filter((part) => !done.has(part));
    if (missing.length > 0) {
      waiting.push(next);
      for (const part of missing) waiting.push(part);
    } else {
      done.set(
        next,
        rebuilt(next, size, (part) => done.get(part) ?? unsupported(part.kind)),
      );
    }
  }
  return done.get(event) ?? unsupported(event.kind);
}

/** A plan made again of what its parts are for the group. */
function rebuilt(event: DpEvent, size: number, of: (part: DpEvent) => DpEvent): DpEvent {
  if (event.kind === 'composed') return composed(event.events.map(of));
  // Each part may have all of the group in it, and each of the group may move as many parts as one unit does.
  if (event.kind === 'parallel') return parallel(event.events.map(of), movedBy(event, size));
  return event.kind === 'repeated' ? repeated(of(event.event), event.times) : groupAtom(event, size);
}

const movedBy = ({ events, moved }: ParallelEvent, size: number): number =>
  Math.max(1, Math.min(events.length, size * moved));

function groupAtom(event: AtomicEvent, size: number): DpEvent {
  switch (event.kind) {
    case 'laplace':
      return perNoise(event.noiseMultiplier, size, laplaceEvent);
    case 'gaussian':
      return perNoise(event.noiseMultiplier, size, gaussianEvent);
    case 'discrete-laplace':
      return perSensitivity(event.sensitivity * size, (sensitivity) => discreteLaplaceEvent(event.scale, sensitivity));
    case 'discrete-gaussian':
      return perSensitivity(event.sensitivity * size, (sensitivity) => discreteGaussianEvent(event.sigma, sensitivity));
    case 'tree-aggregation':
      return perNoise(event.noiseMultiplier, size, (noise) => treeAggregationEvent(noise, event.steps));
    case 'randomized-response':
      // One unit, one answer: each member of the group gives its own.
      return repeated(event, size);
    case 'exponential':
      return perLoss(size * event.epsilon, exponentialEvent);
    case 'permute-and-flip':
      return perLoss(size * event.epsilon, permuteAndFlipEvent);
    case 'epsilon-delta': {
      const { epsilon, delta } = groupPrivacy(size, event.epsilon, event.delta);
      return delta < 1 ? perLoss(epsilon, (finite) => epsilonDeltaEvent(finite, delta)) : nonPrivateEvent;
    }
    case 'zcdp':
      // Bun and Steinke 2016, Proposition 1.9, is for ξ = 0; a ξ > 0 grows like ε does.
      return event.xi === 0 ? perLoss(size * size * event.rho, (rho) => zcdpEvent(rho)) : unsupported(event.kind);
    case 'non-private':
      return event;
    default:
      return unsupported(event.kind);
  }
}

/** Noise over a sensitivity `size` times as large; none is left where the quotient underflows. */
function perNoise(noiseMultiplier: number, size: number, make: (noiseMultiplier: number) => DpEvent): DpEvent {
  const noise = roundDown(noiseMultiplier / size);
  return noise > 0 ? make(noise) : nonPrivateEvent;
}

const perSensitivity = (sensitivity: number, make: (sensitivity: number) => DpEvent): DpEvent =>
  Number.isSafeInteger(sensitivity) ? make(sensitivity) : nonPrivateEvent;

function perLoss(loss: number, make: (loss: number) => DpEvent): DpEvent {
  const up = roundUp(loss);
  return up < Infinity ? make(up) : nonPrivateEvent;
}

function unsupported(kind: DpEvent['kind']): never {
  const message = `there is no group version of a ${kind} event; bound each unit's contribution before it instead`;
  throw new PrivacyError('unsupported-event', { accountant: 'group privacy', event: kind }, message);
}
