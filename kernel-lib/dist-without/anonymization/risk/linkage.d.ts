import type { TableLike } from '../../tables/index.js';
import type { AbortSignalLike } from '../../work/interruption.js';
import type { Hierarchy } from '../hierarchies/hierarchy.js';
export interface LinkageOptions {
    /** The columns that both tables have. */
    readonly columns: readonly string[];
    /** `exact`: rows whose every cell agrees, or is a generalisation of what is known. `nearest`: the rows that agree most. Default `exact`. */
    readonly match?: 'exact' | 'nearest';
    /** The released row that each known row truly is; default: the row of the same number. */
    readonly truth?: (known: number) => number;
    /** Where generalised cells are labels of hierarchies; ranges, sets and stars are understood without. */
    readonly hierarchies?: Readonly<Record<string, Hierarchy>>;
    readonly signal?: AbortSignalLike;
}
/** What came of linking a second table's rows with a released one. */
export interface Linkage {
    /** Rows of the attacker's table. */
    readonly attempts: number;
    /** Of these, how many have exactly one candidate, and how many of those are right. */
    readonly unique: number;
    readonly uniqueRight: number;
    /** The expected share of attempts that name the right row, one candidate drawn at random. */
    readonly success: number;
    /** The same for somebody who knows nothing. */
    readonly byChance: number;
    readonly meanCandidates: number;
}
/** Whether a range `20-29`, `[20, 25)`, a set `{a, b}`, a prefix `310***` or a star covers a value. */
export declare function covers(cell: string, value: string): boolean;
/**
 * A linkage attack that is really run: every row of a second table, whose people are known, is matched with the released rows.
 * Run it on the table before and after, and compare.
 * @throws PrivacyError `invalid-argument` on columns that one of the tables lacks; `aborted` where it was stopped
 */
export declare function linkageAttack(released: TableLike, known: TableLike, options: LinkageOptions): Promise<Linkage>;
