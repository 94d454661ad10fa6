import type { Analysis } from '../mechanisms/analysis.js';
import type { Query } from '../mechanisms/query.js';
import type { TableLike } from '../tables/index.js';
import type { AboutColumns } from '../tables/column-names.js';
/** What one unit may contribute: so many of its rows, or one row of totals. */
export type UnitBound = {
    /** The column that says whom a row belongs to; rows without one are left out. */
    readonly unit: string;
    /** How many rows of one unit are used: the first ones in the order of the table; the rest is left out. */
    readonly rows: number;
    readonly totals?: undefined;
} | {
    readonly unit: string;
    /**
     * Columns to add up over each unit's rows, so that a unit is one row: bounds are then bounds of a unit's total. In other columns
     * a unit has the value of its first row.
     */
    readonly totals: readonly string[];
    readonly rows?: undefined;
};
/**
 * Protects a person with several rows. With `rows`, at most so many of each unit's rows are used, and the sensitivity is as many times
 * as large; with `totals`, a unit becomes one row, and the sensitivity is that of one (user-level privacy by bounded contributions;
 * Wilson et al. 2020, section 3).
 *
 * The neighbouring relation is then about units: all rows of one are added or removed, or replaced by others, in which case not even the
 * number of rows is public. Row order must not depend on what other units' rows are.
 * @example
 * session.release('trips', perUnit(count(), { unit: 'traveller', rows: 4 }), laplace({ epsilon: 0.5 }));
 * session.release('spent', perUnit(sum('fare', { lower: 0, upper: 200 }), { unit: 'traveller', totals: ['fare'] }), laplace({ epsilon: 0.5 }));
 */
export declare function perUnit<Value, Name extends string = string>(query: Query<TableLike, Value> & AboutColumns<Name>, bound: UnitBound): Query<TableLike, Value> & AboutColumns<Name>;
export declare function perUnit<Output, Asked, Name extends string = string>(analysis: Analysis<TableLike, Output, Asked> & AboutColumns<Name>, bound: UnitBound): Analysis<TableLike, Output, Asked> & AboutColumns<Name>;
