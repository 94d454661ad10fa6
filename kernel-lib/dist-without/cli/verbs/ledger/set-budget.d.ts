import { type Budget } from '../../../ledger/budget.js';
import type { LedgerState } from '../../../storage/index.js';
/** The budget asked for in words; δ stays as it is unless it is given. What is spent already stays spent. */
export declare const budgetOf: ({ terms }: LedgerState, epsilon: string, delta?: string) => Budget;
