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
  /** Which notebook debited it, where that is known. */
  readonly notebook: string | undefined;
  /** Which data set it is of, where the budget is for several. */
  readonly dataset: string | undefined;
  /** How far a run has come, where it has not taken all of its steps. */
  readonly unfinished: { readonly taken: number; readonly of: number } | undefined;
  /** The largest lower bound that an audit of the entry measured; undefined where none did. */
  readonly measured: number | undefined;
  /** Whether more was measured than the entry claims. */
  readonly refuted: boolean;
}

/** The list of releases, newest first. */
export interface ReleasesFigure {
  readonly rows: readonly ReleaseRow[];
  /** How many older entries are not in `rows`. */
  readonly older: number;
  /** Whether the ledger's entries come from more than one notebook. */
  readonly severalNotebooks: boolean;
  /** Whether any of the ledger's entries was audited. */
  readonly audited: boolean;
}

/** What audits measured, by the entry that they name. */
function measuredOf({ message }: Account): ReadonlyMap<string, number> {
  const measured = new Map<string, number>();
  for (const report of message.reports) {
    if (report.kind !== 'audit' || report.entry === undefined) continue;
    measured.set(report.entry, Math.max(report.lowerBound, measured.get(report.entry) ?? 0));
  }
  return measured;
}

/** The newest `most` entries that claim some privacy. */
export function releasesOf(account: Account, most: number): ReleasesFigure {
  const { entries } = account;
  const measured = measuredOf(account);
  const older = Math.max(0, entries.length - most);
  const rows = entries.slice(older).map((entry, index): ReleaseRow => {
    const ordinal = older + index + 1;
    const { label, mechanism, kind, times, claim, random, notebook, dataset, progress } = entry;
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
      notebook,
      dataset,
      unfinished:
        progress === undefined || progress.state === 'done' ? undefined : { taken: progress.taken, of: progress.steps },
      measured: measured.get(entry.id),
      refuted: (measured.get(entry.id) ?? 0) > claim.epsilon,
    };
  });
  return {
    rows: rows.reverse(),
    older,
    severalNotebooks: new Set(entries.flatMap(({ notebook }) => notebook ?? [])).size > 1,
    audited: entries.some(({ id }) => measured.has(id)),
  };
}
