import { type Epsilon } from '../core/quantities.js';
import { type RandomSource } from '../core/random.js';
import type { DpEvent } from '../accounting/events/event.js';
import type { Analysis } from '../mechanisms/analysis.js';
import type { Query } from '../mechanisms/query.js';
import type { Absent, Released, Suiting } from '../mechanisms/suiting.js';
import type { Report } from '../reports/report.js';
import { type Budget } from '../ledger/budget.js';
import type { LedgerEntry } from '../ledger/entry.js';
import { type FilterName } from '../ledger/filter.js';
import type { LedgerMessage } from '../ledger/message.js';
import type { Period } from '../ledger/period.js';
import type { LedgerStore } from '../ledger/store.js';
import type { AsksColumns, ColumnNames } from '../tables/column-names.js';
import { type Dataset } from './dataset.js';
import { type Release } from './release.js';
import type { Run, RunRequest } from './run.js';
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
export declare class Session<Data = unknown, Name extends string = ColumnNames<Data>> {
    #private;
    readonly budget: Budget;
    readonly accountant: FilterName;
    /** Sessions are opened with {@link openSession}, so that a data set has one ledger however often a cell is run. */
    constructor(given: Dataset<Data>, options: SessionOptions);
    get dataset(): Dataset<Data>;
    /**
     * Goes on with another declaration of the same data set, as when its cell is run again. A new version makes the recorded
     * releases stale; what was spent stays spent.
     * @throws PrivacyError `invalid-argument` where anything is asked for that would change what was promised about earlier releases
     */
    continueWith(given: Dataset<Data>, options: SessionOptions): void;
    /** A frozen copy of what was released so far, oldest first; equal releases in a row are one entry with a count. */
    get ledger(): Ledger;
    /** The proven ε of everything so far, at the budget's δ, by the session's accountant; releases without privacy are not in it. */
    get spent(): Epsilon;
    /**
     * The proven ε of all periods and all analysts together. Where a budget refreshes, or is split, this is the guarantee for rows that stay;
     * `spent` is that of the present period, or of the analyst.
     */
    get spentInAll(): Epsilon;
    /** Whether the budget admits the event, on top of everything so far. */
    admits(event: DpEvent): boolean;
    /**
     * Asks the query, adds the noise, and says what was promised; or carries out an analysis, all of it debited at once.
     *
     * The same label, query and noise asked again of the same version of the data gives the recorded release, free, so that
     * running a cell again spends nothing; `fresh: true` draws and spends anew.
     * @throws PrivacyError `budget-exceeded`, `outside-domain` or `invalid-argument`; then nothing was drawn and nothing spent
     */
    release<Noise, Value = Absent, Output = Absent, Wanted = Absent>(label: string, question: (Query<Data, Value> | Analysis<Data, Output, Wanted>) & AsksColumns<Name>, noise: Suiting<Data, Value, Wanted, Noise>, options?: ReleaseOptions): Release<Released<Data, Value, Output, Wanted, Noise>>;
    /**
     * Begins a run: work that draws step after step, such as training. Its steps are debited before they are drawn, and its randomness ends with it.
     *
     * Gaussian noise on all of the data is debited in blocks as the run goes; a sampled run is bought whole, which costs less, and what it
     * leaves unused stays prepaid for later steps of the same event. A run of which not all steps fit is cut to the most that do, with
     * a warning, or refused where `exact` asks for all of them.
     * @throws PrivacyError `budget-exceeded` where no step fits, or not all of an exact run; `invalid-argument`; `run-misused` where a run
     * that is under way is to be resumed. Then nothing was drawn and nothing spent
     */
    run(request: RunRequest): Run;
    /** What was released under the key before, of the same version of the data; to give it again is free. */
    recall<Output>(key: string): Output | undefined;
    /** Keeps what was released, so that it can be recalled. The key must tell all of what was asked. */
    remember(key: string, released: unknown): void;
    /**
     * Shows a report beside the ledger; one of the same kind and label is replaced, and the latest twenty of a kind are kept. Showing spends
     * nothing: a figure of private rows has to be debited before, or marked.
     * @throws PrivacyError `invalid-argument` where the report is not as its kind is
     */
    show(report: Report): void;
    /** Calls the listener after every change, until the function it gives back is called. */
    subscribe(listener: () => void): () => void;
    /** The whole state as the panel is told it. Every call numbers a new message, higher than any before, over restarts too. */
    message(): LedgerMessage;
}
