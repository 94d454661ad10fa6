import { isDeepStrictEqual } from 'node:util';
import { PrivacyError, invalidArgument } from '../core/errors.js';
import { finiteOrNull, type Delta, type Epsilon } from '../core/quantities.js';
import { frozenCopy } from '../core/frozen.js';
import { requireIntrinsics } from '../core/intrinsics.js';
import { formatDelta, formatUp, formatValue } from '../core/format.js';
import { repeated, type DpEvent } from '../accounting/events/event.js';
import { entryEvent, eventKey, isNonPrivate, isRepeat, repeatedEntry, type LedgerEntry } from '../ledger/entry.js';
import { DEEPEST_EVENT, levelsOf } from '../ledger/codec/event.js';
import type { Filter } from '../ledger/filters/filter.js';
import { defaultDeltas, filterNamed, type DefaultDeltas } from '../ledger/filters/named.js';
import type { Budget } from '../ledger/budget.js';
import { costsMoreThanSum, withRefusal, type Refusal } from '../ledger/refusal.js';
import { mostSteps } from '../ledger/steps.js';
import type { LedgerStore, LedgerTerms, StoredLedger } from '../ledger/store.js';
import type { Claim } from '../mechanisms/mechanism.js';
import { Allowance } from './allowance.js';

/** A debit that was decided: the entry in its new state, and what it adds to what was spent. */
export interface Debit {
  readonly entry: LedgerEntry;
  /** Undefined where nothing more is spent. */
  readonly cost: DpEvent | undefined;
}

/** A single release as an entry, before it has its place in the ledger. */
export type Draft = Omit<LedgerEntry, 'id' | 'times' | 'at' | 'analyst' | 'notebook' | 'dataset'>;

/** On whose behalf, from where and of which data an account's entries are made. */
export type Origin = Pick<LedgerEntry, 'analyst' | 'notebook' | 'dataset'>;

/** Why the session cannot go on with the stored ledger; undefined where it can. */
function difference(stored: LedgerTerms, asked: LedgerTerms): readonly [argument: string, allowed: string] | undefined {
  if (stored.unit !== asked.unit) return ['unit', stored.unit];
  if (stored.relation !== asked.relation) return ['relation', stored.relation];
  if (stored.budget.epsilon !== asked.budget.epsilon) return ['budget.epsilon', String(stored.budget.epsilon)];
  if (stored.budget.delta !== asked.budget.delta) return ['budget.delta', String(stored.budget.delta)];
  for (const part of ['reserve', 'deltaShare', 'every', 'practice'] as const)
    if (stored.budget[part] !== asked.budget[part])
      return [`budget.${part}`, String(stored.budget[part] ?? 'left out')];
  if (!isDeepStrictEqual(stored.budget.shares, asked.budget.shares))
    return ['budget.shares', stored.budget.shares === undefined ? 'left out' : JSON.stringify(stored.budget.shares)];
  if (stored.accountant !== asked.accountant) return ['accountant', stored.accountant];
  return undefined;
}

/** The error of an argument that would change what was promised about earlier releases. */
export const promisedOtherwise = (dataset: string, argument: string, allowed: string): PrivacyError =>
  invalidArgument(
    argument,
    `${allowed}, as when "${dataset}" was opened: its earlier releases were made under that promise`,
  );

/** Throws where the terms asked for are not those that a ledger was begun under. */
export function requireTerms(dataset: string, stored: LedgerTerms, asked: LedgerTerms): void {
  const differs = difference(stored, asked);
  if (differs !== undefined) throw promisedOtherwise(dataset, ...differs);
}

/** The filter after the entries. */
const spentBy = (filter: Filter, entries: readonly LedgerEntry[]): Filter =>
  entries.filter((entry) => !isNonPrivate(entry)).reduce((after, entry) => after.spend(entryEvent(entry)), filter);

/**
 * What was spent of one budget, and whether it admits more: the stored ledger's entries, and the filter after them. A debit is written to
 * the store before it counts here, and before anything is drawn.
 */
export class Account {
  readonly terms: LedgerTerms;
  readonly ledger: StoredLedger;
  readonly #changed: () => void;
  readonly #entries: LedgerEntry[] = [];
  readonly #places = new Map<string, number>();
  /** The last entry of each run. */
  readonly #runs = new Map<string, LedgerEntry>();
  /** Equal events are kept as one object, so that what they cost is worked out once. */
  readonly #events = new Map<string, DpEvent>();
  readonly #allowance: Allowance;
  #refusals: readonly Refusal[] = [];
  /** When the present period began. */
  #since = 0;
  #filter: Filter;
  #position = 0;

