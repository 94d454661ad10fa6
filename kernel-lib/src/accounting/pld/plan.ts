import { cumulant, reach, saddleOrder, type Reach, type Weighted } from './cumulant.js';
import type { Window } from './composition.js';
import { outline, type Lattice } from './discretize.js';
import type { AtomGrid, DominatingPair } from './dominating-pair.js';

/** A pair that is composed with itself. */
export interface Group {
  readonly pair: DominatingPair;
  readonly times: number;
}

/** A lattice for each group, the knots on it, and the window to look at their sum through. */
export interface Plan {
  readonly window: Window;
  readonly lattices: readonly Lattice[];
  readonly indices: readonly Float64Array[];
}

/** ln of the share of δ that may be left to tail bounds: 10⁻⁹. */
const LEFT_TO_BOUNDS = -21;
/** ln of the noise that a transform and a power leave on δ, for each event: 10⁻¹⁵ on some hundreds of points, over the share of δ it may be, 10⁻⁵. */
const LOG_NOISE = -17;
/** Most points of a window; what needs more gets a coarser lattice, which is still a bound. */
const LARGEST_WINDOW = 2 ** 18;
const SMALLEST_WINDOW = 2 ** 6;
/** ln of how far δ may be from the one a plan is made for, either way: plans are three decades apart, and saddle points no more than near. */
const HALF_A_PLAN = 1.5 * Math.LN10 + 2;
/** Cells that a group's range is cut into where it matters least. */
const MOST_CELLS = 2 ** 12;
/** Cells between two atoms on a lattice laid through them: what lies between must have somewhere to go. */
const LEAST_CELLS = 4;
/** Most knots that are there only because an atom may lie on them. */
const MOST_ATOMS = 2 ** 12;

const totalTimes = (groups: readonly Group[]): number => groups.reduce((sum, { times }) => sum + times, 0);

/** A picture of each group's loss that leaves out less than matters at e^`logDelta`. */
export function outlines(groups: readonly Group[], logDelta: number): Weighted[] {
  const logTail = Math.min(0, logDelta) + LEFT_TO_BOUNDS - Math.log(totalTimes(groups));
  return groups.map(({ pair, times }) => ({ ...outline(pair, pair.knots(logTail)), times }));
}

/** The atoms a lattice can be laid through: those of the group that is repeated most. */
function anchorOf(
  groups: readonly Group[],
  step: number,
): { readonly group: number; readonly grid: AtomGrid } | undefined {
  let best: { readonly group: number; readonly grid: AtomGrid } | undefined;
  for (const [group, { pair, times }] of groups.entries()) {
    const grid = pair.grids.find(({ period }) => period >= step);
    if (grid !== undefined && (best === undefined || times > (groups[best.group] as Group).times))
      best = { group, grid };
  }
  return best;
}

/**
 * Knots for one group: close where the tilted loss is dense, far apart in its tails. A cell of width d adds about ½λ(λ + 1)·d²/4 times its
 * tilted probability to ln δ; with widths proportional to density^{−1/3} the fewest knots reach a given sum.
 * @param mean the width whose square is the mean of d² to be reached; 0 for all points of the lattice
 */
