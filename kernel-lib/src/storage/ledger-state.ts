import type { LedgerEntry } from '../ledger/entry.js';
import type { LedgerTerms } from '../ledger/store.js';
import type { LedgerRecord } from './record.js';

/** What the records of a ledger amount to. */
export interface LedgerState {
  readonly id: string;
  readonly name: string;
  /** The terms it was begun under, with the budget as it was last set. */
  readonly terms: LedgerTerms;
  readonly closed: boolean;
  readonly practice: boolean;
  readonly entries: readonly LedgerEntry[];
}

/** The entries in their last states, in the order in which they were begun. */
export function entriesOf(records: readonly LedgerRecord[]): readonly LedgerEntry[] {
  const entries = new Map<string, LedgerEntry>();
  for (const record of records) if (record.kind === 'entry') entries.set(record.entry.id, record.entry);
  return [...entries.values()];
}

/** Folds a ledger's records; undefined where the first of them is not a beginning. */
export function stateOf(records: readonly LedgerRecord[]): LedgerState | undefined {
  const [first] = records;
  if (first?.kind !== 'begun') return undefined;
  const budgets = records.flatMap((record) => (record.kind === 'budget' ? [record.budget] : []));
  return {
    id: first.id,
    name: first.name,
    terms: { ...first.terms, budget: budgets[budgets.length - 1] ?? first.terms.budget },
    closed: records.some(({ kind }) => kind === 'closed'),
    practice: first.terms.budget.practice === true,
    entries: entriesOf(records),
  };
}
