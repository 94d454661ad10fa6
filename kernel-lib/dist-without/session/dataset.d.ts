import type { NeighboringRelation } from '../accounting/events/event.js';
/** A unit as a column of the table says whom a row belongs to, and how much of one is used. */
export interface UnitColumn {
    /** The word for one unit: `patient`; the column's name unless it is given. */
    readonly name?: string;
    /** The column that says whom a row belongs to; rows without one are left out. */
    readonly column: string;
    /**
     * How many rows of one unit are used at most, in the order of the table; the rest is left out. Noise is so many times as large. It may
     * be chosen privately first: see `rowsPerUnit`.
     */
    readonly rows: number;
}
/** Data as their owner declares them, once: the budget belongs to the declared name, and a release to the declared version. */
export interface Dataset<Data> {
    readonly name: string;
    /** Which edition of the data this is. A new version keeps the budget, and makes recorded releases stale. */
    readonly version: string;
    /** What one neighbour adds, removes or changes, in the user's word: `patient`. */
    readonly unit: string;
    /** The column that units are told by, and how many rows of one are used; undefined where one row is one unit. */
    readonly contribution: {
        readonly column: string;
        readonly rows: number;
    } | undefined;
    readonly relation: NeighboringRelation;
    readonly data: Data;
}
export interface DatasetDeclaration<Data> {
    readonly name: string;
    readonly version?: string | number;
    readonly unit?: string | UnitColumn;
    readonly relation?: NeighboringRelation;
    readonly data: Data;
}
/** Parses what is not empty, and fit to be shown in one line. */
export declare function text(value: unknown, argument: string): string;
/**
 * Declares data: what they are called, which version they are, and whom they protect.
 *
 * One row is one unit, unless `unit` names the column that says whom a row belongs to: then at most `rows` rows of each are used by every
 * question, sensitivities are those of a unit, and training, which bounds rows alone, is refused.
 * @param declaration.name compared in Unicode's compatibility form, without case and spaces around it
 * @param declaration.unit the word for one protected unit, `record` unless it is given; or the column that tells units apart
 * @param declaration.relation which data sets are neighbours, `add-or-remove-one` unless it is given
 * @throws PrivacyError `invalid-argument`
 * @example dataset({ name: 'clinic', unit: { name: 'patient', column: 'patient_id', rows: 10 }, data: visits })
 */
export declare function dataset<Data>(declaration: DatasetDeclaration<Data>): Dataset<Data>;
/** A data set as a session takes it: declared, or declared now. */
export declare function declaredDataset<Data>(given: Dataset<Data>): Dataset<Data>;
/** What one unit is in the table, as it is shown beside what is promised; undefined where the word says so already. */
export declare function contributionOf({ unit, contribution }: Dataset<unknown>): string | undefined;
