import { invalidArgument } from '../core/errors.js';
import { columnNames } from '../tables/table.js';
const isByName = (bounds) => typeof bounds === 'object' &&
    bounds !== null &&
    Object.keys(bounds).length > 0 &&
    Object.values(bounds).every((range) => typeof range === 'object' && !isArrayLike(range));
const isArrayLike = (value) => typeof value === 'object' && value !== null && 'length' in value;
/**
 * Bounds in the order of the columns, where they were given by name; others as they are.
 * @throws PrivacyError `invalid-argument` unless each column has bounds, two finite numbers in order, and each bounds a column
 */
export function boundsOfColumns(bounds, features) {
    if (!isByName(bounds))
        return bounds;
    const columns = columnNames(features, 'features');
    const given = new Map(Object.entries(bounds));
    const stranger = [...given.keys()].find((name) => !columns.includes(name));
    if (stranger !== undefined)
        throw invalidArgument('bounds', `those of the columns of features, as "${stranger}" is not`);
    const ranges = columns.map((name) => rangeOf(name, given.get(name)));
    return { lower: ranges.map(({ lower }) => lower), upper: ranges.map(({ upper }) => upper) };
}
function rangeOf(name, range) {
    const { lower, upper } = (range ?? {});
    if (!Number.isFinite(lower) || !Number.isFinite(upper) || lower > upper) {
        const example = `{ ${JSON.stringify(name)}: { lower: 0, upper: 100 } }`;
        throw invalidArgument('bounds', `two finite numbers in order for each column, such as ${example}`);
    }
    return { lower: lower, upper: upper };
}
//# sourceMappingURL=column-bounds.js.map