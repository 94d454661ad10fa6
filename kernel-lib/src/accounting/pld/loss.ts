import { parallel, type AtomicEvent, type ParallelEvent } from '../events/event.js';
import type { Sense } from './bounds.js';

/** Whichever of several events by themselves a neighbour can change. */
export interface Choice extends ParallelEvent {
  readonly events: readonly AtomicEvent[];
}

/** What has a dominating pair of its own. */
export type PairedEvent = AtomicEvent | Choice;

export const choiceOf = (events: readonly AtomicEvent[]): Choice => parallel(events) as Choice;

/** The events of which a neighbour can change one. */
export const choicesOf = (event: PairedEvent): readonly AtomicEvent[] =>
  event.kind === 'parallel' ? event.events : [event];

/** Events and how often each took place, as a tree that shares its parts: composing and repeating cost nothing until asked. */
export type PldLoss =
  | { readonly kind: 'none' }
  | { readonly kind: 'event'; readonly event: AtomicEvent }
  | { readonly kind: 'both'; readonly first: PldLoss; readonly second: PldLoss }
  | { readonly kind: 'times'; readonly loss: PldLoss; readonly times: number }
  | WorstLoss;

/** The worst of two losses, as events: ones that cost at least what either does, and those of one of the two. */
export interface WorstLoss {
  readonly kind: 'worst';
  readonly upper: readonly Counted[];
  readonly lower: readonly Counted[];
  /** The two. */
  readonly of: readonly [PldLoss, PldLoss];
}

export const NONE: PldLoss = Object.freeze({ kind: 'none' });

/** An event and how often it took place. */
export interface Counted {
  readonly event: PairedEvent;
  readonly times: number;
}

/** The same events, each distinct one once. */
export function distinct(events: Iterable<Counted>): readonly Counted[] {
  const counts = new Map<string, { readonly event: PairedEvent; times: number }>();
  const keys = new Map<PairedEvent, string>();
  for (const { event, times } of events) {
    if (times === 0) continue;
    const key = keys.get(event) ?? JSON.stringify(event);
    keys.set(event, key);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { event, times });
    else known.times += times;
  }
  return [...counts.values()];
}

/** Every event of a loss, for a bound from one side, with its own stack: the tree may be a million levels deep. */
export function* eventsOf(root: PldLoss, sense: Sense = 'upper'): Generator<Counted> {
  const stack: { readonly loss: PldLoss; readonly times: number }[] = [{ loss: root, times: 1 }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { loss, times } = top;
    if (loss.kind === 'both') stack.push({ loss: loss.first, times }, { loss: loss.second, times });
    else if (loss.kind === 'times') stack.push({ loss: loss.loss, times: times * loss.times });
    else if (loss.kind === 'event') yield { event: loss.event, times };
    else if (loss.kind === 'worst')
      for (const part of loss[sense]) yield { event: part.event, times: times * part.times };
  }
}

/** Whether some of a loss is known by bounds alone, one from each side. */
export function isOneSided(root: PldLoss): boolean {
  const stack: PldLoss[] = [root];
  for (let loss = stack.pop(); loss !== undefined; loss = stack.pop()) {
    if (loss.kind === 'worst' && loss.upper !== loss.lower) return true;
    if (loss.kind === 'both') stack.push(loss.first, loss.second);
    else if (loss.kind === 'times') stack.push(loss.loss);
  }
  return false;
}

/** Composition and repetition of losses that are kept as events, whatever their price. */
export const LOSSES = {
  zero: NONE,
  compose: (first: PldLoss, second: PldLoss): PldLoss =>
    first === NONE ? second : second === NONE ? first : { kind: 'both', first, second },
  repeat: (loss: PldLoss, times: number): PldLoss => (loss === NONE ? NONE : { kind: 'times', loss, times }),
} as const;
