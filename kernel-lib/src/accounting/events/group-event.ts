import { max, min } from '../../core/math.js';
import { PrivacyError } from '../../core/errors.js';
import { count, type Epsilon, type NoiseMultiplier, type Rho } from '../../core/quantities.js';
import { roundDown, roundUp } from '../../core/rounding.js';
import { groupPrivacy } from '../closed-forms/group-privacy.js';
import {
  composed,
  nonPrivateEvent,
  parallel,
  partsOf,
  repeated,
  type AtomicEvent,
  type DpEvent,
  type EpsilonDeltaEvent,
  type ExponentialEvent,
  type ParallelEvent,
  type PermuteAndFlipEvent,
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

const movedBy = ({ events, moved }: ParallelEvent, size: number): number => max(1, min(events.length, size * moved));

function groupAtom(event: AtomicEvent, size: number): DpEvent {
  switch (event.kind) {
    case 'laplace':
    case 'gaussian':
    case 'tree-aggregation': {
      // None is left where the quotient underflows.
      const noise = roundDown(event.noiseMultiplier / size) as NoiseMultiplier;
      return changed({ ...event, noiseMultiplier: noise }, noise > 0);
    }
    case 'discrete-laplace':
    case 'discrete-gaussian': {
      const sensitivity = event.sensitivity * size;
      return changed({ ...event, sensitivity }, Number.isSafeInteger(sensitivity));
    }
    case 'randomized-response':
      // One unit, one answer: each member of the group gives its own.
      return repeated(event, size);
    case 'exponential':
    case 'permute-and-flip':
      return withEpsilon(event, size * event.epsilon);
    case 'epsilon-delta': {
      const { epsilon, delta } = groupPrivacy(size, event.epsilon, event.delta);
      return delta < 1 ? withEpsilon({ ...event, delta }, epsilon) : nonPrivateEvent;
    }
    case 'zcdp': {
      // Bun and Steinke 2016, Proposition 1.9, is for ξ = 0; a ξ > 0 grows like ε does.
      const rho = roundUp(size * size * event.rho) as Rho;
      return event.xi === 0 ? changed({ ...event, rho }, rho < Infinity) : unsupported(event.kind);
    }
    case 'non-private':
      return event;
    default:
      return unsupported(event.kind);
  }
}

/** The changed event, if it still promises something. */
const changed = (event: DpEvent, promises: boolean): DpEvent => (promises ? Object.freeze(event) : nonPrivateEvent);

function withEpsilon(event: ExponentialEvent | PermuteAndFlipEvent | EpsilonDeltaEvent, loss: number): DpEvent {
  const epsilon = roundUp(loss) as Epsilon;
  return changed({ ...event, epsilon }, epsilon < Infinity);
}

function unsupported(kind: DpEvent['kind']): never {
  const message = `there is no group version of a ${kind} event; bound each unit's contribution before it instead`;
  throw new PrivacyError('unsupported-event', { accountant: 'group privacy', event: kind }, message);
}
