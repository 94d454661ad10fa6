import { invalidArgument } from '../core/errors.js';
import { columnName } from './cells.js';
/** Tells `statistic('age', options)`, about a column of a table, from `statistic(options)`, about data that are a column themselves. */
export function columnArguments(first, second) {
    const column = typeof first === 'object' ? undefined : columnName(first);
    const options = typeof first === 'object' ? first : second;
    if (typeof options !== 'object' || options === null) {
        throw invalidArgument('options', 'given after the name of the column, such as { lower: 0, upper: 120 }');
    }
    return { column, options: column === undefined ? options : withBoundsOf(column, options) };
}
/** Options whose bounds are given by the column's name, `{ age: { lower, upper } }` as data sets publish them, with those bounds. */
function withBoundsOf(column, options) {
    const { [column]: bounds, ...rest } = options;
    const isBounds = typeof bounds === 'object' && bounds !== null && 'lower' in bounds && 'upper' in bounds;
    return isBounds && !('lower' in rest) ? { ...bounds, ...rest } : options;
}
//# sourceMappingURL=column-arguments.js.map