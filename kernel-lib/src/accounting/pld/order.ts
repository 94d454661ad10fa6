import { min } from '../../core/math.js';
import type { PairedEvent } from './loss.js';

/** Which way a parameter costs more, everything else being equal: less noise does, and a greater ε. */
const COSTLIER = {
  noiseMultiplier: 'smaller',
  scale: 'smaller',
  uniformProbability: 'smaller',
  epsilon: 'larger',
  delta: 'larger',
  rho: 'larger',
  xi: 'larger',
  rate: 'larger',
} as const;

export type Ordering = (typeof COSTLIER)[keyof typeof COSTLIER];

/** Parameters that are at most 1. */
const PROBABILITIES = ['uniformProbability', 'delta', 'rate'];

/** Kinds whose cost is not known to go one way with these parameters. */
const UNORDERED = ['truncated-poisson-sampled', 'repeat-and-select'];

const orderingOf = (name: string): Ordering | undefined => (COSTLIER as Readonly<Record<string, Ordering>>)[name];

const isEvent = (value: unknown): value is PairedEvent =>
  typeof value === 'object' && value !== null && 'kind' in value;

/** Whether an event costs no less than another, at every ε and however it is composed, as far as their parameters tell. */
export function costsAtLeast(one: PairedEvent, other: PairedEvent): boolean {
  const others = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([name, value]: [string, unknown]) => {
    const theirs = others.get(name);
    if (UNORDERED.includes(one.kind)) return JSON.stringify(value) === JSON.stringify(theirs);
    if (isEvent(value) && isEvent(theirs)) return costsAtLeast(value, theirs);
    const costlier = orderingOf(name);
    if (costlier === undefined || typeof value !== 'number' || typeof theirs !== 'number')
      return JSON.stringify(value) === JSON.stringify(theirs);
    return costlier === 'larger' ? value >= theirs : value <= theirs;
  });
}

/** An event with each parameter rounded that it is ordered by. */
export function rounded<Event extends PairedEvent>(
  event: Event,
  round: (parameter: number, costlier: Ordering) => number,
): Event {
  if (UNORDERED.includes(event.kind)) return event;
  const roundOne = (name: string, value: unknown): unknown => {
    const costlier = orderingOf(name);
    if (costlier !== undefined && typeof value === 'number') {
      const found = round(value, costlier);
      return PROBABILITIES.includes(name) ? min(1, found) : found;
    }
    if (Array.isArray(value)) return value.map((each) => (isEvent(each) ? rounded(each, round) : (each as unknown)));
    return isEvent(value) ? rounded(value, round) : value;
  };
  const entries: unknown = Object.fromEntries(
    Object.entries(event).map(([name, value]) => [name, roundOne(name, value)]),
  );
  return entries as Event;
}
