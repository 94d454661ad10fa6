import { invalidArgument } from '../core/errors.js';
import { columnName } from './cells.js';
import { describe } from './description.js';
import { binning } from './histogram.js';
/** The most cells that are all counted; for larger domains `groupCounts` of several columns counts those that hold somebody. */
const MOST_CELLS = 2 ** 20;
/**
 * A histogram over the product of several columns: how many rows are in each combination of their bins. Whole numbers, the last
 * column's bins next to one another.
 *
 * Each row is in one cell at most: sensitivity as of a histogram, however many columns there are. Sums over cells, such as the histogram
 * of a single column, cost nothing more.
 * @example
 * const marginal2 = marginal({ town: { categories: ['Delft', 'Gouda'] }, age: { edges: [0, 18, 65, 120] } });
 * const counts = session.release('age by town', marginal2, discreteLaplace({ epsilon: 0.5 })).value;
 * counts[marginal2.indexOf([1, 0])]; // children in Gouda
 */
export function marginal(columns) {
    const given = columns;
    const entries = typeof given === 'object' && given !== null ? Object.entries(columns) : [];
    if (entries.length === 0)
        throw invalidArgument('columns', 'one or more columns with their edges or categories');
    const parsed = entries.map(([name, options]) => ({ name: columnName(name), ...binning(name, options) }));
    const shape = parsed.map(({ bins }) => bins);
    const cells = shape.reduce((product, bins) => product * bins, 1);
    if (cells > MOST_CELLS) {
        throw invalidArgument('columns', 'such that there are at most 2^20 cells; groupCounts counts those that hold somebody');
    }
    const indexOf = (bins) => {
        const isCell = bins.length === shape.length &&
            bins.every((bin, at) => Number.isInteger(bin) && bin >= 0 && bin < (shape[at] ?? 0));
        if (!isCell)
            throw invalidArgument('bins', `one bin for each of ${String(shape.length)} columns`);
        return bins.reduce((index, bin, at) => index * (shape[at] ?? 1) + bin, 0);
    };
    return Object.freeze({
        description: describe('marginal', { columns }),
        dimension: cells,
        integer: true,
        monotonic: true,
        columns: Object.freeze(parsed.map(({ name }) => name)),
        shape: Object.freeze(shape),
        indexOf,
        answer(data) {
            const rows = parsed.map(({ of }) => of(data));
            const counts = new Array(cells).fill(0);
            for (let row = 0; row < (rows[0]?.length ?? 0); row++) {
                let index = 0;
                for (let at = 0; at < rows.length && index >= 0; at++) {
                    const bin = rows[at]?.[row] ?? -1;
                    index = bin < 0 ? -1 : index * (shape[at] ?? 1) + bin;
                }
                if (index >= 0)
                    counts[index] = (counts[index] ?? 0) + 1;
            }
            return Object.freeze(counts);
        },
        sensitivity: (relation, norm) => relation !== 'replace-one' || norm === 'linf' ? 1 : norm === 'l1' ? 2 : Math.SQRT2,
    });
}
//# sourceMappingURL=marginal.js.map