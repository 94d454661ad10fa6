import { precisionOf } from '../../weights/index.js';
import { zeroValues } from '../../weights/weights.js';
import { comparators } from './comparators.js';
import { requireFinite } from './rule.js';
import { kernelFor } from './updates-kernel.js';
/** For every coordinate, what `of` makes of its values in ascending order; the plain reference of the kernels. */
function bySorting(updates, of) {
    requireFinite(updates);
    const first = updates[0];
    const result = zeroValues(first.length, precisionOf(first));
    const column = new Float64Array(updates.length);
    for (let at = 0; at < result.length; at++) {
        for (let row = 0; row < column.length; row++)
            column[row] = updates[row][at];
        result[at] = of(column.sort());
    }
    return result;
}
const mean = (sorted, first, last) => {
    let sum = 0;
    for (let rank = first; rank < last; rank++)
        sum += sorted[rank];
    return sum / (last - first);
};
/** The mean of the ranks first … last − 1 of every coordinate. */
export function meanOfRanks(updates, first, last) {
    const network = comparators(updates.length, (rank) => (rank < first ? 0 : rank < last ? 1 : 2));
    return (kernelFor(updates, network.length / 2)?.meanOfRanks(updates, network, first, last) ??
        bySorting(updates, (sorted) => mean(sorted, first, last)));
}
/** Which ranks are the `keep` nearest the median: the first of them. A value at the same distance on either side: the smaller is kept. */
function firstNearest(sorted, keep) {
    const rows = sorted.length;
    const median = (sorted[(rows - 1) >> 1] + sorted[rows >> 1]) / 2;
    let first = 0;
    while (first + keep < rows && median - sorted[first] > sorted[first + keep] - median)
        first++;
    return first;
}
/** The mean of the `keep` values nearest the median, of every coordinate. */
export function meanNearestMedian(updates, keep) {
    const rows = updates.length;
    const ends = rows - keep;
    const middle = (rank) => rank === (rows - 1) >> 1 || rank === rows >> 1;
    const network = comparators(rows, (rank) => (rank < ends || rank >= keep || middle(rank) ? undefined : 0));
    return (kernelFor(updates, network.length / 2)?.meanNearestMedian(updates, network, keep) ??
        bySorting(updates, (sorted) => {
            const first = firstNearest(sorted, keep);
            return mean(sorted, first, first + keep);
        }));
}
//# sourceMappingURL=ranks.js.map