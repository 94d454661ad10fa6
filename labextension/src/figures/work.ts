import type { LedgerEntry } from 'epsbook/ledger';
import type { Account } from './account.js';
import { runOf } from './run.js';

/** A run that has not taken all of its steps. */
export interface WorkFigure {
  /** The id of the entry that began it. */
  readonly id: string;
  readonly label: string;
  readonly taken: number;
  readonly steps: number;
  /** `running` as the ledger has it: a run whose kernel died is that too. */
  readonly state: 'running' | 'stopped';
  /** Proven ε that it has cost, at the budget's δ: of the steps that it has bought, whether they were drawn or not. */
  readonly proven: number;
}

/** The runs that have not taken all of their steps, the last to begin first. */
export function workOf(account: Account): readonly WorkFigure[] {
  // A run's last entry says how far it has come.
  const last = new Map<string, LedgerEntry>();
  for (const entry of account.entries) if (entry.progress !== undefined) last.set(entry.run ?? entry.id, entry);
  return [...last]
    .flatMap(([id, { label, progress }]): readonly WorkFigure[] => {
      if (progress === undefined || progress.state === 'done') return [];
      const { taken, steps, state } = progress;
      return [{ id, label, taken, steps, state, proven: runOf(account, id)?.proven ?? Infinity }];
    })
    .reverse();
}
