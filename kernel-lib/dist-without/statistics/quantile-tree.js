import { CONFIDENCE } from '../mechanisms/noise.js';
import { clamp } from './bounds.js';
import { numbers } from './cells.js';
import { NORMAL_REACH } from './sampling.js';
/** Every node has 2⁴ children, down to the leaves: 2¹⁶ of them, or one for each whole number. */
const BRANCHING = 16;
const LEAVES = BRANCHING ** 4;
/** A node whose count is fewer noise deviations than this is not looked into: its children would be mostly noise. */
const LEAST_COUNT = 2 * BRANCHING;
/** The leaves over bounds, of all whole numbers within them where these are given and not too many. */
export function leavesOf(bounds, wholeNumbers) {
    const whole = wholeNumbers !== undefined && wholeNumbers.size <= LEAVES ? wholeNumbers : undefined;
    const size = whole?.size ?? LEAVES;
    const levels = Math.max(1, Math.ceil(Math.log(size) / Math.log(BRANCHING) - 1e-9));
    const starts = [0];
    for (let level = 1; level <= levels; level++) {
        starts.push((starts[level - 1] ?? 0) + Math.ceil(size / BRANCHING ** (levels - level)));
    }
    const range = bounds.upper - bounds.lower;
    return {
        size,
        levels,
        starts,
        whole: whole !== undefined,
        leafOf: (value) => whole === undefined
            ? Math.min(size - 1, Math.floor(((clamp(value, bounds) - bounds.lower) / range) * size))
            : Math.min(size - 1, Math.max(0, Math.round(clamp(value, bounds)) - whole.first)),
        valueAt: (position) => whole === undefined
            ? clamp(bounds.lower + range * (position / size), bounds)
            : whole.first + Math.min(size - 1, Math.floor(position)),
    };
}
/** The counts of all nodes of the tree. */
export const quantileTree = (description, leaves, { column, missing }) => ({
    description,
    dimension: leaves.starts[leaves.levels] ?? 0,
    integer: true,
    monotonic: true,
    answer(data) {
        const counts = new Array(leaves.starts[leaves.levels] ?? 0).fill(0);
        for (const value of numbers(data, column, missing)) {
            if (Number.isNaN(value))
                continue;
            let node = leaves.leafOf(value);
            for (let level = leaves.levels; level > 0; level--, node = Math.floor(node / BRANCHING)) {
                const at = (leaves.starts[level - 1] ?? 0) + node;
                counts[at] = (counts[at] ?? 0) + 1;
            }
        }
        return counts;
    },
    sensitivity(relation, norm) {
        const nodes = relation === 'replace-one' ? 2 * leaves.levels : leaves.levels;
        return norm === 'l1' ? nodes : norm === 'l2' ? Math.sqrt(nodes) : 1;
    },
});
/** The counts of a node's children. */
function childrenOf(counts, { starts }, level, node) {
    const from = (starts[level - 1] ?? 0) + node * BRANCHING;
    return counts.slice(from, Math.min(from + BRANCHING, starts[level] ?? 0));
}
/** Where the quantile lies: into the child that holds it, and so on, and evenly within the last node looked into. */
export function quantileIn(counts, probability, deviation, leaves) {
    let rest = probability;
    let node = 0;
    for (let level = 1;; level++) {
        const width = BRANCHING ** (leaves.levels - level + 1);
        const children = childrenOf(counts, leaves, level, node).map((count) => Math.max(0, count));
        const whole = children.reduce((total, count) => total + count, 0);
        const isNoise = whole === 0 || (level > 1 && whole < LEAST_COUNT * deviation);
        if (isNoise)
            return leaves.valueAt(Math.min(leaves.size, (node + rest) * width));
        let [before, child] = [0, 0];
        while (child < children.length - 1 && before + (children[child] ?? 0) < rest * whole)
            before += children[child++] ?? 0;
        const inside = children[child] ?? 0;
        rest = inside === 0 ? 0 : Math.min(1, (rest * whole - before) / inside);
        node = node * BRANCHING + child;
        if (level === leaves.levels)
            return leaves.valueAt(leaves.whole ? node : node + rest);
    }
}
/** The edges of a level, from those of the level above: from the nearer end of the parent, so that as few nodes as may be are counted. */
function edgesWithin(above, counts, leaves, level) {
    const start = leaves.starts[level - 1] ?? 0;
    const nodes = (leaves.starts[level] ?? 0) - start;
    const edges = edgesOf(nodes);
    const { rows, below, others } = edges;
    for (let parent = 0; parent * BRANCHING <= nodes; parent++) {
        const first = parent * BRANCHING;
        const last = Math.min(first + BRANCHING, nodes);
        const middle = Math.floor((first + last) / 2);
        let total = above.rows[parent];
        for (let edge = first; edge <= middle; edge++) {
            rows[edge] = total;
            below[edge] = above.below[parent];
            others[edge] = above.others[parent] + edge - first;
            total += counts[start + edge] ?? 0;
        }
        // The next parent's first edge is this one's last, but where this is the last parent.
        total = above.rows[parent + 1] ?? 0;
        for (let edge = last; edge > middle; edge--) {
            rows[edge] = total;
            below[edge] = above.below[parent + 1] ?? 0;
            others[edge] = (above.others[parent + 1] ?? 0) + last - edge;
            total -= counts[start + edge - 1] ?? 0;
        }
    }
    return edges;
}
const edgesOf = (nodes) => ({
    rows: new Float64Array(nodes + 1),
    below: new Int32Array(nodes + 1),
    others: new Int32Array(nodes + 1),
});
/** The edges between leaves, a level after the other. */
function leafEdges(counts, leaves) {
    const first = leaves.starts[1] ?? 0;
    let edges = edgesOf(first);
    for (let node = 0; node < first; node++) {
        edges.rows[node + 1] = edges.rows[node] + (counts[node] ?? 0);
        edges.below[node + 1] = node + 1;
    }
    for (let level = 2; level <= leaves.levels; level++)
        edges = edgesWithin(edges, counts, leaves, level);
    return edges;
}
/** Between these many deviations every sum of the noises has its 97.5 % quantile. */
const [SURELY_WITHIN, SURELY_BEYOND] = [1.8, 2.3];
/**
 * For each probability an interval that holds the exact quantile of these rows with the confidence of results: all leaves that it could be
 * in, for all that noise may have moved the counts below a leaf and up to its end.
 * @param sampling whether it is the quantile of a population from which the rows were drawn
 */
