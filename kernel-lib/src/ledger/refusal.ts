import type { LedgerEntry } from './entry.js';

/** A release or run that the budget did not admit, for which nothing was drawn and nothing spent: what was asked, and what helps. */
export interface Refusal {
  readonly label: string;
  /** ε and δ that were asked for; ε is null where nothing was claimed. */
  readonly requested: { readonly epsilon: number | null; readonly delta: number };
  /** Proven ε that was spent then; null where nothing was proven. */
  readonly spent: number | null;
  /** Proven ε of all together, had it been admitted; null where nothing would have been proven. */
  readonly after: number | null;
  /** What helps, in the words of the error. */
  readonly remedy: string;
  /** How often it was asked and refused, the last time `at`. */
  readonly times: number;
  /** Milliseconds since 1970, UTC. */
  readonly at: LedgerEntry['at'];
}

/**
 * Whether all together would cost more than what was spent and what was asked for: so it is where a filter keeps room for questions that are
 * chosen after the answers, as the smoothed one does beside Gaussian noise. Said, since the numbers seem not to add up otherwise.
 */
export const costsMoreThanSum = (requested: number, spent: number, after: number): boolean =>
  Number.isFinite(after) && after > 1.005 * (requested + spent);

/** More refusals than the last few are not told. */
export const MOST_REFUSALS = 5;

const isSame = (first: Refusal, second: Refusal): boolean =>
  first.label === second.label &&
  first.requested.epsilon === second.requested.epsilon &&
  first.requested.delta === second.requested.delta;

/** The refusals with one more, oldest first: what was asked before and refused is one with a count, and only the last few are kept. */
export function withRefusal(refusals: readonly Refusal[], refusal: Refusal): readonly Refusal[] {
  const times = refusal.times + (refusals.find((other) => isSame(other, refusal))?.times ?? 0);
  const others = refusals.filter((other) => !isSame(other, refusal));
  return Object.freeze([...others, Object.freeze({ ...refusal, times })].slice(-MOST_REFUSALS));
}
