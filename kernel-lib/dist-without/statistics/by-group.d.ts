import type { Analysis } from '../mechanisms/analysis.js';
import { type Mechanism } from '../mechanisms/mechanism.js';
import type { Accuracy } from '../mechanisms/noise.js';
import type { Numeric, Query } from '../mechanisms/query.js';
import { type TableLike } from '../tables/index.js';
import { type Category } from './cells.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
export interface GroupOptions<Name extends string = string> {
    /** The column that says which group a row is in. */
    readonly column: Name;
    /** Every group that is asked about, known in advance; rows of others are left out. Unknown ones can be named by `partitionSelection` first. */
    readonly groups: readonly Category[];
}
/** The answer about one group. */
export interface GroupAnswer<Output> {
    readonly group: Category;
    readonly value: Output;
    readonly accuracy: Accuracy | undefined;
}
/**
 * The same question about each of several groups, for the price of one: no row is in two groups, so that one record moves the answer of
 * one group alone (parallel composition; McSherry 2009, Theorem 4). What is debited is one event, that of a single group. Under
 * `replace-one` a record may move from one group to another: noise is then that of twice the contribution. A person with rows in several
 * groups is protected by `perUnit(byGroup(…), { unit, rows })`, and not the other way round, which is refused.
 *
 * Groups are arguments, and empty ones are answered as well: a list that follows the data would tell of them.
 * @example
 * const byTown = byGroup(mean('age', { lower: 0, upper: 120 }), { column: 'town', groups: ['Delft', 'Gouda'] });
 * for (const { group, value } of session.release('ages', byTown, laplace({ epsilon: 0.5 })).value) console.log(group, value);
 */
export declare function byGroup<Value extends Numeric, Asked extends Mechanism<TableLike, Value, Value>, Name extends string = string>(query: Query<TableLike, Value> & AboutColumns<Name>, options: GroupOptions<OneOf<Name>>): Analysis<TableLike, readonly GroupAnswer<Value>[], Asked> & AboutColumns<Name>;
export declare function byGroup<Output, Asked, Name extends string = string>(analysis: Analysis<TableLike, Output, Asked> & AboutColumns<Name>, options: GroupOptions<OneOf<Name>>): Analysis<TableLike, readonly GroupAnswer<Output>[], Asked> & AboutColumns<Name>;
