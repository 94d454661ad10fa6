import { gaussianAccuracy } from '../mechanisms/accuracy.js';
import { CONFIDENCE, type Noise } from '../mechanisms/noise.js';
import type { Query } from '../mechanisms/query.js';
import { clamp, type ColumnBounds } from './bounds.js';
import { numbers, type Missing, type StatisticData } from './cells.js';
import type { Interval } from './interval.js';

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

/** How many rows lie below a leaf, less p of all rows: the noisy number, and the noise it is made of. */
interface Excess {
  readonly value: number;
  /** Nodes of the first level below the leaf, each weighted 1 − p; the others are weighted −p. */
  readonly below: number;
  /** Nodes of other levels, weighted 1 or −1. */
  readonly others: number;
}

/** The excess below leaf `at`, from as few nodes as it can be told from: a level counts its nodes up to there, or back from the next one. */
function excessBelow(prefixes: readonly number[], probability: number, leaves: TreeLeaves, at: number): Excess {
  let [value, others, edge] = [0, 0, at];
  const upTo = (level: number, node: number): number =>
    prefixes[(leaves.starts[level - 1] ?? 0) + level - 1 + node] ?? 0;
  for (let level = leaves.levels; level > 1; level--) {
    const parent = Math.floor(edge / BRANCHING);
    const first = parent * BRANCHING;
    const last = Math.min(first + BRANCHING, (leaves.starts[level] ?? 0) - (leaves.starts[level - 1] ?? 0));
    if (edge - first <= last - edge) {
      value += upTo(level, edge) - upTo(level, first);
      others += edge - first;
      edge = parent;
    } else {
      value -= upTo(level, last) - upTo(level, edge);
      others += last - edge;
      edge = parent + 1;
    }
  }
  const all = leaves.starts[1] ?? 0;
  return { value: value + upTo(1, edge) - probability * upTo(1, all), below: edge, others };
}

/** Running totals of each level's counts, each level beginning with 0. */
function prefixesOf(counts: readonly number[], { levels, starts }: TreeLeaves): number[] {
  const prefixes: number[] = [];
  for (let level = 1; level <= levels; level++) {
    let total = 0;
    prefixes.push(0);
    for (let node = starts[level - 1] ?? 0; node < (starts[level] ?? 0); node++)
      prefixes.push((total += counts[node] ?? 0));
  }
  return prefixes;
}

/** How far normal errors of deviation 1 reach with the confidence of results. */
const NORMAL_REACH = gaussianAccuracy(1, 1 - CONFIDENCE);

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
  const prefixes = prefixesOf(counts, leaves);
  const first = leaves.starts[1] ?? 0;
  const rows = Math.max(1, prefixes[first] ?? 0);
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
    /** Whether the rows below a leaf may be less (sign −1) or more (sign 1) than p of all. */
    const mayBe = (at: number, sign: number): boolean => {
      const { value, below, others } = excessBelow(prefixes, probability, leaves, at);
      const against = -sign * value;
      const variance = below * (1 - probability) ** 2 + (first - below) * probability ** 2 + others;
      const deviation = Math.hypot(noise.deviation * Math.sqrt(variance), drawn);
      const deviations = deviation === 0 ? (against > 1e-9 ? Infinity : 0) : against / deviation;
      if (deviations <= SURELY_WITHIN) return true;
      return deviations < SURELY_BEYOND && against <= reach(below, others);
    };
    let [low, high] = [0, leaves.size - 1];
    while (low < leaves.size - 1 && !mayBe(low + 1, 1)) low++;
    while (high > low && !mayBe(high, -1)) high--;
    return { low: leaves.valueAt(low), high: leaves.valueAt(leaves.whole ? high : high + 1) };
  });
}
