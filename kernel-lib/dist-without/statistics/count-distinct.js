import { requireOptions } from '../core/errors.js';
import { categoryCells, columnName } from './cells.js';
import { describe } from './description.js';
/**
 * How many different values a column holds; missing ones are none of them. A whole number.
 *
 * One row more adds one value at most: sensitivity 1, under `replace-one` too, for the value that goes and the one that comes. It counts a
 * unit's identities as well: `countDistinct('patient')` is the number of patients, one row of whom is as good as ten.
 * @param options.units the column counted tells units apart, so that one unit moves the count by 1 however many rows it has
 * @example session.release('patients', countDistinct('patient', { units: true }), laplace({ epsilon: 0.1 }))
 */
export function countDistinct(column, options = {}) {
    columnName(column);
    requireOptions(options, '{ units: true }');
    const units = options.units === true;
    return Object.freeze({
        description: describe('count distinct', { column, units }),
        dimension: 1,
        integer: true,
        monotonic: true,
        ...(units ? { unit: column } : {}),
        answer(data) {
            const values = new Set(categoryCells(data, column, undefined));
            values.delete(undefined);
            return values.size;
        },
        sensitivity: () => 1,
    });
}
//# sourceMappingURL=count-distinct.js.map