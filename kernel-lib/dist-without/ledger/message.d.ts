import type { NeighboringRelation } from '../accounting/events/event.js';
import type { Report } from '../reports/report.js';
import type { Budget } from './budget.js';
import type { LedgerEntry } from './entry.js';
import type { Refusal } from './refusal.js';
/** The MIME type a ledger travels under, as output of a cell. */
export declare const LEDGER_MIME_TYPE = "application/vnd.epsbook.ledger.v1+json";
/** What a message held that could not be read here, as from a later version: the kinds of it. */
export interface LeftOut {
    /** Kinds of events; entries made of them are there, with an event of which nothing is known. */
    readonly events: readonly string[];
    /** Kinds of reports. */
    readonly reports: readonly string[];
}
/**
 * Everything the panel needs of one ledger: a whole snapshot, so that messages may be lost, repeated or reordered.
 * Holds what was asked and what it cost, never an answer.
 */
export interface LedgerMessage {
    readonly version: 2;
    /** The ledger's id: made anew whenever a ledger begins, so that a restarted kernel's ledger is told from the saved one. */
    readonly session: string;
    /** Grows with every message of a ledger. */
    readonly sequence: number;
    readonly dataset: {
        readonly name: string;
        readonly version: string;
    };
    /** What one neighbour adds, removes or changes, in the user's word: `patient`. */
    readonly unit: string;
    readonly relation: NeighboringRelation;
    readonly budget: Budget;
    /** The filter's name; one that is unknown here, as of another version, proves nothing. */
    readonly accountant: string;
    /** Where the ledger is kept, in words for people; messages of old do not tell. */
    readonly place?: string;
    /** Whose share of a split budget this is: `budget` and `entries` are that analyst's. */
    readonly analyst?: string;
    /**
     * Of a budget that refreshes, whose `entries` are those of the present period: the proven ε of all periods together, which is what rows that
     * stay have spent; null where nothing is proven.
     */
    readonly spentInAll?: number | null;
    /** Share of ε from which the meter warns. */
    readonly warnAt: number;
    readonly entries: readonly LedgerEntry[];
    /** What the budget did not admit lately, oldest first; messages of old do not tell. */
    readonly refusals?: readonly Refusal[];
    /** What a notebook shows beside the ledger, in the order in which it was last shown. */
    readonly reports: readonly Report[];
    /** Of a decoded message that could not be read whole. */
    readonly leftOut?: LeftOut;
}
