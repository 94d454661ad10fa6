import { noEvent, partsOf, type DpEvent } from 'epsbook/accounting';
import { entryEvent, isNonPrivate, type LedgerEntry, type LedgerMessage } from 'epsbook/ledger';
import { filterNamed, type Filter, type FilterName } from 'epsbook/ledger/filters';
import { firstQuestion, whatIf, type Question, type WhatIf } from './what-if.js';

/** Events with more parts than this, all entries together, are not accounted for here: a hostile message could stall the page. */
export const MOST_PARTS = 100_000;

/**
 * The ledger run through its session's filter once more, here. Losses are cheap to add and are added for every entry;
 * an ε is dearer and is worked out only where it is asked for.
 */
export interface Account {
  readonly message: LedgerMessage;
  /** The entries that claim some privacy, oldest first. */
  readonly entries: readonly LedgerEntry[];
  /** The proven ε of the first `count` entries together, at the budget's δ; ∞ where the filter has no bound. */
  provenAfter(count: number): number;
  /** The proven ε of one entry, had it been the only one. */
  provenAlone(entry: LedgerEntry): number;
  /** What more would cost, after all of these entries; asking spends nothing. */
  whatIf(question: Question): WhatIf;
  /** A question to begin with. */
  readonly firstQuestion: Question;
  /** The account of a later message; what both have in common is not worked out again. */
  continueWith(message: LedgerMessage): Account;
}

/** A filter after some entries, with its ε once that has been asked for; no filter where nothing is proven any more. */
interface Balance {
  readonly filter: Filter | undefined;
  epsilon?: number;
}

/** How many parts an event has, counted without recursion and no further than `most`. */
function countParts(event: DpEvent, most: number): number {
  const waiting: DpEvent[] = [event];
  let parts = 0;
  for (let next = waiting.pop(); next !== undefined && parts <= most; next = waiting.pop()) {
    parts += next.kind === 'tree-aggregation' ? 1 + next.steps.length : 1;
    waiting.push(...partsOf(next));
  }
  return parts;
}

function tooManyParts(entries: readonly LedgerEntry[]): boolean {
  const known = new Map<DpEvent, number>();
  let sum = 0;
  for (const { event, start = noEvent } of entries) {
    for (const part of [start, event]) {
      const parts = known.get(part) ?? countParts(part, MOST_PARTS);
      known.set(part, parts);
      sum += parts;
    }
    if (sum > MOST_PARTS) return true;
  }
  return false;
}

/** The filter that the message names, or undefined where it has no bound under the message's terms. */
function freshFilter({ accountant, budget, relation }: LedgerMessage): Filter | undefined {
  try {
    return filterNamed(accountant as FilterName, budget, relation);
  } catch {
    return undefined;
  }
}

/** The balance after one more entry. A filter without a bound for it proves nothing from then on. */
function spend({ filter }: Balance, entry: LedgerEntry): Balance {
  try {
    return { filter: filter?.spend(entryEvent(entry)) };
  } catch {
    return { filter: undefined };
  }
}

function epsilonOf(balance: Balance): number {
  if (balance.epsilon === undefined) {
    try {
      const spent = balance.filter?.spent() ?? Infinity;
      balance.epsilon = Number.isNaN(spent) ? Infinity : spent;
    } catch {
      balance.epsilon = Infinity;
    }
  }
  return balance.epsilon;
}

const written = new WeakMap<DpEvent, string>();

function writtenEvent(event: DpEvent): string {
  let text = written.get(event);
  if (text === undefined) {
    text = JSON.stringify(event);
    written.set(event, text);
  }
  return text;
}

/** An entry's cost as text: two entries of equal text cost the same. A message's entries share the events of their kinds. */
const costOf = ({ event, start, times }: LedgerEntry): string =>
  `${String(times)} ${writtenEvent(event)}${start === undefined ? '' : ` after ${writtenEvent(start)}`}`;

const sameTerms = (first: LedgerMessage, second: LedgerMessage): boolean =>
  first.session === second.session &&
  first.accountant === second.accountant &&
  first.relation === second.relation &&
  first.budget.epsilon === second.budget.epsilon &&
  first.budget.delta === second.budget.delta &&
  first.budget.reserve === second.budget.reserve &&
  first.budget.deltaShare === second.budget.deltaShare;

class Accounted implements Account {
  readonly entries: readonly LedgerEntry[];
  readonly #costs: readonly string[];
  /** `#balances[n]` is the balance after n entries. */
  readonly #balances: Balance[];
  readonly #alone: Map<string, Balance>;

  constructor(
    readonly message: LedgerMessage,
    earlier?: Accounted,
  ) {
    this.entries = message.entries.filter((entry) => !isNonPrivate(entry));
    this.#costs = this.entries.map(costOf);
    const shared = earlier !== undefined && sameTerms(earlier.message, message) ? earlier : undefined;
    const filter = tooManyParts(this.entries) ? undefined : freshFilter(message);
    this.#balances = filter === undefined || shared === undefined ? [{ filter }] : shared.#balancesOf(this.#costs);
    this.#alone = filter === undefined || shared === undefined ? new Map<string, Balance>() : shared.#alone;
    let balance = this.#balances[this.#balances.length - 1] ?? { filter };
    for (const entry of this.entries.slice(this.#balances.length - 1)) {
      balance = spend(balance, entry);
      this.#balances.push(balance);
    }
  }

  provenAfter(count: number): number {
    const balance = this.#balances[count];
    return count === 0 ? 0 : balance === undefined ? Infinity : epsilonOf(balance);
  }

  provenAlone(entry: LedgerEntry): number {
    const cost = costOf(entry);
    let balance = this.#alone.get(cost);
    if (balance === undefined) {
      balance = spend(this.#balances[0] ?? { filter: undefined }, entry);
      this.#alone.set(cost, balance);
    }
    return epsilonOf(balance);
  }

  whatIf(question: Question): WhatIf {
    return whatIf(question, this.#balances[0]?.filter, this.#balances[this.entries.length]?.filter);
  }

  get firstQuestion(): Question {
    return firstQuestion(this.entries, this.message.budget.delta);
  }

  continueWith(message: LedgerMessage): Account {
    return new Accounted(message, this);
  }

  /** The balances up to where the costs begin to differ from these. */
  #balancesOf(costs: readonly string[]): Balance[] {
    let count = 0;
    while (count < costs.length && costs[count] === this.#costs[count]) count++;
    return this.#balances.slice(0, count + 1);
  }
}

/** Runs a message's entries through the filter it names. Never throws: what cannot be accounted for is ∞. */
export const accountOf = (message: LedgerMessage): Account => new Accounted(message);
