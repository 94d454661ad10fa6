import { invalidArgument } from '../core/errors.js';
import { clamp, parseBounds } from './bounds.js';
import { columnArguments } from './column-arguments.js';
import { describe } from './description.js';
import { exactSums, LARGEST_TERM, withRounding } from '../sums/fixed-point.js';
import { numbers, parseMissing } from './cells.js';
import { parseSampling } from './sampling.js';
import { sumOfDraws } from './sum-of-draws.js';
/** Whole terms up to here add up to less than 2⁵³ over the 2³² rows that an array can have. */
const LARGEST_WHOLE_BOUND = 2 ** 20;
/** The worth of one unit, a power of two: the larger bound is at most `LARGEST_TERM` of them. */
function unitOf({ lower, upper, integer }) {
    const largest = Math.max(Math.abs(lower), Math.abs(upper));
    if (integer !== true)
        return 2 ** Math.ceil(Math.log2(largest)) / (LARGEST_TERM / 2);
    if (!(Number.isInteger(lower) && Number.isInteger(upper) && largest <= LARGEST_WHOLE_BOUND)) {
        throw invalidArgument('lower and upper', 'whole numbers of -2^20 to 2^20 where the sum is to be whole');
    }
    return 1;
}
export function sum(first, second) {
    const { column, options } = columnArguments(first, second);
    const bounds = parseBounds(options);
    const missing = parseMissing(options.missing);
    const integer = options.integer === true;
    if (parseSampling(options.sampling)) {
        if (integer)
            throw invalidArgument('integer', 'left out where sampling is asked for: squares are no whole numbers');
        return sumOfDraws({ column, ...bounds, missing });
    }
    const unit = unitOf({ ...bounds, integer });
    const inUnits = (value) => Math.round(clamp(value, bounds) / unit);
    const [low, high] = [inUnits(bounds.lower), inUnits(bounds.upper)];
    const size = Math.max(Math.abs(low), Math.abs(high));
    const distance = missing === 'drop' ? Math.max(high - low, size) : high - low;
    // A row left out adds nothing; one that is counted under `replace-one` has to add a value within the bounds, the one next to 0.
    const absent = missing === 'drop' ? 0 : inUnits(0);
    return Object.freeze({
        description: describe('sum', { column, ...bounds, missing, integer }),
        dimension: 1,
        integer,
        answer(data) {
            const values = numbers(data, column, missing);
            const [units = 0] = exactSums(values.length, 1, (row, into) => {
                const value = values[row] ?? NaN;
                into[0] = Number.isNaN(value) ? absent : inUnits(value);
            });
            return units * unit;
        },
        sensitivity(relation, norm) {
            const units = relation === 'replace-one' ? distance : size;
            return (integer ? units : withRounding(units, 1, norm)) * unit;
        },
    });
}
//# sourceMappingURL=sum.js.map