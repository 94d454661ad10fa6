import { costsMoreThanSum, type LedgerMessage } from 'epsbook/ledger';

/** What the budget did not admit: nothing was drawn for it and nothing spent. Every ε is ∞ where nothing is claimed or proven. */
export interface RefusalFigure {
  readonly label: string;
  readonly requested: { readonly epsilon: number; readonly delta: number };
  /** Proven ε that was spent then. */
  readonly spent: number;
  /** Proven ε of all together, had it been admitted. */
  readonly after: number;
  /** Whether that is more than what was spent and what was asked for. */
  readonly isMoreThanSum: boolean;
  /** What helps, in the words of the error. */
  readonly remedy: string;
  readonly times: number;
  readonly at: number;
}

/** The last moment that a date can be: a message may name a later one, and what shows it must not throw. */
const LAST_MOMENT = 8.64e15;

/** What was not admitted lately, newest first. */
export const refusalsOf = ({ refusals = [] }: LedgerMessage): readonly RefusalFigure[] =>
  refusals
    .map(({ label, requested, spent, after, remedy, times, at }) => {
      const epsilon = requested.epsilon ?? Infinity;
      return {
        label,
        requested: { epsilon, delta: requested.delta },
        spent: spent ?? Infinity,
        after: after ?? Infinity,
        isMoreThanSum: costsMoreThanSum(epsilon, spent ?? Infinity, after ?? Infinity),
        remedy,
        times,
        at: Math.min(at, LAST_MOMENT),
      };
    })
    .reverse();
