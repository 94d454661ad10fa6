/**
 * Batcher's odd-even merge sort of n rows (Knuth, The Art of Computer Programming, volume 3, 5.2.2, Algorithm M), without the
 * comparators that touch nothing that is wanted.
 * @param group for each rank: undefined where it has to be in its place, else a number; ranks of one number may change places
 * @returns pairs of rows, one after another; the smaller value goes to the first
 */
export function comparators(n, group) {
    const all = oddEvenMergeSort(n);
    const groups = Array.from({ length: n }, (_, rank) => group(rank));
    const kept = [];
    // Backwards: a comparator matters unless both its outputs end in one group, of which the order is of no account.
    for (const pair of all.reverse()) {
        const [low, high] = pair;
        if (groups[low] !== undefined && groups[low] === groups[high])
            continue;
        groups[low] = groups[high] = undefined;
        kept.push(pair);
    }
    return Uint32Array.from(kept.reverse().flat());
}
function oddEvenMergeSort(n) {
    const pairs = [];
    for (let merged = 1; merged < n; merged *= 2) {
        for (let gap = merged; gap >= 1; gap /= 2) {
            for (let start = gap % merged; start + gap < n; start += 2 * gap) {
                for (let low = start; low < start + gap && low + gap < n; low++) {
                    if (Math.floor(low / (2 * merged)) === Math.floor((low + gap) / (2 * merged)))
                        pairs.push([low, low + gap]);
                }
            }
        }
    }
    return pairs;
}
//# sourceMappingURL=comparators.js.map