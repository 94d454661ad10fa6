import { meanOf } from './combination.js';
import { distancesOf } from './distances.js';
import { byzantineCount, rule } from './rule.js';
/**
 * The mean of the n − f updates whose diameter is smallest (El Mhamdi et al. 2021, minimum diameter averaging); of several such sets, the
 * first in lexicographic order. n > 2f.
 *
 * A set of diameter at most t is what remains when every pair farther apart than t loses at least one of its two: a vertex cover of at
 * most f of them, which is found in time exponential in f alone, not in n.
 */
export function minimumDiameterAveraging({ byzantine }) {
    const f = byzantineCount(byzantine);
    return rule({
        name: `MDA, f = ${String(f)}`,
        least: 2 * f + 1,
        condition: 'n > 2f',
        combine(updates) {
            return meanOf(updates, smallestDiameter(distancesOf(updates), f));
        },
    });
}
/** The n − f indices whose farthest pair is nearest. */
export function smallestDiameter(distances, f) {
    const n = distances.count;
    const candidates = new Set([0]);
    for (let one = 0; one < n; one++)
        for (let other = one + 1; other < n; other++)
            candidates.add(distances.squared(one, other));
    const sorted = Float64Array.from(candidates).sort();
    let [low, high] = [0, sorted.length - 1];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (coverable(farPairs(distances, sorted[middle]), f))
            high = middle;
        else
            low = middle + 1;
    }
    const far = farPairs(distances, sorted[low]);
    const kept = [];
    const excluded = new Set();
    for (let one = 0; one < n && kept.length < n - f; one++) {
        if (excluded.has(one))
            continue;
        // Keeping it gives up all that are too far from it; whether that leaves a way to the end is asked before it is decided.
        const without = new Set([...excluded, ...far[one]]);
        if (without.size <= f && coverable(remaining(far, without), f - without.size)) {
            kept.push(one);
            for (const other of without)
                excluded.add(other);
        }
        else
            excluded.add(one);
    }
    return kept;
}
/** For each update, those farther from it than `limit`. */
const farPairs = (distances, limit) => Array.from({ length: distances.count }, (_, one) => {
    const row = distances.row(one);
    return new Set(Array.from(row.keys()).filter((other) => other !== one && row[other] > limit));
});
const remaining = (graph, gone) => graph.map((neighbors, one) => gone.has(one) ? new Set() : new Set([...neighbors].filter((other) => !gone.has(other))));
/** Whether at most `budget` vertices touch every edge: branch on the vertex of most edges, which is in the cover, or all its neighbours are. */
function coverable(graph, budget) {
    let busiest = 0;
    let edges = 0;
    for (const [one, neighbors] of graph.entries()) {
        edges += neighbors.size;
        if (neighbors.size > graph[busiest].size)
            busiest = one;
    }
    const neighbors = graph[busiest];
    if (edges === 0)
        return true;
    // Each vertex of a cover touches at most as many edges as the busiest does.
    if (edges / 2 > budget * neighbors.size)
        return false;
    if (coverable(remaining(graph, new Set([busiest])), budget - 1))
        return true;
    return neighbors.size <= budget && coverable(remaining(graph, neighbors), budget - neighbors.size);
}
//# sourceMappingURL=minimum-diameter.js.map