  /**
   * @param name of the data set
   * @param changed called after every change
   * @throws PrivacyError `invalid-argument` where the store has the ledger under other terms
   */
  constructor(
    readonly name: string,
    asked: LedgerTerms,
    store: LedgerStore,
    changed: () => void,
    readonly origin: Origin = {},
  ) {
    this.ledger = store.open(name, asked);
    this.terms = this.ledger.terms;
    requireTerms(name, this.terms, asked);
    this.#changed = changed;
    this.#allowance = new Allowance(this.terms.budget, origin.analyst);
    this.#filter = this.#freshFilter();
    this.#catchUp();
    this.#beginPeriod();
  }

  /** Oldest first; equal releases in a row are one entry with a count. */
  get entries(): readonly LedgerEntry[] {
    return this.#entries;
  }

  /** The budget that is spent: an analyst's share of a split one. */
  get budget(): Budget {
    return this.#allowance.budget;
  }

  /** The entries that count against the budget: of the present period and of the analyst. */
  get counted(): readonly LedgerEntry[] {
    return this.#entries.filter((entry) => this.#allowance.counts(entry, this.#since));
  }

  /** What the budget refused lately, oldest first. It is kept for as long as the session lives: nothing was spent, so nothing is written. */
  get refusals(): readonly Refusal[] {
    return this.#refusals;
  }

  /** The last entry of a run, named by its first one's id. */
  lastOf(run: string): LedgerEntry | undefined {
    return this.#runs.get(run);
  }

  get spent(): Epsilon {
    return this.#filter.spent();
  }

