import type { Analysis, Estimate } from '../mechanisms/analysis.js';
import { NoiseByPart, type PartNoise } from '../mechanisms/noise-by-part.js';
import type { Query } from '../mechanisms/query.js';
import { type Question } from '../mechanisms/transformed.js';
import { type TableLike } from '../tables/index.js';
import { type Where } from './condition.js';
/** One part of the data, and what is asked of it. */
export interface Part {
    /** Which rows are in it, of those that no earlier part has taken; all that are left where nothing is said. */
    readonly where?: Where;
    readonly question: Question<TableLike>;
}
/** What one unit may contribute to all parts. */
export interface UnitInParts {
    /** The column that says whom a row belongs to; rows without one are left out. */
    readonly column: string;
    /** In how many parts rows of one unit are used, the first ones in the order of the table; the cost is so many times that of the worst part. */
    readonly parts: number;
    /** How many rows of one unit are used in each of these; noise is as many times as large. */
    readonly rows: number;
}
export interface ByPartOptions {
    /** Where one unit may have several rows: how much of it is used. */
    readonly unit?: UnitInParts;
}
type OutputOf<Asked> = Asked extends Analysis<TableLike, infer Output, never> ? Output : Asked extends Query<TableLike, infer Value> ? Value : never;
/** The answers, by the parts' names, each with its own accuracy. */
export type PartAnswers<Parts extends Readonly<Record<string, Part>>> = {
    readonly [Name in keyof Parts]: Estimate<OutputOf<Parts[Name]['question']>>;
};
/**
 * A question of its own about each of several parts of the data, for the price of the worst: a row is in the first part whose condition it
 * meets, so that parts have no row in common (parallel composition; McSherry 2009, Theorem 4). What is debited is one event, in which all
 * parts' events stand side by side; every accountant adds its worst.
 *
 * Who has several rows may be in several parts. With `unit`, at most `parts` parts of a unit are used, and at most `rows` rows in each: the price
 * is that of the worst part, `parts` times (Wilson et al. 2020, section 3). Without it a question that is widened by others, as by a data
 * set whose unit has several rows, is charged for each row in another part. Under `replace-one` a row that is replaced may leave one part
 * for another: two parts are charged.
 *
 * A part is answered even where no row is in it.
 * @param parts what each is called, which rows it has, and what it is asked
 * @throws PrivacyError `invalid-argument` for a question that bounds a unit by itself, since that would be in each part alone
 * @example
 * const heights = byPart({
 *   children: { where: { column: 'age', below: 18 }, question: mean('height', { lower: 40, upper: 200 }) },
 *   adults: { question: quantile('height', { lower: 100, upper: 220, probability: 0.5 }) },
 * });
 * const noise = noiseByPart({ children: laplace({ epsilon: 0.5 }), adults: exponential({ epsilon: 0.5 }) });
 * const { children, adults } = session.release('heights', heights, noise).value;
 */
export declare function byPart<const Parts extends Readonly<Record<string, Part>>>(parts: Parts, options?: ByPartOptions): Analysis<TableLike, PartAnswers<Parts>, PartNoise | NoiseByPart<keyof Parts & string>>;
export {};
