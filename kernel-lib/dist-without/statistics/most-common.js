import { columnArguments } from './column-arguments.js';
import { histogram, parseCategories } from './histogram.js';
import { chosen } from './selected.js';
export function mostCommon(first, second) {
    const { column, options } = columnArguments(first, second);
    const categories = parseCategories(options.categories);
    const counts = column === undefined ? histogram(options) : histogram(column, options);
    return chosen({ ...counts, description: `most common of ${counts.description}` }, [...categories]);
}
//# sourceMappingURL=most-common.js.map