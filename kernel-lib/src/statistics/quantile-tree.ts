import { CONFIDENCE, type Noise } from '../mechanisms/noise.js';
import type { Query } from '../mechanisms/query.js';
import { clamp, type ColumnBounds } from './bounds.js';
import { numbers, type Missing, type StatisticData } from './cells.js';
import type { Interval } from './interval.js';
import { NORMAL_REACH } from './sampling.js';

/** Every node has 2⁴ children, down to the leaves: 2¹⁶ of them, or one for each whole number. */
const BRANCHING = 16;
const LEAVES = BRANCHING ** 4;

/** A node whose count is fewer noise deviations than this is not looked into: its children would be mostly noise. */
const LEAST_COUNT = 2 * BRANCHING;

/** The leaves of a tree over a declared range. */
export interface TreeLeaves {
  readonly size: number;
  readonly levels: number;
  /** Where each level's nodes begin in the vector of all of them, the root left out, and where the last one's end. */
  readonly starts: readonly number[];
  /** Whether a leaf is one whole number, and not a part of the range. */
  readonly whole: boolean;
  leafOf(value: number): number;
  /** The least value of a leaf; of a fraction of leaves as many parts further on. */
  valueAt(position: number): number;
}

/** The leaves over bounds, of all whole numbers within them where these are given and not too many. */
export function leavesOf(
  bounds: ColumnBounds,
  wholeNumbers?: { readonly first: number; readonly size: number },
): TreeLeaves {
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
    leafOf: (value) =>
      whole === undefined
        ? Math.min(size - 1, Math.floor(((clamp(value, bounds) - bounds.lower) / range) * size))
        : Math.min(size - 1, Math.max(0, Math.round(clamp(value, bounds)) - whole.first)),
    valueAt: (position) =>
      whole === undefined
        ? clamp(bounds.lower + range * (position / size), bounds)
        : whole.first + Math.min(size - 1, Math.floor(position)),
  };
}

