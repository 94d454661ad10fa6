import { composed, repeated, type DpEvent } from '../accounting/event.js';
import type { Delta, Epsilon } from '../core/quantities.js';
import type { RandomSource } from '../core/random.js';

/** One release as the ledger keeps it: what was done, what it claims, never what came out. */
export interface LedgerEntry {
  readonly label: string;
  /** The mechanism's name in the field, such as `laplace`; `none` for a release without privacy. */
  readonly mechanism: string;
  /** What one of the `times` releases did to the data. */
  readonly event: DpEvent;
  /** ε and δ that one of the `times` releases claims for itself; ε is ∞ where nothing is claimed. */
  readonly claim: { readonly epsilon: Epsilon; readonly delta: Delta };
  /** Noise scale in the units of the answer. */
  readonly scale: number;
  readonly random: RandomSource['kind'];
  /** How many equal releases in a row this entry stands for. */
  readonly times: number;
  /** When the last of them was debited: milliseconds since 1970, UTC. */
  readonly at: number;
}

/** A release that claims no privacy; it lies outside every budget, and nothing is proven about the data from then on. */
export const isNonPrivate = (entry: LedgerEntry): boolean => entry.event.kind === 'non-private';

/** Whether two entries are the same release made again, so that they can be kept as one with a count. */
export const isRepeat = (earlier: LedgerEntry, later: LedgerEntry): boolean =>
  earlier.label === later.label &&
  earlier.mechanism === later.mechanism &&
  earlier.random === later.random &&
  earlier.scale === later.scale &&
  earlier.claim.epsilon === later.claim.epsilon &&
  earlier.claim.delta === later.claim.delta &&
  (earlier.event === later.event || JSON.stringify(earlier.event) === JSON.stringify(later.event));

/** Everything the entries did to the data, the releases without privacy left out. */
export const totalEvent = (entries: readonly LedgerEntry[]): DpEvent =>
  composed(
    entries
      .filter((entry) => !isNonPrivate(entry))
      .map((entry) => (entry.times === 1 ? entry.event : repeated(entry.event, entry.times))),
  );
