import type { AtomicEvent } from '../events/event.js';

/** Events and how often each took place, as a tree that shares its parts: composing and repeating cost nothing until asked. */
export type PldLoss =
  | { readonly kind: 'none' }
  | { readonly kind: 'event'; readonly event: AtomicEvent }
  | { readonly kind: 'both'; readonly first: PldLoss; readonly second: PldLoss }
  | { readonly kind: 'times'; readonly loss: PldLoss; readonly times: number };

export const NONE: PldLoss = Object.freeze({ kind: 'none' });

/** An event and how often it took place. */
export interface Counted {
  readonly event: AtomicEvent;
  readonly times: number;
}

/** The same events, each distinct one once. */
export function distinct(events: Iterable<Counted>): readonly Counted[] {
  const counts = new Map<string, { readonly event: AtomicEvent; times: number }>();
  const keys = new Map<AtomicEvent, string>();
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

/** Every event of a loss, with its own stack: the tree may be a million levels deep. */
export function* eventsOf(root: PldLoss): Generator<Counted> {
  const stack: { readonly loss: PldLoss; readonly times: number }[] = [{ loss: root, times: 1 }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { loss, times } = top;
    if (loss.kind === 'both') stack.push({ loss: loss.first, times }, { loss: loss.second, times });
    else if (loss.kind === 'times') stack.push({ loss: loss.loss, times: times * loss.times });
    else if (loss.kind === 'event') yield { event: loss.event, times };
  }
}
