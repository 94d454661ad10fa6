import { isDeepStrictEqual } from 'node:util';
import { PrivacyError, invalidArgument, requireOptions } from '../core/errors.js';
import type { Epsilon } from '../core/quantities.js';
import { showUp } from '../core/rounding.js';
import { secureRandom, type RandomSource } from '../core/random.js';
import type { DpEvent } from '../accounting/event.js';
import type { Analysis, Estimate, NumericMechanism } from '../mechanisms/analysis.js';
import type { BoundMechanism, Claim, Mechanism } from '../mechanisms/mechanism.js';
import { accuracyOf, type Noise } from '../mechanisms/noise.js';
import type { Numeric, Query } from '../mechanisms/query.js';
import { parseBudget, type Budget } from '../ledger/budget.js';
import type { PrivacyUtilityCurve } from '../ledger/curve.js';
import { isRepeat, type LedgerEntry } from '../ledger/entry.js';
import { defaultFilterName, filterNamed, type Filter, type FilterName } from '../ledger/filter.js';
import type { LedgerMessage } from '../ledger/message.js';
import { text, type Dataset } from './dataset.js';
import { describeRelease, type Release } from './release.js';

export interface SessionOptions {
  /** ε and δ for everything that is ever released of the data set; δ = 0, pure DP, where it is left out. */
  readonly budget: { readonly epsilon: number; readonly delta?: number };
  /** The accountant that enforces the budget; `pure` at δ = 0, else `pure, then gaussian-dp`. */
  readonly accountant?: FilterName;
  /** Where noise comes from: the operating system, unless a seeded source is given, which every release then says. */
  readonly random?: RandomSource;
  /** Share of ε, in (0, 1], from which the panel warns. */
  readonly warnAt?: number;
}

/** What is debited before anything is drawn. */
export interface Charge {
  readonly label: string;
  readonly mechanism: string;
  readonly event: DpEvent;
  readonly claim: Claim;
  readonly scale: number;
}

export interface ReleaseOptions {
  /** Draw and spend anew, where otherwise the recorded release of the same label, query and noise would be given, free. */
  readonly fresh?: boolean;
}

/** What a session's ledger holds at one moment. */
export interface Ledger {
  readonly entries: readonly LedgerEntry[];
}

/**
 * The one object that changes: data, a budget, and the ledger of what was released of them.
 * It admits a release, debits it, and only then draws; a crash in between can only over-count.
 */
export class Session<Data = unknown> {
  readonly budget: Budget;
  readonly accountant: FilterName;
  readonly #id = globalThis.crypto.randomUUID();
  readonly #random: RandomSource;
  readonly #warnAt: number;
  readonly #entries: LedgerEntry[] = [];
  readonly #recorded = new Map<string, unknown>();
  readonly #curves = new Map<string, PrivacyUtilityCurve>();
  /** Equal events are kept as one object, so that what they cost is worked out once. */
  readonly #events = new Map<string, DpEvent>();
  readonly #listeners = new Set<() => void>();
  #dataset: Dataset<Data>;
  #filter: Filter;
  #sequence = 0;

  /** Sessions are opened with {@link openSession}, so that a data set has one ledger however often a cell is run. */
  constructor(dataset: Dataset<Data>, options: SessionOptions) {
    requireOptions(options, '{ budget: { epsilon: 1, delta: 1e-6 } }');
    requireOptions(options.budget, '{ budget: { epsilon: 1, delta: 1e-6 } }');
    const warnAt = options.warnAt ?? 0.8;
    if (typeof warnAt !== 'number' || !(warnAt > 0 && warnAt <= 1)) {
      throw invalidArgument('warnAt', 'a number in (0, 1]');
    }
    this.#dataset = dataset;
    this.budget = parseBudget(options.budget);
    this.accountant = options.accountant ?? defaultFilterName(this.budget);
    this.#filter = filterNamed(this.accountant, this.budget, dataset.relation);
    this.#random = sourceOf(options.random);
    this.#warnAt = warnAt;
  }

  get dataset(): Dataset<Data> {
    return this.#dataset;
  }

