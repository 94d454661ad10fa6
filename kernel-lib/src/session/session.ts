import { isDeepStrictEqual } from 'node:util';
import { invalidArgument, requireOptions } from '../core/errors.js';
import { withForm } from '../core/form.js';
import { finiteOrNull, type Epsilon } from '../core/quantities.js';
import { requireIntrinsics } from '../core/intrinsics.js';
import { isSecure, secureRandom, type RandomSource } from '../core/random.js';
import type { DpEvent } from '../accounting/events/event.js';
import type { Analysis, Estimate } from '../mechanisms/analysis.js';
import type { BoundMechanism, Mechanism } from '../mechanisms/mechanism.js';
import { accuracyOf, type Noise } from '../mechanisms/noise.js';
import type { Query } from '../mechanisms/query.js';
import type { Absent, Released, Suiting } from '../mechanisms/suiting.js';
import type { Question } from '../mechanisms/transformed.js';
import type { Report } from '../reports/report.js';
import { parseBudget, type Budget } from '../ledger/budget.js';
import type { LedgerEntry } from '../ledger/entry.js';
import { defaultFilterName, filterNamed, type FilterName } from '../ledger/filters/named.js';
import { ledgerKey } from '../ledger/ledger-key.js';
import { memoryStore } from '../ledger/memory-store.js';
import type { LedgerMessage } from '../ledger/message.js';
import type { Period } from '../ledger/period.js';
import type { LedgerStore, LedgerTerms } from '../ledger/store.js';
import type { AsksColumns, ColumnNames } from '../tables/column-names.js';
import { Account, promisedOtherwise, requireTerms } from './account.js';
import { Board, reportOf } from './board.js';
import { contributionOf, declaredDataset, text, type Dataset } from './dataset.js';
import { defaultNotebook } from './defaults.js';
import { entriesForm, ledgerForm } from './ledger-form.js';
import { Recall } from './recall.js';
import { plainRelease, recalledRelease, releaseOf, type Release } from './release.js';
import type { Run, RunRequest } from './run.js';
import { Runs } from './runs.js';
import { requireAsked } from './asked.js';
import { askedOfUnits, requireRowsAsUnits } from './units.js';

/** ε and δ for everything that is ever released of the data set; δ = 0, pure DP, where it is left out. */
export interface BudgetOptions {
  readonly epsilon: number;
  readonly delta?: number;
  readonly reserve?: number;
  readonly deltaShare?: number;
  /** The budget's own name, where several data sets of the same people share it; the data set's, unless it is given. */
  readonly name?: string;
  /** Begins the budget anew with each `day`, `week`, `month` or `year`; what is spent in all is shown beside it. */
  readonly every?: Period;
  /** Splits the budget among analysts, such as `{ ada: 0.6, grace: 0.4 }`. */
  readonly shares?: Readonly<Record<string, number>>;
  /** Marks a budget for practice, which `npx epsbook ledger archive` may put aside. */
  readonly practice?: boolean;
}

export interface SessionOptions {
  readonly budget: BudgetOptions;
  /** Whose share is spent, where the budget is split by `shares`. */
  readonly analyst?: string;
  /** The accountant that enforces the budget; `pure` at δ = 0, else `smoothed-gaussian-dp`. */
  readonly accountant?: FilterName;
  /** Where noise comes from: the operating system, unless a seeded source is given, which every release then says. */
  readonly random?: RandomSource;
  /** Share of ε, in (0, 1], from which the panel warns. */
  readonly warnAt?: number;
  /** Where the ledger is kept: in a notebook in the user's folder, elsewhere in memory, for as long as the process lives, unless one is given. */
  readonly store?: LedgerStore;
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
export class Session<Data = unknown, Name extends string = ColumnNames<Data>> {
  readonly budget: Budget;
  readonly accountant: FilterName;
  readonly #random: RandomSource;
  readonly #warnAt: number;
  readonly #account: Account;
  readonly #runs: Runs;
  readonly #recall: Recall;
  readonly #board = new Board();
  readonly #listeners = new Set<() => void>();
  #dataset: Dataset<Data>;
  #sequence = 0;

