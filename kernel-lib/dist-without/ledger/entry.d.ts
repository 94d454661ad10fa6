import { type DpEvent } from '../accounting/events/event.js';
import type { Delta, Epsilon } from '../core/quantities.js';
import type { RandomSource } from '../core/random.js';
/** A `release` gives out one answer at once; a `run` draws step after step, and may be stopped in between. */
export type EntryKind = 'release' | 'run';
/** Whether a run still draws, has taken all of its steps, or ended before. A run whose kernel died stays `running` until it is resumed. */
export type RunState = 'running' | 'done' | 'stopped';
/** How far a run has come, written ahead of the draws it counts. Of a run with several entries, its last one's counts. */
export interface RunProgress {
    /** Steps that were asked for. */
    readonly asked: number;
    /** Steps that it may take: as many as were asked for, or fewer where the budget admits no more. */
    readonly steps: number;
    /** Steps that it may take without another debit: those it paid for, and those earlier runs of the same event had paid for and not used. */
    readonly allotted: number;
    /** Steps that may have been drawn. */
    readonly taken: number;
    readonly state: RunState;
}
/** One debit as the ledger keeps it: what was done, what it claims, never what came out. */
export interface LedgerEntry {
    /** Unlike any other of the ledger; what reports name an entry by. */
    readonly id: string;
    readonly kind: EntryKind;
    readonly label: string;
    /** The mechanism's name in the field, such as `laplace`; `none` for a release without privacy. */
    readonly mechanism: string;
    /** What one of the `times` releases or steps did to the data. */
    readonly event: DpEvent;
    /** How many equal releases in a row, or steps of a run, this entry debits. 0 for a run that lives on prepaid steps. */
    readonly times: number;
    /** What a run did once, before its first step. */
    readonly start?: DpEvent;
    /** ε and δ that the whole entry claims for itself, all of its `times` together; ε is ∞ where nothing is claimed. */
    readonly claim: {
        readonly epsilon: Epsilon;
        readonly delta: Delta;
    };
    /** Noise scale in the units of the answer. */
    readonly scale: number;
    readonly random: RandomSource['kind'];
    /** When it was last debited: milliseconds since 1970, UTC. */
    readonly at: number;
    /** Whose share of a split budget it is on. */
    readonly analyst?: string;
    /** Which notebook debited it, where that is known. */
    readonly notebook?: string;
    /** Which data set it is of, where the budget is for several. */
    readonly dataset?: string;
    /** Of a run: the id of its first entry. A run that debits again after another debit came in between has several entries. */
    readonly run?: string;
    readonly progress?: RunProgress;
}
/** A release that claims no privacy; it lies outside every budget, and nothing is proven about the data from then on. */
export declare const isNonPrivate: (entry: LedgerEntry) => boolean;
/** How many releases the entries are, as people count them: a run is one, however many steps and entries it has. */
export declare const countReleases: (entries: readonly LedgerEntry[]) => number;
/** What events are compared by: equal texts did the same to the data. */
export declare const eventKey: (event: DpEvent) => string;
/** Whether two releases are the same one made again, so that they can be kept as one with a count. `later` is a single one. */
export declare const isRepeat: (earlier: LedgerEntry, later: LedgerEntry) => boolean;
/** A release once more: what `times` of them claim together is the sum of what each claims. `later` is a single one. */
export declare function repeatedEntry(earlier: LedgerEntry, later: LedgerEntry): LedgerEntry;
/** All that an entry did to the data: what was done once, and then each of its `times`. */
export declare function entryEvent({ event, start, times }: Pick<LedgerEntry, 'event' | 'start' | 'times'>): DpEvent;
/** Everything the entries did to the data, the releases without privacy left out. */
export declare const totalEvent: (entries: readonly LedgerEntry[]) => DpEvent;
/**
 * Steps of the event that runs have paid for and not used: they are free for later steps of the same event, whatever was released in
 * between. What was bought is on the filter's account for good, so that a step that was not drawn may be drawn later; its price given
 * back would not be a valid filter.
 */
export declare function prepaidSteps(entries: readonly LedgerEntry[], step: DpEvent): number;