  /**
   * Goes on with another declaration of the same data set, as when its cell is run again. A new version makes the recorded
   * releases stale; what was spent stays spent.
   * @throws PrivacyError `invalid-argument` where anything is asked for that would change what was promised about earlier releases
   */
  continueWith(dataset: Dataset<Data>, options: SessionOptions): void {
    const asked = new Session(dataset, { accountant: this.accountant, ...options });
    const refuse = (argument: string, allowed: string): never => {
      throw invalidArgument(
        argument,
        `${allowed}, as "${this.dataset.name}" was opened: its earlier releases were promised so`,
      );
    };
    const { epsilon, delta } = this.budget;
    if (dataset.name !== this.dataset.name) refuse('name', this.dataset.name);
    if (dataset.unit !== this.dataset.unit) refuse('unit', this.dataset.unit);
    if (dataset.relation !== this.dataset.relation) refuse('relation', this.dataset.relation);
    if (asked.budget.epsilon !== epsilon) refuse('budget.epsilon', String(epsilon));
    if (asked.budget.delta !== delta) refuse('budget.delta', String(delta));
    if (asked.accountant !== this.accountant) refuse('accountant', this.accountant);
    if (asked.#random.kind !== this.#random.kind) refuse('random', this.#random.kind);
    const sameVersion = dataset.version === this.#dataset.version;
    if (!sameVersion) this.#recorded.clear();
    else if (!isDeepStrictEqual(dataset.data, this.#dataset.data)) {
      console.warn(
        `${dataset.name}: the data differ from those declared before as version ${dataset.version}. ` +
          `Recorded releases are of the earlier content; declare changed data as a new version.`,
      );
    }
    this.#dataset = dataset;
    this.#changed();
  }

  /** A frozen copy of what was released so far, oldest first; equal releases in a row are one entry with a count. */
  get ledger(): Ledger {
    return Object.freeze({ entries: Object.freeze([...this.#entries]) });
  }

  /** The proven ε of everything so far, at the budget's δ, by the session's accountant; releases without privacy are not in it. */
  get spent(): Epsilon {
    return this.#filter.spent();
  }

  /** Whether the budget admits the event, on top of everything so far. */
  admits(event: DpEvent): boolean {
    return event.kind === 'non-private' || this.#filter.admits(event);
  }

  /**
   * Asks the query, adds the noise, and says what was promised; or carries out an analysis, all of it debited at once.
   *
   * The same label, query and noise asked again of the same version of the data gives the recorded release, free, so that
   * running a cell again spends nothing; `fresh: true` draws and spends anew.
   * @throws PrivacyError `budget-exceeded`, `outside-domain` or `invalid-argument`; then nothing was drawn and nothing spent
   */
  release<Value extends Numeric>(
    label: string,
    query: Query<Data, Value>,
    noise: NumericMechanism,
    options?: ReleaseOptions,
  ): Release<Value>;
  release<Value, Output>(
    label: string,
    query: Query<Data, Value>,
    noise: Mechanism<Data, Value, Output>,
    options?: ReleaseOptions,
  ): Release<Output>;
  release<Output, Asked extends { readonly description: string }>(
    label: string,
    analysis: Analysis<Data, Output, Asked>,
    noise: Asked,
    options?: ReleaseOptions,
  ): Release<Output>;
  release(
    label: string,
    question: Query<Data, unknown> | Analysis<Data, unknown, unknown>,
    noise: Mechanism<Data, unknown, unknown>,
    options: ReleaseOptions = {},
  ): Release<unknown> {
    const key = JSON.stringify([text(label, 'label'), question.description, noise.description]);
    const recorded = options.fresh === true ? undefined : this.recall<Release<unknown>>(key);
    if (recorded !== undefined) return recorded;
    const context = {
      relation: this.dataset.relation,
      delta: this.budget.delta === 0 ? undefined : this.budget.delta,
    };
    let release: Release<unknown>;
    if ('bind' in question) {
      const mechanism = question.bind(noise, context);
      release = this.#describe(label, mechanism, this.#draw(label, mechanism), undefined);
    } else {
      const mechanism = noise.bind(question, context);
      const added = mechanism.noise;
      const value = this.#draw(label, mechanism);
      release = this.#describe(label, mechanism, { value, accuracy: accuracyOf(added) }, added);
    }
    this.remember(key, release);
    return release;
  }

  /** What was released under the key before, of the same version of the data; to give it again is free. */
  recall<Output>(key: string): Output | undefined {
    return this.#recorded.get(key) as Output | undefined;
  }

  /** Keeps what was released, so that it can be recalled. The key must tell all of what was asked. */
  remember(key: string, released: unknown): void {
    this.#recorded.set(key, released);
  }

  /**
   * Enters a charge into the ledger, if the budget admits it, and hands out the randomness to draw with: who has not
   * debited has nothing to draw from. For work that draws by itself, such as training.
   * @throws PrivacyError `budget-exceeded`, and nothing is spent
   */
  debit(charge: Charge): RandomSource {
    if (!(charge.scale >= 0 && charge.scale < Infinity))
      throw invalidArgument('scale', 'a finite number of at least 0');
    const entry: LedgerEntry = Object.freeze({
      label: text(charge.label, 'label'),
      mechanism: charge.mechanism,
      event: this.#interned(charge.event),
      claim: charge.claim,
      scale: charge.scale,
      random: this.#random.kind,
      times: 1,
      at: Date.now(),
    });
    if (entry.event.kind !== 'non-private') {
      if (!this.#filter.admits(entry.event)) throw this.#exceeded(charge);
      this.#filter = this.#filter.spend(entry.event);
    }
    const last = this.#entries[this.#entries.length - 1];
    if (last !== undefined && isRepeat(last, entry)) {
      this.#entries[this.#entries.length - 1] = Object.freeze({ ...entry, times: last.times + 1 });
    } else {
      this.#entries.push(entry);
    }
    this.#changed();
    return this.#random;
  }

  /** Shows a privacy–utility curve beside the ledger; one of the same label is replaced, and the latest are kept. */
  showCurve(curve: PrivacyUtilityCurve): void {
    text(curve.label, 'label');
    const numbers = [...curve.points.flatMap(({ epsilon, mean, low, high }) => [epsilon, mean, low, high])];
    for (const { label, value } of curve.baselines) numbers.push(text(label, 'baselines').length, value);
    if (!numbers.every(Number.isFinite)) throw invalidArgument('curve', 'made of finite numbers');
    this.#curves.delete(curve.label);
    const [oldest] = this.#curves.keys();
    if (oldest !== undefined && this.#curves.size >= MOST_CURVES) this.#curves.delete(oldest);
    this.#curves.set(curve.label, curve);
    this.#changed();
  }

  /** Calls the listener after every change, until the function it gives back is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The whole state as the panel is told it. Every call numbers a new message. */
  message(): LedgerMessage {
    return Object.freeze({
      version: 1,
      session: this.#id,
      sequence: ++this.#sequence,
      dataset: Object.freeze({ name: this.dataset.name, version: this.dataset.version }),
      unit: this.dataset.unit,
      relation: this.dataset.relation,
      budget: this.budget,
      accountant: this.accountant,
      warnAt: this.#warnAt,
      entries: this.ledger.entries,
      curves: Object.freeze([...this.#curves.values()]),
    });
  }

  /** Prepares, debits, and only then draws. */
  #draw<Output>(label: string, mechanism: BoundMechanism<Data, Output>): Output {
    const draw = mechanism.prepare(this.dataset.data);
    return draw(this.debit({ label, ...chargeOf(mechanism) }));
  }

  #describe<Output>(
    label: string,
    mechanism: BoundMechanism<Data, unknown>,
    { value, accuracy }: Estimate<Output>,
    noise: Noise | undefined,
  ): Release<Output> {
    const { name, version, unit, relation } = this.dataset;
    const release = {
      value,
      label,
      dataset: Object.freeze({ name, version }),
      unit,
      relation,
      mechanism: mechanism.name,
      event: mechanism.event,
      claim: mechanism.claim,
      scale: mechanism.scale,
      noise,
      accuracy,
      random: this.#random.kind,
    };
    return Object.freeze({ ...release, toString: () => describeRelease(release) });
  }

  #interned(event: DpEvent): DpEvent {
    const key = JSON.stringify(event);
    const known = this.#events.get(key);
    if (known === undefined) this.#events.set(key, event);
    return known ?? event;
  }

  #exceeded(charge: Charge): PrivacyError<'budget-exceeded'> {
    const { epsilon, delta } = this.budget;
    const spent = this.spent;
    const after = this.#filter.spend(charge.event).spent();
    const message =
      `the budget of ${this.dataset.name} (ε ${String(epsilon)}, δ ${String(delta)}) does not admit "${charge.label}": ` +
      `ε ${showUp(spent, 4)} is spent, and with it ε would be ${showUp(after, 4)} (${this.accountant} accountant, ` +
      `${this.dataset.relation}). Nothing was drawn and nothing was spent; ask for less ε`;
    return new PrivacyError(
      'budget-exceeded',
      { dataset: this.dataset.name, requested: charge.claim, budget: this.budget, spent, accountant: this.accountant },
      message,
    );
  }

  /** Tells the listeners. One that fails is reported and passed over: what was debited is still to be drawn. */
  #changed(): void {
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch (error) {
        console.error(error);
      }
    }
  }
}

/** Curves that a session shows at once. */
const MOST_CURVES = 20;

/** Parses a source of randomness, before anything is spent that it is to draw for. */
function sourceOf(random: unknown = secureRandom()): RandomSource {
  const { fill, kind } = (random ?? {}) as Partial<RandomSource>;
  if (typeof fill !== 'function' || (kind !== 'secure' && kind !== 'seeded')) {
    throw invalidArgument('random', 'secureRandom() or seededRandom(seed)');
  }
  return random as RandomSource;
}

const chargeOf = ({ name, event, claim, scale }: BoundMechanism<never, unknown>): Omit<Charge, 'label'> => ({
  mechanism: name,
  event,
  claim,
  scale,
});
