import { invalidArgument } from '../core/errors.js';
import { formatValue } from '../core/format.js';
import type { Analysis, NumericMechanism } from '../mechanisms/analysis.js';
import { processed } from '../mechanisms/mechanism.js';
import type { Query } from '../mechanisms/query.js';
import type { ColumnLike, TableLike } from '../tables/index.js';
import { boundToNumbers } from './binding.js';
import { clamp, parseBounds, type ColumnBounds } from './bounds.js';
import { columnArguments } from './column-arguments.js';
import { describe } from './description.js';
import { numbers, parseMissing, type MissingOption, type StatisticData } from './cells.js';

export interface QuantilesOptions extends ColumnBounds, MissingOption {
  /** Which quantiles, each in [0, 1]. */
  readonly probabilities: readonly number[];
}

/** Every node has 2⁴ children, down to 2¹⁶ leaves. */
const BRANCHING = 16;
const LEVELS = 4;
const LEAVES = BRANCHING ** LEVELS;

/** Where each level's nodes begin in the vector of all of them, the root left out. */
const LEVEL_STARTS: readonly number[] = (() => {
  const starts = [0];
  for (let level = 1; level <= LEVELS; level++) starts.push((starts[level - 1] ?? 0) + BRANCHING ** level);
  return starts;
})();
const NODES = LEVEL_STARTS[LEVELS] ?? 0;

/** A node whose count is fewer noise deviations than this is not looked into: its children would be mostly noise. */
const LEAST_COUNT = 2 * BRANCHING;

/**
 * Any number of quantiles of a column for the price of one measurement: a noisy tree of counts over the declared range, whose
 * leaves are 2⁻¹⁶ of it wide, walked down to each quantile (Wilson et al. 2020; Google's differential privacy library, quantile trees).
 *
 * A row is counted once on each of the 4 levels: sensitivity 4 in L1 and 2 in L2; under `replace-one` 8 and √8. For a single
 * quantile {@link quantile} by a selection mechanism is more accurate.
 * @param column the column's name; left out where the data are a column themselves
 * @example session.release('quartiles', quantiles('age', { probabilities: [0.25, 0.5, 0.75], lower: 0, upper: 120 }), laplace({ epsilon: 0.5 }))
 */
export function quantiles(options: QuantilesOptions): Analysis<ColumnLike, readonly number[], NumericMechanism>;
export function quantiles(
  column: string,
  options: QuantilesOptions,
): Analysis<TableLike, readonly number[], NumericMechanism>;
export function quantiles(
  first: string | QuantilesOptions,
  second?: QuantilesOptions,
): Analysis<StatisticData, readonly number[], NumericMechanism> {
  const { column, options } = columnArguments(first, second);
  const bounds = parseBounds(options);
  const missing = parseMissing(options.missing);
  const probabilities: readonly number[] = Array.isArray(options.probabilities) ? options.probabilities.slice() : [];
  const inRange = (each: unknown): boolean => typeof each === 'number' && each >= 0 && each <= 1;
  if (probabilities.length === 0 || !probabilities.every(inRange)) {
    throw invalidArgument('probabilities', 'one or more numbers in [0, 1]');
  }
  const range = bounds.upper - bounds.lower;
  const leafOf = (value: number): number =>
    Math.min(LEAVES - 1, Math.floor(((clamp(value, bounds) - bounds.lower) / range) * LEAVES));
  const tree: Query<StatisticData, readonly number[]> = {
    description: describe('quantiles', { column, probabilities, ...bounds, missing }),
    dimension: NODES,
    integer: true,
    answer(data) {
      const counts = new Array<number>(NODES).fill(0);
      for (const value of numbers(data, column, missing)) {
        if (Number.isNaN(value)) continue;
        for (let level = LEVELS, node = leafOf(value); level > 0; level--, node = Math.floor(node / BRANCHING)) {
          const at = (LEVEL_STARTS[level - 1] ?? 0) + node;
          counts[at] = (counts[at] ?? 0) + 1;
        }
      }
      return counts;
    },
    sensitivity(relation, norm) {
      const nodes = relation === 'replace-one' ? 2 * LEVELS : LEVELS;
      return norm === 'l1' ? nodes : norm === 'l2' ? Math.sqrt(nodes) : 1;
    },
  };
  return Object.freeze({
    description: tree.description,
    names: Object.freeze(probabilities.map((probability) => `${formatValue(100 * probability)} %`)),
    bind(mechanism, context) {
      const bound = boundToNumbers(mechanism, tree, context);
      const least = LEAST_COUNT * bound.noise.deviation;
      return processed(bound, (data: StatisticData) => {
        const draw = bound.prepare(data);
        return (random) => {
          const counts = draw(random);
          const value = probabilities.map(
            (probability) => bounds.lower + range * walkedDown(counts, probability, least),
          );
          return { value: Object.freeze(inOrder(value, probabilities)), accuracy: undefined };
        };
      });
    },
  } satisfies Analysis<StatisticData, readonly number[], NumericMechanism>);
}

/** Where in [0, 1] the quantile lies: into the child that holds it, and so on, and evenly within the last node looked into. */
function walkedDown(counts: readonly number[], probability: number, least: number): number {
  let rest = probability;
  let node = 0;
  for (let level = 1; ; level++) {
    const start = (LEVEL_STARTS[level - 1] ?? 0) + node * BRANCHING;
    const children = counts.slice(start, start + BRANCHING).map((count) => Math.max(0, count));
    const whole = children.reduce((total, count) => total + count, 0);
    if (whole === 0 || (level > 1 && whole < least)) return (node + rest) / BRANCHING ** (level - 1);
    let [before, child] = [0, 0];
    while (child < BRANCHING - 1 && before + (children[child] ?? 0) < rest * whole) before += children[child++] ?? 0;
    const inside = children[child] ?? 0;
    rest = inside === 0 ? 0 : Math.min(1, (rest * whole - before) / inside);
    node = node * BRANCHING + child;
    if (level === LEVELS) return (node + rest) / LEAVES;
  }
}

/** The same values, none of a larger probability below one of a smaller. */
function inOrder(values: readonly number[], probabilities: readonly number[]): number[] {
  const sorted = [...values].sort((first, second) => first - second);
  const ranks = probabilities
    .map((_, index) => index)
    .sort((i, j) => (probabilities[i] ?? 0) - (probabilities[j] ?? 0));
  const ordered = [...values];
  ranks.forEach((index, rank) => (ordered[index] = sorted[rank] ?? NaN));
  return ordered;
}
