import { min, sqrt } from '../../core/math.js';
import { roundDown, roundUp } from '../../core/rounding.js';
import { gaussianEvent, type AtomicEvent } from '../events/event.js';
import { choiceOf, choicesOf, distinct, eventsOf, NONE, type Counted, type PairedEvent, type PldLoss } from './loss.js';
import { costsAtLeast } from './order.js';

/*
 * The worst of two compositions, as one composition: event beside event, and of each two the worse.
 *
 * A₁∘A₂ and B₁ both cost no more than (A₁ ∨ B₁)∘A₂ does, where A ∨ B has the greater of the two divergences at each ε: that is a pair again, as
 * a divergence that is convex in e^ε and lies between (1 − e^ε)₊ and 1 is some pair's (Zhu, Dong and Wang 2022, Proposition 8). Where both
 * are one event nothing is lost by it, however often it is composed; else it is an upper bound, and the lower one is of one of the two alone.
 * The greater of the two profiles is closer, and needs no pair, where nothing is composed with them (`greaterOf`).
 */

/** The worse of two events; a choice between them where it is not known which that is. */
function worse(first: PairedEvent, second: PairedEvent): PairedEvent {
  const left: AtomicEvent[] = [];
  for (const event of [...choicesOf(first), ...choicesOf(second)]) {
    if (left.some((other) => costsAtLeast(other, event))) continue;
    const rest = left.filter((other) => !costsAtLeast(event, other));
    left.splice(0, left.length, ...rest, event);
  }
  const [only] = left;
  return left.length === 1 && only !== undefined ? only : choiceOf(left);
}

/** Gaussians compose to one. */
function merged(events: readonly Counted[]): readonly Counted[] {
  let mu2 = 0;
  const rest = events.filter(({ event, times }) => {
    if (event.kind === 'gaussian') mu2 = roundUp(mu2 + times * roundUp((1 / event.noiseMultiplier) ** 2));
    return event.kind !== 'gaussian';
  });
  if (mu2 === 0 || rest.length >= events.length - 1) return events;
  return [...rest, { event: gaussianEvent(roundDown(1 / sqrt(mu2))), times: 1 }];
}

/** Pairs up events of two lists that are alike, as often as both have them, and leaves the rest of each. */
function matched(
  first: Counted[],
  second: Counted[],
  alike: (one: PairedEvent, other: PairedEvent) => boolean,
): Counted[] {
  const pairs: Counted[] = [];
  for (let index = 0; index < first.length;) {
    const one = first[index] as Counted;
    const place = second.findIndex(({ event }) => alike(one.event, event));
    const other = second[place];
    if (other === undefined) {
      index++;
      continue;
    }
    const times = min(one.times, other.times);
    pairs.push({ event: worse(one.event, other.event), times });
    for (const [list, at, { event, times: had }] of [
      [first, index, one],
      [second, place, other],
    ] as const)
      list.splice(at, 1, ...(had > times ? [{ event, times: had - times }] : []));
  }
  return pairs;
}

const key = (event: PairedEvent): string => JSON.stringify(event);

/** A loss that is no less than either of two. */
export function worstOf(first: PldLoss, second: PldLoss): PldLoss {
  if (first === NONE) return second;
  if (second === NONE) return first;
  const [one, other] = [first, second].map((loss) => merged(distinct(eventsOf(loss)))) as [Counted[], Counted[]];
  const [a, b] = [[...one], [...other]];
  const joined = [
    ...matched(a, b, (x, y) => key(x) === key(y)),
    ...matched(a, b, (x, y) => x.kind === y.kind),
    ...matched(a, b, () => true),
  ];
  const upper = distinct([...joined, ...a, ...b]);
  const isExact = upper.length === 1 && upper[0]?.times === 1;
  const lower = isExact ? upper : [...distinct(eventsOf(first, 'lower'))];
  return { kind: 'worst', upper, lower, of: [first, second] };
}
