import type { LedgerEntry } from 'epsbook/ledger';
import type { Account } from './account.js';

/** What the ledger knows of the run that a report is of. */
export interface RunFigure {
  /** Proven ε of the run alone, at the budget's δ, of all that it has paid for; ∞ where nothing is proven. */
  readonly proven: number;
  readonly claimed: number;
}

/** The run of that id, all its entries together; undefined where the ledger has none, or a report names none. */
export function runOf(account: Account, id: string | undefined): RunFigure | undefined {
  if (id === undefined) return undefined;
  const parts = account.entries.filter((entry) => entry.id === id || entry.run === id);
  const first: LedgerEntry | undefined = parts[0];
  if (first === undefined) return undefined;
  const times = parts.reduce((sum, entry) => sum + entry.times, 0);
  return { proven: account.provenAlone({ ...first, times }), claimed: first.claim.epsilon };
}
