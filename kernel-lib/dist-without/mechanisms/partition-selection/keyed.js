import { invalidArgument, outsideDomain } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
/**
 * κ: how many partitions one neighbour changes at most.
 * @throws PrivacyError `invalid-argument` unless the query counts each unit at most once in a partition
 */
export function partitionsChanged(query, relation) {
    if (!query.integer || query.sensitivity(relation, 'linf') > 1) {
        throw invalidArgument('query', 'one that counts units, each at most once in a partition, such as groupCounts; numbers take noise such as laplace');
    }
    return count(Math.floor(query.sensitivity(relation, 'l1')), 'sensitivity');
}
/** Partitions in the order of their keys: in the order in which the data brought them up, they would tell who came first. */
export function sortedCounts(counts) {
    if (!(counts instanceof Map))
        throw invalidArgument('mechanism', 'one that adds noise to numbers, such as laplace, where no groups are to be named');
    const entries = [...counts];
    if (!entries.every(([, units]) => Number.isSafeInteger(units) && units >= 0)) {
        throw outsideDomain('answer', 'made of counts of units');
    }
    return entries.sort(([first], [second]) => typeof first !== typeof second
        ? typeof first === 'number'
            ? -1
            : 1
        : first < second
            ? -1
            : first > second
                ? 1
                : 0);
}
//# sourceMappingURL=keyed.js.map