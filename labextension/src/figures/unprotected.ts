import { countReleases, isNonPrivate, type LedgerMessage } from 'epsbook/ledger';

/** Releases about which nothing is proven, or whose noise can be taken away. */
export interface UnprotectedFigure {
  /** Releases that claim no privacy, oldest first, each label once. */
  readonly nonPrivate: readonly { readonly label: string; readonly times: number }[];
  /** How many releases those are. */
  readonly nonPrivateReleases: number;
  /** How many releases drew their noise from a seeded source. */
  readonly seededReleases: number;
}

export function unprotectedOf(message: LedgerMessage): UnprotectedFigure {
  const byLabel = new Map<string, number>();
  let nonPrivateReleases = 0;
  let seededReleases = 0;
  for (const entry of message.entries) {
    const times = countReleases([entry]);
    if (isNonPrivate(entry)) {
      byLabel.set(entry.label, times + (byLabel.get(entry.label) ?? 0));
      nonPrivateReleases += times;
    } else if (entry.random === 'seeded') {
      seededReleases += times;
    }
  }
  const nonPrivate = [...byLabel].map(([label, times]) => ({ label, times }));
  return { nonPrivate, nonPrivateReleases, seededReleases };
}
