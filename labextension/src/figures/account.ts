import { repeated, type DpEvent } from 'epsbook/accounting';
import { filterNamed, isNonPrivate, type Filter, type LedgerEntry, type LedgerMessage } from 'epsbook/ledger';

/** Events with more parts than this, all entries together, are not accounted for here: a hostile message could stall the page. */
export const MOST_PARTS = 1_000_000;

/**
 * The ledger run through its session's filter once more, here. Losses are cheap to add and are added for every entry;
 * an ε is dearer and is worked out only where it is asked for.
 */
export interface Account {
  /** The entries that claim some privacy, oldest first. */
  readonly entries: readonly LedgerEntry[];
  /** The proven ε of the first `count` entries together, at the budget's δ; ∞ where the filter has no bound. */
  provenAfter(count: number): number;
  /** The proven ε of one entry, had it been the only one. */
  provenAlone(entry: LedgerEntry): number;
}

const eventOf = (entry: LedgerEntry): DpEvent =>
  entry.times === 1 ? entry.event : repeated(entry.event, entry.times);

/** How many parts an event has, counted without recursion and no further than `most`. */
function partsOf(event: DpEvent, most: number): number {
  const waiting: DpEvent[] = [event];
  let parts = 0;
  for (let next = waiting.pop(); next !== undefined && parts <= most; next = waiting.pop()) {
    parts += next.kind === 'tree-aggregation' ? 1 + next.steps.length : 1;
    if (next.kind === 'composed') waiting.push(...next.events);
    else if (next.kind === 'repeated') waiting.push(next.event);
  }
  return parts;
}

function tooManyParts(entries: readonly LedgerEntry[]): boolean {
  const known = new Map<DpEvent, number>();
  let sum = 0;
  for (const { event } of entries) {
    const parts = known.get(event) ?? partsOf(event, MOST_PARTS);
    known.set(event, parts);
    sum += parts;
    if (sum > MOST_PARTS) return true;
  }
  return false;
}

/** The filter after one more event, or undefined where it has no bound; nothing is proven from then on. */
function spend(filter: Filter | undefined, entry: LedgerEntry): Filter | undefined {
  try {
    return filter?.spend(eventOf(entry));
  } catch {
    return undefined;
  }
}

function spentOf(filter: Filter | undefined): number {
  try {
    const spent = filter?.spent() ?? Infinity;
    return Number.isNaN(spent) ? Infinity : spent;
  } catch {
    return Infinity;
  }
}

/** Runs a message's entries through the filter it names. Never throws: what cannot be accounted for is ∞. */
export function accountOf(message: LedgerMessage): Account {
  const entries = message.entries.filter((entry) => !isNonPrivate(entry));
  const fresh = tooManyParts(entries)
    ? undefined
    : filterNamed(message.accountant, message.budget, message.relation);
  const after: (Filter | undefined)[] = [fresh];
  for (const entry of entries) after.push(spend(after[after.length - 1], entry));
  const provenAt = new Map<number, number>();
  const alone = new Map<DpEvent, Map<number, number>>();
  return {
    entries,
    provenAfter(count) {
      if (entries.length === 0) return 0;
      let proven = provenAt.get(count);
      if (proven === undefined) {
        proven = spentOf(after[count]);
        provenAt.set(count, proven);
      }
      return proven;
    },
    provenAlone(entry) {
      const byTimes = alone.get(entry.event) ?? new Map<number, number>();
      alone.set(entry.event, byTimes);
      let proven = byTimes.get(entry.times);
      if (proven === undefined) {
        proven = spentOf(spend(fresh, entry));
        byTimes.set(entry.times, proven);
      }
      return proven;
    },
  };
}
