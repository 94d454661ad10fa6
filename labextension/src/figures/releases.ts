import type { LedgerEntry } from 'epsbook/ledger';
import type { Account } from './account.js';

/** One line of the list of releases. */
export interface ReleaseRow {
  /** Which private entry this is, from 1. */
  readonly ordinal: number;
  readonly label: string;
  readonly mechanism: string;
  readonly kind: LedgerEntry['kind'];
  /** How many releases, or how many steps of a run. */
  readonly times: number;
  /** What it claims, all of its releases or steps together. */
  readonly claimed: { readonly epsilon: number; readonly delta: number };
  /** Proven ε of this entry alone, at the budget's δ. */
  readonly proven: number;
  /** Proven ε of everything up to this entry, at the budget's δ. */
  readonly provenSoFar: number;
  readonly random: LedgerEntry['random'];
}

/** The list of releases, newest first. */
export interface ReleasesFigure {
  readonly rows: readonly ReleaseRow[];
  /** How many older entries are not in `rows`. */
  readonly older: number;
}

/** The newest `most` entries that claim some privacy. */
export function releasesOf(account: Account, most: number): ReleasesFigure {
  const { entries } = account;
  const older = Math.max(0, entries.length - most);
  const rows = entries.slice(older).map((entry, index): ReleaseRow => {
    const ordinal = older + index + 1;
    const { label, mechanism, kind, times, claim, random } = entry;
    return {
      ordinal,
      label,
      mechanism,
      kind,
      times,
      claimed: claim,
      proven: account.provenAlone(entry),
      provenSoFar: account.provenAfter(ordinal),
      random,
    };
  });
  return { rows: rows.reverse(), older };
}
