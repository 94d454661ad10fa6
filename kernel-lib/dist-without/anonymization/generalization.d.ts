import type { TableLike } from '../tables/index.js';
import type { AbortSignalLike } from '../work/interruption.js';
import type { Step, Work } from '../work/step.js';
import type { Hierarchy } from './hierarchies/hierarchy.js';
import type { LossMeasure } from './loss/loss.js';
import type { PrivacyModel } from './models/model.js';
import { type Problem } from './search/problem.js';
/** What stands in the quasi-identifiers of a suppressed row. */
export declare const SUPPRESSED = "*";
/** What is asked of a generalised table, however it is made. */
export interface GeneralizationOptions {
    /** The columns by which a row could be linked to a person, each with the hierarchy it is generalised by. */
    readonly quasiIdentifiers: Readonly<Record<string, Hierarchy>>;
    /** All of them have to hold, such as `[kAnonymity(5), distinctDiversity('diagnosis', 3)]`. */
    readonly models: readonly PrivacyModel[];
    /** The share of rows that may be suppressed, in [0, 1]: at most ⌊limit · rows⌋. Default 0. */
    readonly suppressionLimit?: number;
    /** The rows that are released, where the table is a population: what k-map and δ-presence compare with. */
    readonly released?: (row: number) => boolean;
    /** Whether suppressed rows stay, with `*` in all quasi-identifiers, or are left out. Default `star`. */
    readonly suppressed?: 'star' | 'drop';
    readonly label?: string;
    readonly signal?: AbortSignalLike;
}
/** A generalisation that meets the models, and what it was looked for in. */
interface Searched<Found> {
    readonly problem: Problem;
    readonly found: Found;
    readonly measure: LossMeasure;
    /** Whether a row stays in the table: it is released, and suppressed rows stay or are none. */
    kept(isSuppressed: (row: number) => boolean): (row: number) => boolean;
}
/**
 * Reads a table and what is asked of it, and looks for a generalisation, with a progress bar.
 * @throws PrivacyError `invalid-argument` for options that make no sense, and models that nothing meets; `aborted`
 */
export declare function searched<Found>(data: TableLike, options: GeneralizationOptions, { label, loss }: {
    readonly label: string;
    readonly loss: () => LossMeasure;
}, search: (problem: Problem) => Work<Step, Found | undefined>): Promise<Searched<Found>>;
export {};
