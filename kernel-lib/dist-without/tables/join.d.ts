import { type TableLike } from './table.js';
export interface JoinOptions {
    /** The column that both tables have. */
    readonly on: string;
    /** The public table's columns that are added; all but `on` unless they are given. */
    readonly columns?: readonly string[];
}
/**
 * The private table with columns of a public one, looked up by a column that both have. Every private row stays one row, with missing
 * cells where the public table knows nothing, so that a neighbour of the private table is one of the joined: what holds for a row
 * of it holds for a row of this.
 * @param data the private table
 * @param lookup the public table, in which no value of `on` may be twice
 * @throws PrivacyError `invalid-argument`; the private table's cells are never a reason
 * @example const visits = joinPublic(patients, postcodes, { on: 'zip', columns: ['region'] });
 */
export declare function joinPublic(data: TableLike, lookup: TableLike, options: JoinOptions): TableLike;
