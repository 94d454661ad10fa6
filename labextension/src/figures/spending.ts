import type { Account } from './account.js';

/** What was spent after one entry. */
export interface SpendingPoint {
  /** Which entry this is, from 1. */
  readonly ordinal: number;
  readonly label: string;
  readonly times: number;
  /** Proven ε of everything up to here, at the budget's δ. */
  readonly proven: number;
  /** Sum of the claimed ε's up to here. */
  readonly claimed: number;
}

/** Spending over the releases: what the filter proves, beside the simple sum of what was claimed. */
export interface SpendingFigure {
  /** At most {@link MOST_POINTS}, oldest first; the last is the last entry. */
  readonly points: readonly SpendingPoint[];
  /** How many releases the entries stand for. */
  readonly releases: number;
  /** The claims added up: an upper bound by basic composition, at the sum of the claimed δ's. */
  readonly simpleSum: { readonly epsilon: number; readonly delta: number };
}

/** More points than this are not told apart in a sidebar. */
export const MOST_POINTS = 100;

export function spendingOf(account: Account): SpendingFigure {
  const { entries } = account;
  // A power of two, so that a growing ledger keeps most of its points, whose ε is known.
  const perPoint = 2 ** Math.max(0, Math.ceil(Math.log2(entries.length / (MOST_POINTS - 1))));
  const points: SpendingPoint[] = [];
  let claimed = 0;
  let claimedDelta = 0;
  let releases = 0;
  entries.forEach(({ kind, label, times, claim }, index) => {
    const ordinal = index + 1;
    claimed += claim.epsilon;
    claimedDelta += claim.delta;
    releases += kind === 'run' ? 1 : times;
    if (ordinal % perPoint === 0 || ordinal === entries.length) {
      points.push({ ordinal, label, times: kind === 'run' ? 1 : times, proven: account.provenAfter(ordinal), claimed });
    }
  });
  return { points, releases, simpleSum: { epsilon: claimed, delta: Math.min(1, claimedDelta) } };
}
