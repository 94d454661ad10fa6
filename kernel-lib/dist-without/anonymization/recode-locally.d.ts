import { type TableLike } from '../tables/index.js';
import { type GeneralizationOptions } from './generalization.js';
/** As for {@link anonymize}; what is kept small is the normalised certainty penalty. */
export type LocalRecodingOptions = GeneralizationOptions;
/** A locally generalised table, and what is known of it. */
export interface LocallyRecoded {
    /** Of the shape that was given, without the rows that are not released. */
    readonly data: TableLike;
    /** Equivalence classes that are released. */
    readonly classes: number;
    /** Released rows of the smallest. */
    readonly smallestClass: number;
    /** Normalised certainty penalty: the mean over cells of (leaves covered − 1)/(leaves − 1), 1 where suppressed (Xu et al. 2006). */
    readonly certaintyPenalty: number;
    readonly suppressedRows: number;
    /** The class of each row of `data`; −1 for rows that are suppressed. */
    readonly classOf: Int32Array;
}
/**
 * Generalises a table class by class so that privacy models hold: each class has levels of its own, so rows that are like others keep what
 * outliers have to lose. A heuristic, with far less loss than the best levels for the whole table that `anonymize` proves; ties
 * go to the levels that come first, so the same table always gives the same result.
 *
 * Cells of one column are of several levels, and classes may overlap: `20-24` beside `20-29`. Statistics have to cope with that.
 * δ-presence is refused, since it compares every row of the population with the one class that it would be in.
 * No guarantee against attackers who know more than the quasi-identifiers; see `limitsOf` for what each model leaves open.
 * @throws PrivacyError `invalid-argument` on unknown columns, hierarchies with holes, and models that no generalisation meets, such as a
 * k larger than the table; `aborted` where it was stopped
 */
export declare function recodeLocally(data: TableLike, options: LocalRecodingOptions): Promise<LocallyRecoded>;
