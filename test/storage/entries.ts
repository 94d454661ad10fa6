import { laplaceEvent } from '../../kernel-lib/src/accounting/events/event.js';
import type { Delta, Epsilon } from '../../kernel-lib/src/core/index.js';
import type { LedgerEntry, LedgerTerms } from '../../kernel-lib/src/ledger/index.js';

export const TERMS: LedgerTerms = {
  unit: 'patient',
  relation: 'add-or-remove-one',
  budget: { epsilon: 1 as Epsilon, delta: 0 as Delta },
  accountant: 'pure',
};

/** A release of Laplace noise as the ledger keeps it. */
export const entry = (id: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id,
  kind: 'release',
  label: `release ${id}`,
  mechanism: 'laplace',
  event: laplaceEvent(10),
  claim: { epsilon: 0.1 as Epsilon, delta: 0 as Delta },
  scale: 10,
  random: 'secure',
  times: 1,
  at: 1_790_000_000_000,
  ...more,
});