  /** Sessions are opened with {@link openSession}, so that a data set has one ledger however often a cell is run. */
  constructor(given: Dataset<Data>, options: SessionOptions) {
    requireIntrinsics();
    const dataset = declaredDataset(given);
    const { terms, random, warnAt } = parse(dataset, options);
    this.#dataset = dataset;
    this.accountant = terms.accountant;
    this.#random = random;
    this.#warnAt = warnAt;
    const { analyst } = options;
    const notebook = defaultNotebook();
    const shared = options.budget.name !== undefined;
    const name = shared ? text(options.budget.name, 'budget.name') : dataset.name;
    this.#account = new Account(name, terms, options.store ?? memoryStore(), () => this.#changed(), {
      ...(analyst !== undefined && { analyst: text(analyst, 'analyst') }),
      ...(notebook !== undefined && { notebook }),
      ...(shared && { dataset: dataset.name }),
    });
    this.budget = this.#account.budget;
    this.#runs = new Runs(this.#account, random);
    this.#recall = new Recall(this.#account.ledger);
    withForm(this, (session) => ledgerForm(session.message(), session.spent));
  }

  /** Which data an answer is about: their version, and their name where several data sets share a budget. */
  get #edition(): string {
    const { name, version } = this.dataset;
    return this.#account.origin.dataset === undefined ? version : JSON.stringify([name, version]);
  }

  get dataset(): Dataset<Data> {
    return this.#dataset;
  }

  /**
   * Goes on with another declaration of the same data set, as when its cell is run again. A new version makes the recorded
   * releases stale; what was spent stays spent.
   * @throws PrivacyError `invalid-argument` where anything is asked for that would change what was promised about earlier releases
   */
  continueWith(given: Dataset<Data>, options: SessionOptions): void {
    const dataset = declaredDataset(given);
    const { terms, random } = parse(dataset, { accountant: this.accountant, ...options });
    if (ledgerKey(dataset.name) !== ledgerKey(this.dataset.name))
      throw promisedOtherwise(this.dataset.name, 'name', this.dataset.name);
    requireTerms(this.dataset.name, this.#account.terms, terms);
    if (random.kind !== this.#random.kind) throw promisedOtherwise(this.dataset.name, 'random', this.#random.kind);
    if (dataset.version === this.dataset.version && !isDeepStrictEqual(dataset.data, this.dataset.data)) {
      console.warn(
        `${dataset.name}: the data differ from those declared before as version ${dataset.version}. ` +
          `Recorded releases are of the earlier content; declare changed data as a new version.`,
      );
    }
    this.#dataset = dataset;
    this.#account.refresh();
    this.#changed();
  }

  /** A frozen copy of what was released so far, oldest first; equal releases in a row are one entry with a count. */
  get ledger(): Ledger {
    const ledger = { entries: Object.freeze([...this.#account.entries]) };
    return Object.freeze(withForm(ledger, ({ entries }) => entriesForm(entries)));
  }

  /** The proven ε of everything so far, at the budget's δ, by the session's accountant; releases without privacy are not in it. */
  get spent(): Epsilon {
    return this.#account.spent;
  }

  /**
   * The proven ε of all periods and all analysts together. Where a budget refreshes, or is split, this is the guarantee for rows that stay;
   * `spent` is that of the present period, or of the analyst.
   */
  get spentInAll(): Epsilon {
    return this.#account.spentInAll;
  }

  /** Whether the budget admits the event, on top of everything so far. */
  admits(event: DpEvent): boolean {
    return this.#account.admits(event);
  }

  /**
   * Asks the query, adds the noise, and says what was promised; or carries out an analysis, all of it debited at once.
   *
   * The same label, query and noise asked again of the same version of the data gives the recorded release, free, so that
   * running a cell again spends nothing; `fresh: true` draws and spends anew.
   * @throws PrivacyError `budget-exceeded`, `outside-domain` or `invalid-argument`; then nothing was drawn and nothing spent
   */
  release<Noise, Value = Absent, Output = Absent, Wanted = Absent>(
    label: string,
    question: (Query<Data, Value> | Analysis<Data, Output, Wanted>) & AsksColumns<Name>,
    noise: Suiting<Data, Value, Wanted, Noise>,
    options?: ReleaseOptions,
  ): Release<Released<Data, Value, Output, Wanted, Noise>>;
  release(
    label: string,
    question: Question<Data>,
    noise: Mechanism<Data, unknown, unknown>,
    options: ReleaseOptions = {},
  ): Release<unknown> {
    requireIntrinsics();
    requireAsked(question, noise);
    const asked = askedOfUnits(question, this.dataset);
    const key = JSON.stringify([text(label, 'label'), asked.description, noise.description]);
    const version = this.#edition;
    const recorded = options.fresh === true ? undefined : this.#recall.find(version, key, releaseOf);
    if (recorded !== undefined) return recalledRelease(recorded);
    const context = {
      relation: this.dataset.relation,
      ...this.#account.defaultDeltas,
    };
    let release: Release<unknown>;
    if ('bind' in asked) {
      const mechanism = asked.bind(noise as never, context);
      release = this.#describe(label, asked, mechanism, this.#draw(label, mechanism), undefined);
    } else {
      const mechanism = noise.bind(asked, context);
      const added = mechanism.noise;
      const value = this.#draw(label, mechanism);
      release = this.#describe(label, asked, mechanism, { value, accuracy: accuracyOf(added) }, added);
    }
    this.#recall.keep(version, key, release, plainRelease(release));
    return release;
  }

  /**
   * Begins a run: work that draws step after step, such as training. Its steps are debited before they are drawn, and its randomness ends with it.
   *
   * Gaussian noise on all of the data is debited in blocks as the run goes; a sampled run is bought whole, which costs less, and what it
   * leaves unused stays prepaid for later steps of the same event. A run of which not all steps fit is cut to the most that do, with
   * a warning, or refused where `exact` asks for all of them.
   * @throws PrivacyError `budget-exceeded` where no step fits, or not all of an exact run; `invalid-argument`; `run-misused` where a run
   * that is under way is to be resumed. Then nothing was drawn and nothing spent
   */
  run(request: RunRequest): Run {
    requireIntrinsics();
    requireRowsAsUnits(this.dataset, 'a run');
    return this.#runs.begin(request);
  }

  /** What was released before under the key, of the same version of the data; giving it again is free. */
  recall<Output>(key: string): Output | undefined {
    return this.#recall.find<Output>(this.#edition, key);
  }

  /** Keeps what was released, so that it can be recalled. The key must tell all of what was asked. */
  remember(key: string, released: unknown): void {
    this.#recall.keep(this.#edition, key, released);
  }

  /**
   * Shows a report beside the ledger; one of the same kind and label is replaced, and the latest twenty of a kind are kept. Showing spends
   * nothing: a figure of private rows has to be debited before, or marked.
   * @throws PrivacyError `invalid-argument` where the report is not as its kind is
   */
  show(report: Report): void {
    this.#board.show(reportOf(report));
    this.#changed();
  }

  /** Calls the listener after every change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The whole state, as the panel receives it. Every call numbers a new message, higher than any before, over restarts too. */
  message(): LedgerMessage {
    this.#sequence = Math.max(this.#sequence + 1, Date.now());
    const { budget, counted, origin, refusals } = this.#account;
    return Object.freeze({
      version: 2,
      session: this.#account.ledger.id,
      sequence: this.#sequence,
      dataset: Object.freeze({ name: this.dataset.name, version: this.dataset.version }),
      unit: this.dataset.unit,
      relation: this.dataset.relation,
      budget: this.budget,
      accountant: this.accountant,
      place: this.#account.ledger.place,
      ...(origin.analyst !== undefined && { analyst: origin.analyst }),
      ...(budget.every !== undefined && { spentInAll: finiteOrNull(this.spentInAll) }),
      warnAt: this.#warnAt,
      entries: Object.freeze([...counted]),
      refusals,
      reports: this.#board.reports,
    });
  }

  /** Prepares, debits, and only then draws. */
  #draw<Output>(label: string, mechanism: BoundMechanism<Data, Output>): Output {
    const draw = mechanism.prepare(this.dataset.data);
    const { name, event, claim, scale } = mechanism;
    if (!(scale >= 0 && scale < Infinity)) throw invalidArgument('scale', 'a finite number of at least 0');
    this.#account.debit({ kind: 'release', label, mechanism: name, event, claim, scale, random: this.#random.kind });
    return draw(this.#random);
  }

  #describe<Output>(
    label: string,
    { names }: Question<Data>,
    mechanism: BoundMechanism<Data, unknown>,
    { value, accuracy }: Estimate<Output>,
    noise: Noise | undefined,
  ): Release<Output> {
    const { name, version, unit, relation } = this.dataset;
    return releaseOf({
      value,
      label,
      dataset: Object.freeze({ name, version }),
      unit,
      contribution: contributionOf(this.dataset),
      relation,
      mechanism: mechanism.name,
      event: mechanism.event,
      claim: mechanism.claim,
      scale: mechanism.scale,
      noise,
      accuracy,
      ...(names !== undefined && { names }),
      ...(mechanism.threshold !== undefined && { threshold: mechanism.threshold }),
      random: this.#random.kind,
    }) as Release<Output>;
  }

  /** Calls the listeners. One that fails is reported and passed over, since what was debited has yet to be drawn. */
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

/** The options, checked, with their defaults. */
function parse(
  dataset: Dataset<unknown>,
  options: SessionOptions,
): { readonly terms: LedgerTerms; readonly random: RandomSource; readonly warnAt: number } {
  requireOptions(options, '{ budget: { epsilon: 1, delta: 1e-6 } }');
  requireOptions(options.budget, '{ budget: { epsilon: 1, delta: 1e-6 } }');
  const warnAt = options.warnAt ?? 0.8;
  if (typeof warnAt !== 'number' || !(warnAt > 0 && warnAt <= 1)) {
    throw invalidArgument('warnAt', 'a number in (0, 1]');
  }
  const { contribution, relation } = dataset;
  // Told apart by another column, units are others, and what was promised about them cannot be gone on with.
  const unit = contribution === undefined ? dataset.unit : `${dataset.unit} by ${contribution.column}`;
  const budget = parseBudget(options.budget);
  const accountant = options.accountant ?? defaultFilterName(budget);
  filterNamed(accountant, budget, relation); // refuses what it does not know
  return { terms: Object.freeze({ unit, relation, budget, accountant }), random: sourceOf(options.random), warnAt };
}

/** Parses a source of randomness, before anything that it will draw for is spent. */
function sourceOf(random: unknown = secureRandom()): RandomSource {
  const { fill, kind } = (random ?? {}) as Partial<RandomSource>;
  if (typeof fill !== 'function' || (kind !== 'secure' && kind !== 'seeded')) {
    throw invalidArgument('random', 'secureRandom() or seededRandom(seed)');
  }
  // Randomness of somebody's own may be anything: it is used, and every release says that its noise can be known.
  if (kind === 'secure' && !isSecure(random as RandomSource)) return Object.freeze({ kind: 'seeded', fill });
  return random as RandomSource;
}