export function quantileIntervals(counts, probabilities, noise, leaves, sampling = false) {
    const edges = leafEdges(counts, leaves);
    const first = leaves.starts[1] ?? 0;
    const all = edges.rows[leaves.size];
    const rows = Math.max(1, all);
    return probabilities.map((probability) => {
        const reaches = new Map();
        const drawn = sampling ? Math.sqrt(rows * probability * (1 - probability)) : 0;
        const reach = (below, others) => {
            const key = others * (first + 1) + below;
            const known = reaches.get(key);
            if (known !== undefined)
                return known;
            const weights = [
                ...new Array(below).fill(1 - probability),
                ...new Array(first - below).fill(-probability),
                ...new Array(others).fill(1),
            ];
            const made = Math.hypot(noise.reachOfSum(weights, CONFIDENCE), NORMAL_REACH * drawn);
            reaches.set(key, made);
            return made;
        };
        const [ofBelow, ofAbove] = [(1 - probability) ** 2, probability ** 2];
        /** Whether the rows below a leaf may be less (sign −1) or more (sign 1) than p of all. */
        const mayBe = (at, sign) => {
            const against = sign * (probability * all - edges.rows[at]);
            if (against <= 1e-9)
                return true;
            const [below, others] = [edges.below[at], edges.others[at]];
            const variance = noise.deviation ** 2 * (below * ofBelow + (first - below) * ofAbove + others) + drawn * drawn;
            // Most leaves are far off on either side, and squares say so.
            const square = against * against;
            if (square >= SURELY_BEYOND ** 2 * variance)
                return false;
            return square <= SURELY_WITHIN ** 2 * variance || against <= reach(below, others);
        };
        let [low, high] = [0, leaves.size - 1];
        while (low < leaves.size - 1 && !mayBe(low + 1, 1))
            low++;
        while (high > low && !mayBe(high, -1))
            high--;
        return { low: leaves.valueAt(low), high: leaves.valueAt(leaves.whole ? high : high + 1) };
    });
}
//# sourceMappingURL=quantile-tree.js.map