function knotsOn(
  { origin, step }: Lattice,
  outlined: Weighted,
  order: number,
  mean: number,
  atoms: AtomGrid | undefined,
  { atomic, highest }: DominatingPair,
): Float64Array {
  const { losses, masses } = outlined;
  const last = losses.length - 1;
  const index = (loss: number): number => (loss - origin) / step;
  const near = (x: number, round: (x: number) => number): number =>
    Math.abs(x - Math.round(x)) < 2 ** -48 * (1 + Math.abs(x)) ? Math.round(x) : round(x);
  const low = near(index(losses[0] as number), Math.floor);
  const high = near(index(Math.max(losses[last] as number, highest === Infinity ? -Infinity : highest)), Math.ceil);

  if (atomic && mean > 0) {
    const around = new Set<number>();
    for (const loss of losses) {
      const at = index(loss);
      const nearest = Math.round(at);
      around.add(near(at, Math.floor)).add(near(at, Math.ceil));
      // Should the lattice be moved a little, an atom on a knot is still between two that are close.
      if (Math.abs(at - nearest) < 1e-3 && at < high) around.add(nearest - 1).add(nearest + 1);
      else if (at >= high) around.add(high - 1);
    }
    return Float64Array.from(around).sort();
  }

  const tilted = masses.map((mass, k) => mass * Math.exp(order * ((losses[k] as number) - (losses[last] as number))));
  const total = tilted.reduce((sum, mass) => sum + mass, 0);
  const roots = new Float64Array(last);
  let sum = 0;
  for (let k = 0; k < last; k++) {
    const width = (losses[k + 1] as number) - (losses[k] as number);
    roots[k] = Math.cbrt(((tilted[k] as number) + (tilted[k + 1] as number)) / (2 * total * width));
    sum += (roots[k] as number) * width;
  }
  const unit = mean / Math.sqrt(sum);
  const widest = Math.max(step, 1 / (order + 1), ((losses[last] as number) - (losses[0] as number)) / MOST_CELLS);
  const atomEvery = atoms === undefined ? Infinity : Math.round(atoms.period / step);
  const atomStart = atoms === undefined ? 0 : Math.round(index(atoms.origin));
  const withAtoms = (high - low) / atomEvery <= MOST_ATOMS;

  const knots: number[] = [low];
  let cell = 0;
  for (let at = low; at < high;) {
    const loss = origin + at * step;
    while (cell < last - 1 && (losses[cell + 1] as number) <= loss) cell++;
    const width = Math.min(widest, unit / Math.max(roots[cell] as number, Number.MIN_VALUE));
    const wanted = width > step ? 2 ** Math.floor(Math.log2(width / step)) : 1;
    // Not past the outline's next point, beyond which the loss may be denser.
    const turn = Math.max(at + 1, Math.floor(index(losses[cell + 1] as number)));
    let next = Math.min(high, at + wanted, turn);
    if (withAtoms && atomEvery < Infinity) {
      const atom = atomStart + atomEvery * (Math.floor((at - atomStart) / atomEvery) + 1);
      next = Math.min(next, atom);
    }
    knots.push(next);
    at = next;
  }
  return Float64Array.from(knots);
}

/**
 * A loss that a knot should be at. Where the bulk of the distribution is narrower than a cell, that is its centre of mass in e^−L, where
 * the tangent above the bulk meets the line below it: a knot there holds it without error. Else any will do.
 */
function centreOf(pair: DominatingPair, { losses, masses }: Weighted, step: number): number {
  let left = masses.reduce((sum, mass) => sum + mass, 0) / 2;
  let k = 0;
  while (k < masses.length - 1 && left > (masses[k] as number)) left -= masses[k++] as number;
  const median = losses[k] as number;
  const [above, excess, weight] = [Float64Array.of(median + step / 2), new Float64Array(1), new Float64Array(1)];
  pair.evaluate(above, excess, weight);
  const [loss, v, g] = [above[0] as number, excess[0] as number, weight[0] as number];
  const meeting = loss < 0 ? loss + Math.log1p(-v / g) : Math.log((1 - v - g) / (1 - g * Math.exp(-loss)));
  return Math.abs(meeting - median) < step / 2 ? meeting + 1e-7 * step : median;
}

/**
 * Chooses tilt, window and lattice for divergences near e^`logDelta`.
 *
 * Connect-the-dots moves probability within a cell of width h, keeping E[e^−L]: it adds at most h²/4 to the variance of the loss
 * relative to the optimistic counterpart, so ½λ(λ + 1)h²/4 to ln δ and (λ + 1)h²/8 to ε, for each event.
 * @param precision wanted distance of the two bounds on ε, relative to ε
 * @param fixedStep a step to take whatever the precision
 */
