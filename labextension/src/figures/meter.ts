import type { LedgerMessage } from 'epsbook/ledger';
import type { Account } from './account.js';

/** How near the budget's end is: within, from the warning threshold on, or with nothing left worth mentioning. */
export type MeterLevel = 'within' | 'warning' | 'spent';

/** How much of the budget is gone. */
export interface MeterFigure {
  /** Proven ε of all releases that claim privacy, at the budget's δ; ∞ where nothing is proven. */
  readonly spent: number;
  readonly budget: LedgerMessage['budget'];
  /** Of a budget that refreshes: the proven ε of all of its periods together, ∞ where nothing is proven. */
  readonly spentInAll: number | undefined;
  /** `spent` as a share of the budget's ε, in [0, 1]. */
  readonly share: number;
  /** The share from which the meter warns, in [0, 1]. */
  readonly warnAt: number;
  readonly level: MeterLevel;
}

/** Sums of ε's may miss the budget by rounding; less than this share left is nothing left. */
const NOTHING_LEFT = 1e-9;

export function meterOf(message: LedgerMessage, account: Account, warnAt = message.warnAt): MeterFigure {
  const spent = account.provenAfter(account.entries.length);
  const share = Math.min(1, spent / message.budget.epsilon);
  return {
    spent,
    budget: message.budget,
    spentInAll: message.spentInAll === null ? Infinity : message.spentInAll,
    share,
    warnAt,
    level: share >= 1 - NOTHING_LEFT ? 'spent' : share >= warnAt ? 'warning' : 'within',
  };
}