/** The counts of all nodes of the tree. */
export const quantileTree = (
  description: string,
  leaves: TreeLeaves,
  { column, missing }: { readonly column: string | undefined; readonly missing: Missing | undefined },
): Query<StatisticData, readonly number[]> => ({
  description,
  dimension: leaves.starts[leaves.levels] ?? 0,
  integer: true,
  monotonic: true,
  answer(data) {
    const counts = new Array<number>(leaves.starts[leaves.levels] ?? 0).fill(0);
    for (const value of numbers(data, column, missing)) {
      if (Number.isNaN(value)) continue;
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
function childrenOf(counts: readonly number[], { starts }: TreeLeaves, level: number, node: number): number[] {
  const from = (starts[level - 1] ?? 0) + node * BRANCHING;
  return counts.slice(from, Math.min(from + BRANCHING, starts[level] ?? 0));
}

/** Where the quantile lies: into the child that holds it, and so on, and evenly within the last node looked into. */
export function quantileIn(
  counts: readonly number[],
  probability: number,
  deviation: number,
  leaves: TreeLeaves,
): number {
  let rest = probability;
  let node = 0;
  for (let level = 1; ; level++) {
    const width = BRANCHING ** (leaves.levels - level + 1);
    const children = childrenOf(counts, leaves, level, node).map((count) => Math.max(0, count));
    const whole = children.reduce((total, count) => total + count, 0);
    const isNoise = whole === 0 || (level > 1 && whole < LEAST_COUNT * deviation);
    if (isNoise) return leaves.valueAt(Math.min(leaves.size, (node + rest) * width));
    let [before, child] = [0, 0];
    while (child < children.length - 1 && before + (children[child] ?? 0) < rest * whole)
      before += children[child++] ?? 0;
    const inside = children[child] ?? 0;
    rest = inside === 0 ? 0 : Math.min(1, (rest * whole - before) / inside);
    node = node * BRANCHING + child;
    if (level === leaves.levels) return leaves.valueAt(leaves.whole ? node : node + rest);
  }
}

/** How many rows lie below each edge between two leaves: the noisy number, and the noise it is made of. */
interface Edges {
  readonly rows: Float64Array;
  /** Nodes of the first level below the edge. */
  readonly below: Int32Array;
  /** Nodes of other levels that were added or taken off. */
  readonly others: Int32Array;
}

/** The edges of a level, from those of the level above: from the nearer end of the parent, so that as few nodes as may be are counted. */
function edgesWithin(above: Edges, counts: readonly number[], leaves: TreeLeaves, level: number): Edges {
  const start = leaves.starts[level - 1] ?? 0;
  const nodes = (leaves.starts[level] ?? 0) - start;
  const edges = edgesOf(nodes);
  const { rows, below, others } = edges;
  for (let parent = 0; parent * BRANCHING <= nodes; parent++) {
    const first = parent * BRANCHING;
    const last = Math.min(first + BRANCHING, nodes);
    const middle = Math.floor((first + last) / 2);
    let total = above.rows[parent] as number;
    for (let edge = first; edge <= middle; edge++) {
      rows[edge] = total;
      below[edge] = above.below[parent] as number;
      others[edge] = (above.others[parent] as number) + edge - first;
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

const edgesOf = (nodes: number): Edges => ({
  rows: new Float64Array(nodes + 1),
  below: new Int32Array(nodes + 1),
  others: new Int32Array(nodes + 1),
});

/** The edges between leaves, a level after the other. */
function leafEdges(counts: readonly number[], leaves: TreeLeaves): Edges {
  const first = leaves.starts[1] ?? 0;
  let edges = edgesOf(first);
  for (let node = 0; node < first; node++) {
    edges.rows[node + 1] = (edges.rows[node] as number) + (counts[node] ?? 0);
    edges.below[node + 1] = node + 1;
  }
  for (let level = 2; level <= leaves.levels; level++) edges = edgesWithin(edges, counts, leaves, level);
  return edges;
}

/** Between these many deviations every sum of the noises has its 97.5 % quantile. */
const [SURELY_WITHIN, SURELY_BEYOND] = [1.8, 2.3];

/**
 * For each probability an interval that holds the exact quantile of these rows with the confidence of results: all leaves that it could be
 * in, for all that noise may have moved the counts below a leaf and up to its end.
 * @param sampling whether it is the quantile of a population from which the rows were drawn
 */
export function quantileIntervals(
  counts: readonly number[],
  probabilities: readonly number[],
  noise: Noise,
  leaves: TreeLeaves,
  sampling = false,
): readonly Interval[] {
  const edges = leafEdges(counts, leaves);
  const first = leaves.starts[1] ?? 0;
  const all = edges.rows[leaves.size] as number;
  const rows = Math.max(1, all);
  return probabilities.map((probability) => {
    const reaches = new Map<number, number>();
    const drawn = sampling ? Math.sqrt(rows * probability * (1 - probability)) : 0;
    const reach = (below: number, others: number): number => {
      const key = others * (first + 1) + below;
      const known = reaches.get(key);
      if (known !== undefined) return known;
      const weights = [
        ...new Array<number>(below).fill(1 - probability),
        ...new Array<number>(first - below).fill(-probability),
        ...new Array<number>(others).fill(1),
      ];
      const made = Math.hypot(noise.reachOfSum(weights, CONFIDENCE), NORMAL_REACH * drawn);
      reaches.set(key, made);
      return made;
    };
    const [ofBelow, ofAbove] = [(1 - probability) ** 2, probability ** 2];
    /** Whether the rows below a leaf may be less (sign −1) or more (sign 1) than p of all. */
    const mayBe = (at: number, sign: number): boolean => {
      const against = sign * (probability * all - (edges.rows[at] as number));
      if (against <= 1e-9) return true;
      const [below, others] = [edges.below[at] as number, edges.others[at] as number];
      const variance = noise.deviation ** 2 * (below * ofBelow + (first - below) * ofAbove + others) + drawn * drawn;
      // Most leaves are far off on either side, and squares say so.
      const square = against * against;
      if (square >= SURELY_BEYOND ** 2 * variance) return false;
      return square <= SURELY_WITHIN ** 2 * variance || against <= reach(below, others);
    };
    let [low, high] = [0, leaves.size - 1];
    while (low < leaves.size - 1 && !mayBe(low + 1, 1)) low++;
    while (high > low && !mayBe(high, -1)) high--;
    return { low: leaves.valueAt(low), high: leaves.valueAt(leaves.whole ? high : high + 1) };
  });
}
