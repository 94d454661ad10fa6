import { invalidArgument } from '../core/errors.js';
import { formatValue } from '../core/format.js';
import { columnArguments } from './column-arguments.js';
import { describe } from './description.js';
import { countsOfDraws, parseSampling, } from './sampling.js';
import { categoryCells, cells, isCategory, numbers, parseMissing, } from './cells.js';
/** Parses a list of categories. */
export function parseCategories(categories, argument = 'categories') {
    const allowed = 'one or more texts, numbers or booleans, all different';
    if (!Array.isArray(categories) || categories.length === 0 || !categories.every(isCategory)) {
        throw invalidArgument(argument, allowed);
    }
    if (new Set(categories).size !== categories.length)
        throw invalidArgument(argument, allowed);
    return Object.freeze([...categories]);
}
/** A bin by its edges: the last one holds its upper edge too. */
const binName = (lower, upper, isLast) => `${lower === -Infinity ? '(' : '['}${formatValue(lower)}, ${formatValue(upper)}${isLast && upper < Infinity ? ']' : ')'}`;
function byEdges(column, options) {
    const isList = Array.isArray(options.edges);
    const edges = isList ? [...options.edges] : [];
    const rising = edges.every((edge, index) => typeof edge === 'number' && (index === 0 || edge > (edges[index - 1] ?? NaN)));
    if (!rising || edges.length < 2)
        throw invalidArgument('edges', 'two or more numbers, each greater than the one before');
    const last = edges.length - 1;
    const missing = parseMissing(options.missing);
    const binOf = (value) => {
        if (value === edges[last])
            return last - 1;
        let [low, high] = [-1, edges.length];
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((edges[middle] ?? NaN) <= value)
                low = middle;
            else
                high = middle;
        }
        return low < last ? low : -1;
    };
    return {
        bins: last,
        names: edges.slice(0, last).map((edge, index) => binName(edge, edges[index + 1] ?? NaN, index === last - 1)),
        of: (data) => Int32Array.from(numbers(data, column, missing), (value) => (Number.isNaN(value) ? -1 : binOf(value))),
    };
}
function byCategories(column, options) {
    const { missing } = options;
    const categories = parseCategories(options.categories);
    if (missing !== undefined && !isCategory(missing))
        throw invalidArgument('missing', "a category, or 'drop'");
    const index = new Map(categories.map((category, bin) => [category, bin]));
    return {
        bins: categories.length,
        names: categories.map(String),
        of: (data) => Int32Array.from(categoryCells(data, column, missing), (cell) => cell === undefined ? -1 : (index.get(cell) ?? -1)),
    };
}
/** How many bins there are, and which one each row falls in. */
export function binning(column, options) {
    if (typeof options !== 'object' || options === null || 'edges' in options === 'categories' in options) {
        throw invalidArgument('edges', 'given, or else categories');
    }
    return 'edges' in options ? byEdges(column, options) : byCategories(column, options);
}
export function histogram(first, second) {
    const { column, options } = columnArguments(first, second);
    const sampling = parseSampling(options.sampling);
    const description = describe('histogram', { column, ...options, sampling: sampling || undefined });
    const { bins, names, of } = binning(column, options);
    const query = Object.freeze({
        description,
        dimension: bins,
        names: Object.freeze(names),
        integer: true,
        monotonic: true,
        answer(data) {
            const counts = new Array(bins).fill(0);
            for (const bin of of(data))
                if (bin >= 0)
                    counts[bin] = (counts[bin] ?? 0) + 1;
            return Object.freeze(counts);
        },
        sensitivity: (relation, norm) => relation !== 'replace-one' || norm === 'linf' ? 1 : norm === 'l1' ? 2 : Math.SQRT2,
    });
    return sampling ? countsOfDraws(description, query, (data) => cells(data, column).length) : query;
}
//# sourceMappingURL=histogram.js.map