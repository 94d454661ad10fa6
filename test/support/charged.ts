import type { LedgerEntry } from '../../kernel-lib/src/ledger/index.js';

/** All that entries say of what was charged: not when they were written, nor by which run. */
export const charged = (entries: readonly LedgerEntry[]) =>
  entries.map(({ label, mechanism, start, event, times, claim, scale, progress }) => ({
    label,
    mechanism,
    start,
    event,
    times,
    claim,
    scale,
    progress,
  }));
