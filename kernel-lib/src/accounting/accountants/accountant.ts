import { min } from '../../core/math.js';
import { invalidArgument, PrivacyError } from '../../core/errors.js';
import { delta as parseDelta, nonNegative } from '../../core/quantities.js';
import { partsOf, type AtomicEvent, type DpEvent, type NeighboringRelation } from '../events/event.js';
import type { PrivacyProfile } from '../profile.js';

/**
 * An accountant is an algebra of privacy losses: what one event costs, and how costs add up.
 * It never sees repetition or composition as events; {@link accountant} folds those, so that none can forget them.
 */
export interface LossAlgebra<Loss, Profile extends PrivacyProfile = PrivacyProfile> {
  readonly name: string;
  readonly relation: NeighboringRelation;
  /** Whether the bound stays valid when each event may depend on earlier outputs, so that a filter may use it. */
  readonly adaptive: boolean;
  readonly zero: Loss;
  /** The loss of one event, or undefined where this accountant has no bound for its kind ("unsupported" is not zero). */
  of(event: AtomicEvent): Loss | undefined;
  compose(first: Loss, second: Loss): Loss;
  repeat(loss: Loss, times: number): Loss;
  /**
   * A loss that is no less than either: what an event costs of which one part or another is all that a neighbour can change.
   *
   * Why the worst part is enough (parallel composition). Let parts x₁ … xₙ of the data be asked M₁ … Mₙ, chosen in advance, with randomness of
   * their own, and let neighbours differ in part i alone. All other answers have one distribution on both, independent of the i-th: the
   * pair of the whole is (Pᵢ × R, Qᵢ × R), whose likelihood ratio is that of (Pᵢ, Qᵢ), so that every divergence is as of Mᵢ. Which i it is the
   * neighbours decide, so the bound has to hold for all of them: H_γ ≤ maxᵢ H_γ(Mᵢ), and the profile of the least loss above all is enough.
   * Where neighbours differ in k parts, change one after the other within the one product: the pair is that of k of the Mᵢ
   * composed, each of which costs no more than the worst does. This holds of each event whatever was seen before, so composing it with others,
   * adaptively too, needs no more than an accountant's own theorem.
   */
  worst(first: Loss, second: Loss): Loss;
  profile(loss: Loss): Profile;
}

export interface Accountant<Profile extends PrivacyProfile = PrivacyProfile> {
  readonly name: string;
  readonly relation: NeighboringRelation;
  readonly adaptive: boolean;
  /** Throws `unsupported-event` where the accountant has no bound for a part of the event. */
  profile(event: DpEvent): Profile;
}

/**
 * The one fold over an event tree. It keeps its own stack, so that a tree a million levels deep is as good as a flat one,
 * and takes each distinct frozen event's loss once.
 */
export function lossOf<Loss>(algebra: LossAlgebra<Loss>, root: DpEvent): Loss {
  interface Frame {
    readonly times: number;
    readonly events: readonly DpEvent[];
    /** How the events' losses become one: added up, or the worst of them. */
    readonly join: (first: Loss, second: Loss) => Loss;
    next: number;
    loss: Loss;
  }
  const add = (first: Loss, second: Loss): Loss => algebra.compose(first, second);
  const worst = (first: Loss, second: Loss): Loss => algebra.worst(first, second);
  const seen = new Map<AtomicEvent, Loss>();
  const atomic = (event: AtomicEvent): Loss => {
    const known = seen.get(event);
    if (known !== undefined) return known;
    const loss = algebra.of(event);
    if (loss === undefined) {
      const message = `the ${algebra.name} accountant has no bound for a ${event.kind} event under ${algebra.relation}`;
      throw new PrivacyError('unsupported-event', { accountant: algebra.name, event: event.kind }, message);
    }
    seen.set(event, loss);
    return loss;
  };
  const frameOf = (events: readonly DpEvent[], times: number, join: Frame['join']): Frame => ({
    times,
    events,
    join,
    next: 0,
    loss: algebra.zero,
  });
  const top = frameOf([root], 1, add);
  const stack = [top];
  for (;;) {
    const frame = stack[stack.length - 1] ?? top;
    const event = frame.next < frame.events.length ? eventAt(frame.events, frame.next++) : undefined;
    if (event === undefined) {
      stack.pop();
      const below = stack[stack.length - 1];
      if (below === undefined) return top.loss;
      const loss =
        frame.times === 1 ? frame.loss : frame.times === 0 ? algebra.zero : algebra.repeat(frame.loss, frame.times);
      below.loss = below.join(below.loss, loss);
    } else if (event.kind === 'composed' || event.kind === 'repeated') {
      stack.push(frameOf(partsOf(event), event.kind === 'repeated' ? event.times : 1, add));
    } else if (event.kind === 'parallel') {
      // No unit is in more parts than there are.
      stack.push(frameOf(event.events, min(event.moved, event.events.length), worst));
    } else {
      frame.loss = frame.join(frame.loss, atomic(event));
    }
  }
}

/** A part of a tree that is missing must not end it: what comes after would be forgotten. */
function eventAt(events: readonly unknown[], index: number): DpEvent {
  const event = events[index];
  if (typeof event !== 'object' || event === null || !('kind' in event)) {
    throw invalidArgument('event', 'made of events: laplaceEvent(…), composed([…]), and their kin');
  }
  return event as DpEvent;
}

/** The profile with its questions parsed once, for every accountant: δ in [0, 1), ε at least 0. */
const asked = <Profile extends PrivacyProfile>(profile: Profile): Profile => ({
  ...profile,
  epsilon: (delta) => profile.epsilon(parseDelta(delta)),
  delta: (epsilon) => profile.delta(epsilon === Infinity ? epsilon : nonNegative(epsilon, 'epsilon')),
});

/** Makes an accountant of a loss algebra. */
export const accountant = <Loss, Profile extends PrivacyProfile>(
  algebra: LossAlgebra<Loss, Profile>,
): Accountant<Profile> =>
  Object.freeze({
    name: algebra.name,
    relation: algebra.relation,
    adaptive: algebra.adaptive,
    profile: (event: DpEvent) => asked(algebra.profile(lossOf(algebra, event))),
  });
