import type { Query } from '../mechanisms/query.js';
import type { TableLike } from '../tables/index.js';
import type { AboutColumns, OneOf } from '../tables/column-names.js';
/**
 * How many different values a column holds; missing ones are none of them. A whole number.
 *
 * One row more adds one value at most: sensitivity 1, under `replace-one` too, for the value that goes and the one that comes. It counts a
 * unit's identities as well: `countDistinct('patient')` is the number of patients, one row of whom is as good as ten.
 * @param options.units the column counted tells units apart, so that one unit moves the count by 1 however many rows it has
 * @example session.release('patients', countDistinct('patient', { units: true }), laplace({ epsilon: 0.1 }))
 */
export declare function countDistinct<Name extends string = string>(column: OneOf<Name>, options?: {
    readonly units?: boolean;
}): Query<TableLike, number> & AboutColumns<Name>;
