import { PrivacyError } from '../../../core/errors.js';
import { formatDelta, formatUp, formatValue } from '../../../core/format.js';
import { countReleases, entryEvent, isNonPrivate } from '../../../ledger/entry.js';
import { filterNamed } from '../../../ledger/filters/named.js';
import type { DurableLedgerStore, LedgerState } from '../../../storage/index.js';

/** The proven ε of a stored ledger, by its own accountant. */
const spentOf = ({ entries, terms }: LedgerState): number =>
  entries
    .filter((entry) => !isNonPrivate(entry))
    .reduce(
      (filter, entry) => filter.spend(entryEvent(entry)),
      filterNamed(terms.accountant, terms.budget, terms.relation),
    )
    .spent();

const lineOf = (state: LedgerState): string => {
  const { entries, name, terms } = state;
  const { accountant, budget, relation, unit } = terms;
  const marks = [
    state.practice && 'practice',
    state.closed && 'closed',
    entries.some(isNonPrivate) && 'holds releases without privacy',
  ];
  const releases = countReleases(entries);
  return (
    `${name}: ε ${formatUp(spentOf(state))} of ${formatValue(budget.epsilon)} spent at δ ${formatDelta(budget.delta)} by ${String(releases)} ` +
    `release${releases === 1 ? '' : 's'} (one ${unit}, ${relation}; ${accountant} accountant)` +
    marks.map((mark) => (mark === false ? '' : `; ${mark}`)).join('') +
    '\n'
  );
};

/** A line for each ledger, after the place where they live. */
export function listed(store: DurableLedgerStore, names: readonly string[] = store.ledgers()): string {
  return [
    `${store.place}\n`,
    ...(names.length === 0 ? ['no ledgers yet\n'] : []),
    ...names.map((name) => lineOf(store.state(name))),
  ].join('');
}

/** Checks the chains of ledgers, and tells of each what was found. */
export function verified(store: DurableLedgerStore, names: readonly string[]): { text: string; broken: number } {
  let broken = 0;
  const lines = names.map((name) => {
    try {
      return `${name}: ${String(store.records(name).length)} records, chain intact\n`;
    } catch (error) {
      if (!(error instanceof PrivacyError)) throw error;
      broken++;
      return `${name}: ${error.message}\n`;
    }
  });
  return { text: [`${store.place}\n`, ...lines].join(''), broken };
}
