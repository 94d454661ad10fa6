import { PrivacyError } from '../core/errors.js';
import { type Epsilon } from '../core/quantities.js';
import { type DpEvent } from '../accounting/events/event.js';
import { type LedgerEntry } from '../ledger/entry.js';
import { type DefaultDeltas } from '../ledger/filter.js';
import type { Budget } from '../ledger/budget.js';
import { type Refusal } from '../ledger/refusal.js';
import type { LedgerStore, LedgerTerms, StoredLedger } from '../ledger/store.js';
import type { Claim } from '../mechanisms/mechanism.js';
/** A debit that was decided: the entry in its new state, and what it adds to what was spent. */
export interface Debit {
    readonly entry: LedgerEntry;
    /** Undefined where nothing more is spent. */
    readonly cost: DpEvent | undefined;
}
/** The single release as it is entered, before it has its place. */
export type Draft = Omit<LedgerEntry, 'id' | 'times' | 'at' | 'analyst' | 'notebook' | 'dataset'>;
/** On whose behalf, from where and of which data an account's entries are made. */
export type Origin = Pick<LedgerEntry, 'analyst' | 'notebook' | 'dataset'>;
/** The error of an argument that would change what was promised about earlier releases. */
export declare const promisedOtherwise: (dataset: string, argument: string, allowed: string) => PrivacyError;
/** Throws where the terms asked for are not those that a ledger was begun under. */
export declare function requireTerms(dataset: string, stored: LedgerTerms, asked: LedgerTerms): void;
/**
 * What was spent of one budget, and whether it admits more: the stored ledger's entries, and the filter after them. A debit is written to
 * the store before it counts here, and before anything is drawn.
 */
export declare class Account {
    #private;
    readonly name: string;
    readonly origin: Origin;
    readonly terms: LedgerTerms;
    readonly ledger: StoredLedger;
    /**
     * @param name of the data set
     * @param changed called after every change
     * @throws PrivacyError `invalid-argument` where the store has the ledger under other terms
     */
    constructor(name: string, asked: LedgerTerms, store: LedgerStore, changed: () => void, origin?: Origin);
    /** Oldest first; equal releases in a row are one entry with a count. */
    get entries(): readonly LedgerEntry[];
    /** The budget that is spent: an analyst's share of a split one. */
    get budget(): Budget;
    /** The entries that count against the budget: of the present period and of the analyst. */
    get counted(): readonly LedgerEntry[];
    /** What was not admitted lately, oldest first. Kept for as long as the session lives: nothing was spent, so nothing is written. */
    get refusals(): readonly Refusal[];
    /** The last entry of a run, named by its first one's id. */
    lastOf(run: string): LedgerEntry | undefined;
    get spent(): Epsilon;
    /** The δ's of a release that brings none of its own. */
    get defaultDeltas(): DefaultDeltas;
    /** The proven ε of all periods and analysts together, at the whole budget's δ. */
    get spentInAll(): Epsilon;
    admits(event: DpEvent): boolean;
    /** The most steps, up to `wanted`, that the budget admits now. */
    mostSteps(step: DpEvent, wanted: number, start?: DpEvent): number;
    /** What the event would be proven to cost, had it been alone: a claim for what brings none. */
    claimOf(event: DpEvent): Claim;
    /** Reads what others have written to the ledger meanwhile. */
    refresh(): void;
    /**
     * Writes what `decide` makes of the ledger as it is. Where somebody else wrote in between, it is decided anew.
     * @param decide gets the ledger's last entry and the id for a new one; what it throws is thrown, and nothing is written
     */
    write(decide: (last: LedgerEntry | undefined, id: string) => Debit): LedgerEntry;
    /** Debits one release, if the budget admits it. */
    debit(draft: Draft): LedgerEntry;
    /** Notes that the budget does not admit what was asked for, and gives the error that says so. */
    refused(label: string, event: DpEvent, requested: Claim): PrivacyError<'budget-exceeded'>;
    /** The time, never before that of the last entry: a clock that was set back must not make a period's budget anew. */
    now(): number;
}