  /** The δ's of a release that brings none of its own. */
  get defaultDeltas(): DefaultDeltas {
    return defaultDeltas(this.terms.accountant, this.budget, this.#filter.shareLeft);
  }

  /** The proven ε of all periods and analysts together, at the whole budget's δ. */
  get spentInAll(): Epsilon {
    const { accountant, budget, relation } = this.terms;
    return spentBy(filterNamed(accountant, budget, relation), this.#entries).spent();
  }

  admits(event: DpEvent): boolean {
    return event.kind === 'non-private' || this.#filter.admits(event);
  }

  /** The most steps, up to `wanted`, that the budget admits now. */
  mostSteps(step: DpEvent, wanted: number, start?: DpEvent): number {
    return step.kind === 'non-private' ? wanted : mostSteps(this.#filter, step, wanted, start);
  }

  /** The proven cost of the event alone: the claim of a release that brings none. */
  claimOf(event: DpEvent): Claim {
    if (event.kind === 'non-private') return Object.freeze({ epsilon: Infinity as Epsilon, delta: 0 as Delta });
    return Object.freeze({
      epsilon: this.#freshFilter().spend(event).spent(),
      delta: this.budget.delta,
    });
  }

  /** Reads what others have written to the ledger meanwhile. */
  refresh(): void {
    if (this.#catchUp()) this.#changed();
  }

  /**
   * Writes what `decide` makes of the ledger as it is. Where somebody else wrote in between, it is decided anew.
   * @param decide gets the ledger's last entry and the id for a new one; what it throws is thrown, and nothing is written
   */
  write(decide: (last: LedgerEntry | undefined, id: string) => Debit): LedgerEntry {
    for (;;) {
      // What was asked meanwhile may have changed them.
      requireIntrinsics();
      this.#beginPeriod();
      const { entry, cost } = decide(this.#entries[this.#entries.length - 1], String(this.#position + 1));
      const after = cost === undefined ? this.#filter : this.#filter.spend(cost);
      const position = this.ledger.write(entry, this.#position);
      if (position !== undefined) {
        this.#put(entry);
        this.#filter = after;
        this.#position = position;
        this.#changed();
        return entry;
      }
      if (!this.#catchUp()) throw this.#inconsistent();
    }
  }

  /** Debits one release, if the budget admits it. */
  debit(draft: Draft): LedgerEntry {
    const event = this.#interned(draft.event);
    // Copied before anything is decided: what is read while it is may debit by itself.
    const claim = frozenCopy(draft.claim);
    const open = event.kind === 'non-private';
    return this.write((last, id) => {
      if (!open && !this.#filter.admits(event)) throw this.refused(draft.label, event, claim);
      const single: LedgerEntry = Object.freeze({
        ...draft,
        ...this.origin,
        claim,
        event,
        id,
        times: 1,
        at: this.now(),
      });
      const repeat = last !== undefined && last.at >= this.#since && isRepeat(last, single);
      return { entry: repeat ? repeatedEntry(last, single) : single, cost: open ? undefined : event };
    });
  }

  /** Notes that the budget does not admit what was asked for, and gives the error that says so. */
  refused(label: string, event: DpEvent, requested: Claim): PrivacyError<'budget-exceeded'> {
    const { accountant, relation } = this.terms;
    const { budget, spent } = this;
    const after = this.#filter.spend(event).spent();
    const remedy = this.#filter.advice?.(event) ?? 'ask for less ε';
    this.#refusals = withRefusal(this.#refusals, {
      label,
      requested: { epsilon: finiteOrNull(requested.epsilon), delta: requested.delta },
      spent: finiteOrNull(spent),
      after: finiteOrNull(after),
      remedy,
      times: 1,
      at: this.now(),
    });
    this.#changed();
    const asks = requested.epsilon < Infinity ? `, which asks for ε ${formatUp(requested.epsilon)}` : '';
    const [so, what, than] =
      spent > 0
        ? [`ε ${formatUp(spent)} is spent`, 'both together', 'their sum']
        : ['nothing is spent yet', 'it alone', 'it asks for'];
    const more = costsMoreThanSum(requested.epsilon, spent, after) ? `, more than ${than},` : '';
    const message =
      `the budget of ${this.name} (ε ${formatValue(budget.epsilon)}, δ ${formatDelta(budget.delta)}) does not admit "${label}"${asks}: ` +
      `${so}, and ${what} would cost ε ${formatUp(after)}${more} by the ${accountant} accountant (${relation}). ` +
      `Nothing was drawn and nothing was spent; ${remedy}`;
    return new PrivacyError('budget-exceeded', { dataset: this.name, requested, budget, spent, accountant }, message);
  }

  #interned(event: DpEvent): DpEvent {
    // One frozen copy is priced, entered and spent: the caller may still hold the event, and change it.
    const own = frozenCopy(event);
    // What is entered has to be read again, by the panel and by whoever opens the ledger next.
    if (levelsOf(own) > DEEPEST_EVENT)
      throw invalidArgument('event', `at most ${String(DEEPEST_EVENT)} levels deep: compose its parts side by side`);
    const key = eventKey(own);
    const known = this.#events.get(key);
    if (known === undefined) this.#events.set(key, own);
    return known ?? own;
  }

  #freshFilter(): Filter {
    return filterNamed(this.terms.accountant, this.budget, this.terms.relation);
  }

  /** The time, never before that of the last entry: a clock that was set back must not make a period's budget anew. */
  now(): number {
    return Math.max(Date.now(), this.#entries[this.#entries.length - 1]?.at ?? 0);
  }

  /** Begins the period that it is now, with a budget of its own. */
  #beginPeriod(): void {
    const since = this.#allowance.since(this.now());
    if (since === this.#since) return;
    this.#since = since;
    this.#filter = spentBy(this.#freshFilter(), this.counted);
  }

  #put(entry: LedgerEntry): LedgerEntry | undefined {
    const place = this.#places.get(entry.id) ?? this.#entries.length;
    const before = this.#entries[place];
    this.#places.set(entry.id, place);
    this.#entries[place] = entry;
    if (entry.run !== undefined && (this.#places.get(this.#runs.get(entry.run)?.id ?? '') ?? 0) <= place) {
      this.#runs.set(entry.run, entry);
    }
    return before;
  }

  /** Takes over what was written since, and says whether there was anything. */
  #catchUp(): boolean {
    const { position, entries } = this.ledger.read(this.#position);
    if (position === this.#position) return false;
    const last = this.#entries.length - 1;
    let inOrder = true;
    for (const entry of entries) {
      const before = this.#put(entry);
      if (isNonPrivate(entry) || !this.#allowance.counts(entry, this.#since)) continue;
      if (before === undefined) this.#filter = this.#filter.spend(entryEvent(entry));
      else if (entry.times !== before.times) {
        // Only the last entry may grow; whatever came after it was written after it had grown.
        const more = entry.times - before.times;
        if (more < 0 || before.id !== this.#entries[last]?.id) inOrder = false;
        else this.#filter = this.#filter.spend(repeated(entry.event, more));
      }
    }
    if (!inOrder) this.#filter = spentBy(this.#freshFilter(), this.counted);
    this.#position = position;
    return true;
  }

  #inconsistent(): PrivacyError<'store-unavailable'> {
    const problem = 'it refuses a write as out of date, and has nothing newer';
    return new PrivacyError(
      'store-unavailable',
      { store: this.name, problem },
      `the store of the ledger of ${this.name} cannot be written: ${problem}. Nothing was drawn`,
    );
  }
}