export function planFor(groups: readonly Group[], logDelta: number, precision: number, fixedStep?: number): Plan {
  const outlined = outlines(groups, logDelta);
  const times = totalTimes(groups);
  const plain = cumulant(outlined, 0);
  const deviation = Math.max(Math.sqrt(plain.variance), 1e-9 * Math.abs(plain.mean), 1e-100);
  const saddle = saddleOrder(outlined, logDelta, Math.sqrt(-2 * Math.min(-1, logDelta)) / deviation);
  const { log, mean, variance } = cumulant(outlined, saddle);

  const error = precision * Math.max(Math.abs(mean), Math.sqrt(variance) / 4);
  const wanted = fixedStep ?? Math.max(Math.sqrt((8 * error) / ((saddle + 1) * times)), error / times);

  const highest = groups.reduce((sum, group) => sum + group.times * group.pair.highest, 0);
  const above = reach(outlined, 0, Math.min(-1, logDelta) - HALF_A_PLAN + LEFT_TO_BOUNDS, 1);
  const top = Math.min(highest, above.loss);
  const least = cumulant(outlined, saddleOrder(outlined, logDelta + HALF_A_PLAN, saddle)).mean;
  /** Tilted by `order`, how wide a window must be so that what wraps around is beneath notice. */
  const tilt = (order: number): { order: number; lower: Reach; upper: Reach; width: number } => {
    const here = cumulant(outlined, order);
    // How much more than δ the tilted probability stands for.
    const excess = Math.max(0, here.log - order * mean - (log - saddle * mean));
    const lower = reach(outlined, order, LEFT_TO_BOUNDS - excess, -1);
    const upper = reach(outlined, order, LEFT_TO_BOUNDS - excess, 1);
    return { order, lower, upper, width: Math.max(top - lower.loss, Math.min(highest, upper.loss) - least) };
  };
  // The saddle point's tilt keeps the most digits, and where losses are nearly normal the smallest window; where a few large losses
  // decide, it makes those too likely, and less of a tilt does better, as long as δ is far above the transform's rounding.
  let best = tilt(saddle);
  for (let order = saddle / 2; ; order = order > saddle / 5 ? order / 2 : 0) {
    if (cumulant(outlined, order).log - order * mean > logDelta - LOG_NOISE - Math.log(times + 1)) break;
    const next = tilt(order);
    if (next.width >= best.width) break;
    best = next;
    if (order === 0) break;
  }
  const { order, lower, upper, width } = best;
  // Discretised losses are spread wider: by up to a step each, and as a sum of that many of variance step²/4 is.
  const slack = (step: number): number =>
    Math.min(times * step, step * Math.sqrt(20 * times) + (times * step * step) / 8);
  const topOf = (step: number): number => top + slack(step) + 2 * step;
  const widthOf = (step: number): number => width + 2 * slack(step) + 4 * step;

  const anchor = fixedStep === undefined ? anchorOf(groups, wanted) : undefined;
  let step = wanted;
  if (anchor !== undefined) {
    const alone = groups.length === 1 && anchor.grid.all;
    step = alone
      ? anchor.grid.period
      : anchor.grid.period / Math.max(LEAST_CELLS, Math.ceil(anchor.grid.period / wanted));
  }
  const points = widthOf(step) / step;
  const size = Math.min(LARGEST_WINDOW, Math.max(SMALLEST_WINDOW, 2 ** Math.ceil(Math.log2(points))));
  const anchored = anchor !== undefined && points <= size;
  if (!anchored && (fixedStep === undefined || points > size)) {
    // The width grows a little with the step: once more than enough.
    step = widthOf(step) / size;
    step = widthOf(step) / size;
  }

  const lattices = groups.map(({ pair }, group) => ({
    origin:
      anchored && group === anchor.group
        ? anchor.grid.origin
        : fixedStep === undefined
          ? centreOf(pair, outlined[group] as Weighted, step)
          : 0,
    step,
  }));
  const indices = groups.map(({ pair }, group) =>
    knotsOn(
      lattices[group] as Lattice,
      outlined[group] as Weighted,
      saddle,
      fixedStep === undefined ? Math.max(step, wanted) : 0,
      anchored && group === anchor.group ? anchor.grid : undefined,
      pair,
    ),
  );
  return {
    window: {
      step,
      order,
      size,
      from: topOf(step) - size * step,
      lowerOrder: lower.order,
      upperOrder: upper.order,
      topOrder: above.order,
    },
    lattices,
    indices,
  };
}
