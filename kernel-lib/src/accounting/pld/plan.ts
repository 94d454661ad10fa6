import { cumulant, orderOfMean, reach, saddleOrder, type Reach, type Weighted } from './cumulant.js';
import type { Window } from './composition.js';
import { outline, type Lattice } from './discretize.js';
import type { AtomGrid, DominatingPair } from './dominating-pair.js';

/** A pair that is composed with itself. */
export interface Group {
  readonly pair: DominatingPair;
  readonly times: number;
}

/** A group with the lattice for it, the knots on that, and the picture they were chosen by. */
export interface Part extends Group {
  readonly lattice: Lattice;
  readonly indices: Float64Array;
  readonly outlined: Weighted;
}

/** How to discretise each group, and the window to look at their sum through. */
export interface Plan {
  readonly window: Window;
  readonly parts: readonly Part[];
  /** Order of the saddle point. */
  readonly saddle: number;
  /** Standard deviation of the composed loss, or of the tilted one if that is less. */
  readonly deviation: number;
  /** Most points its window was allowed. */
  readonly largest: number;
}

/** An ε that a plan is asked about. */
export interface Place {
  readonly epsilon: number;
  /** See {@link Composition.steepness}; the saddle point's is λ + 1. */
  readonly steepness: number;
}

/** What a first look found at the δ that a plan is for, and on either side as far as it is asked. */
export interface Known {
  readonly centre: Place;
  readonly places: readonly Place[];
  /** See {@link Composition.density}. */
  density(low: number, high: number): number;
}

/** ln of the share of δ that may be left to tail bounds: 10⁻⁹. */
const LEFT_TO_BOUNDS = -21;
/** ln of the noise that transforms leave on δ, 10⁻¹⁴ on some hundreds of points, over the share of δ it may be, 10⁻⁵. */
const LOG_NOISE = -14;
/** Most points of a window; what needs more gets a coarser lattice, which is still a bound. */
export const LARGEST_WINDOW = 2 ** 19;
const SMALLEST_WINDOW = 2 ** 6;
/** ln of how far δ may be from the one a plan is made for, either way: plans are three decades apart, and saddle points no more than near. */
const HALF_A_PLAN = 1.5 * Math.LN10 + 2;
/** Most knots of a group. */
const MOST_KNOTS = 2 ** 17;
/** Cells that a group's range is cut into where it matters least. */
const MOST_CELLS = 2 ** 12;
/** Cells between two atoms on a lattice laid through them: what lies between must have somewhere to go. */
const LEAST_CELLS = 4;
/** Most points of a lattice from a group's least loss to its greatest: indices stay whole numbers that a double tells apart. */
const LONGEST_LATTICE = 2 ** 44;
/** Most knots that are there only because an atom may lie on them. */
const MOST_ATOMS = 2 ** 12;

export const totalTimes = (groups: readonly Group[]): number => groups.reduce((sum, { times }) => sum + times, 0);

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

/** Probability in each cell of an outline, weighted and scaled to a sum of 1. */
function shares({ losses, masses }: Weighted, weight: (low: number, high: number) => number): Float64Array {
  const cells = new Float64Array(losses.length - 1).map((_, k) => {
    const mass = (masses[k] as number) + (masses[k + 1] as number);
    return mass * weight(losses[k] as number, losses[k + 1] as number);
  });
  const total = cells.reduce((sum, cell) => sum + cell, 0);
  return total > 0 && total < Infinity ? cells.map((cell) => cell / total) : cells.fill(0);
}

/**
 * How much each cell of an outline has to do with δ at ε: the probability in it, times the density of all the rest at what is left to ε.
 * The saddle point's e^{λL} stands for that density, and beside it, once known, that of the sum at each place asked about.
 */
function importance(outlined: Weighted, order: number, known?: Known): Float64Array {
  const greatest = outlined.losses[outlined.losses.length - 1] as number;
  const cells = shares(
    outlined,
    (low, high) => Math.exp(order * (low - greatest)) + Math.exp(order * (high - greatest)),
  );
  if (known !== undefined)
    for (const { epsilon } of known.places)
      for (const [k, share] of shares(outlined, (low, high) => known.density(epsilon - high, epsilon - low)).entries())
        cells[k] = (cells[k] as number) + share;
  return cells;
}

/** Mean square width of a plan's cells, as far as they matter at some of the places. */
export function coarseness({ parts, saddle }: Plan, known: Known): number {
  let [sum, squares] = [0, 0];
  for (const { times, pair, lattice, indices, outlined } of parts) {
    if (pair.atomic) continue;
    let at = 0;
    for (const [cell, share] of importance(outlined, saddle, known).entries()) {
      const end = ((outlined.losses[cell + 1] as number) - lattice.origin) / lattice.step;
      let widest = 1;
      for (; at < indices.length - 1 && (indices[at] as number) < end; at++)
        widest = Math.max(widest, (indices[at + 1] as number) - (indices[at] as number));
      sum += times * share;
      squares += times * share * (widest * lattice.step) ** 2;
    }
  }
  return sum > 0 ? squares / sum : 0;
}

/** Whether a plan's window is as large as it may be. */
export const isLargest = (plan: Plan): boolean => plan.window.size >= plan.largest;

/** Distance of lattice points at which the bounds on ε are as close as the precision asks, at every place. */
export const stepFor = (precision: number, places: readonly Place[], deviation: number, times: number): number =>
  places.reduce((least, { epsilon, steepness }) => {
    const error = precision * Math.max(Math.abs(epsilon), deviation / 4);
    return Math.min(least, Math.max(Math.sqrt((8 * error) / (steepness * times)), error / times));
  }, Infinity);

/**
 * Knots for one group: close where the loss is dense and matters, far apart elsewhere. A cell of width d moves ε by about d²/8 times
 * the steepness, times its importance; with widths proportional to importance^{−1/3} (a density) the fewest knots reach a given sum.
 * @param mean the width whose square is the mean of d² to be reached
 */
function knotsOn(
  { origin, step }: Lattice,
  outlined: Weighted,
  order: number,
  known: Known | undefined,
  mean: number,
  atoms: AtomGrid | undefined,
  { atomic, highest }: DominatingPair,
): Float64Array {
  const { losses } = outlined;
  const last = losses.length - 1;
  const index = (loss: number): number => (loss - origin) / step;
  const near = (x: number, round: (x: number) => number): number =>
    Math.abs(x - Math.round(x)) < 2 ** -48 * (1 + Math.abs(x)) ? Math.round(x) : round(x);
  // The greatest loss, if the outline goes as far; what is above the outline otherwise is beneath notice and taken as infinite.
  const end = losses[last] as number;
  const high = near(
    index(highest > end && highest <= end + 1e-9 * (end - (losses[0] as number)) ? highest : end),
    Math.ceil,
  );
  // What lies lower than a lattice reaches is taken up to its least point, which is on the safe side.
  const low = Math.max(high - LONGEST_LATTICE, near(index(losses[0] as number), Math.floor));

  if (atomic) {
    const around = new Set<number>();
    for (const loss of losses) {
      const position = index(loss);
      const nearest = Math.round(position);
      around.add(near(position, Math.floor)).add(near(position, Math.ceil));
      // Should the lattice be moved a little, an atom on a knot is still between two that are close.
      if (Math.abs(position - nearest) < 1e-3 && position < high) around.add(nearest - 1).add(nearest + 1);
      else if (position >= high) around.add(high - 1);
    }
    return Float64Array.from(around).sort();
  }

  const weights = importance(outlined, order, known);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const roots = new Float64Array(last);
  let sum = 0;
  for (let k = 0; k < last; k++) {
    const width = (losses[k + 1] as number) - (losses[k] as number);
    roots[k] = total > 0 && total < Infinity ? Math.cbrt((weights[k] as number) / (total * width)) : 1;
    sum += (roots[k] as number) * width;
  }
  const unit = mean / Math.sqrt(sum);
  const range = (losses[last] as number) - (losses[0] as number);
  const widest = Math.max(step, 1 / (order + 1), range / MOST_CELLS);
  const narrowest = range / MOST_KNOTS;
  const atomEvery = atoms === undefined ? Infinity : Math.round(atoms.period / step);
  const atomStart = atoms === undefined ? 0 : Math.round(index(atoms.origin));
  const withAtoms = (high - low) / atomEvery <= MOST_ATOMS;

  const knots: number[] = [low];
  let cell = 0;
  for (let here = low; here < high;) {
    const loss = origin + here * step;
    while (cell < last - 1 && (losses[cell + 1] as number) <= loss) cell++;
    const width = Math.max(narrowest, Math.min(widest, unit / Math.max(roots[cell] as number, Number.MIN_VALUE)));
    const wanted = width > step ? 2 ** Math.floor(Math.log2(width / step)) : 1;
    // Not past the outline's next point, beyond which the loss may be denser.
    const turn = Math.max(here + 1, Math.floor(index(losses[cell + 1] as number)));
    // The next to last is close to the last, should that turn out to be just above an atom.
    const rest = high - here;
    let next = loss >= end || rest === 1 ? high : Math.min(high - 1, here + wanted, turn);
    if (withAtoms && atomEvery < Infinity) {
      const atom = atomStart + atomEvery * (Math.floor((here - atomStart) / atomEvery) + 1);
      next = Math.min(next, atom);
    }
    knots.push(next);
    here = next;
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
 * @param known what a first look found: where a few large losses decide, the saddle point is no more than a guess
 * @param fixedStep a step to take whatever the precision
 * @param largest most points of the window
 */
export function planFor(
  groups: readonly Group[],
  logDelta: number,
  precision: number,
  fixedStep?: number,
  known?: Known,
  largest = LARGEST_WINDOW,
): Plan {
  const outlined = outlines(groups, logDelta);
  const times = totalTimes(groups);
  const plain = cumulant(outlined, 0);
  const deviation = Math.max(Math.sqrt(plain.variance), 1e-9 * Math.abs(plain.mean), 1e-100);
  const start = Math.sqrt(-2 * Math.min(-1, logDelta)) / deviation;
  const saddle =
    known === undefined ? saddleOrder(outlined, logDelta, start) : orderOfMean(outlined, known.centre.epsilon);
  const { log, mean: tilted, variance } = cumulant(outlined, saddle);
  const mean = known?.centre.epsilon ?? tilted;

  const spread = Math.min(deviation, Math.sqrt(variance));
  // Where the tilt is slight the density over the slope is that in the middle of a normal distribution.
  const places = known?.places ?? [{ epsilon: mean, steepness: Math.max(saddle + 1, 1 / spread) }];
  const wanted = fixedStep ?? stepFor(precision, places, spread, times);

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
    if (cumulant(outlined, order).log - order * mean > Math.max(logDelta - LOG_NOISE, log - saddle * mean + 1)) break;
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
  const size = Math.min(largest, Math.max(SMALLEST_WINDOW, 2 ** Math.ceil(Math.log2(points))));
  const anchored = anchor !== undefined && points <= size;
  if (!anchored && (fixedStep === undefined || points > size)) {
    // The width grows a little with the step: once more than enough.
    step = widthOf(step) / size;
    step = widthOf(step) / size;
  }

  const parts = groups.map(({ pair, times }, group): Part => {
    const picture = outlined[group] as Weighted;
    const atoms = anchored && group === anchor.group ? anchor.grid : undefined;
    const origin = atoms?.origin ?? centreOf(pair, picture, step);
    const lattice = { origin, step };
    const mean = Math.max(step, wanted);
    return {
      pair,
      times,
      lattice,
      indices: knotsOn(lattice, picture, saddle, known, mean, atoms, pair),
      outlined: picture,
    };
  });
  const orders = { lowerOrder: lower.order, upperOrder: upper.order, topOrder: above.order };
  return {
    window: { step, order, size, from: topOf(step) - size * step, ...orders },
    parts,
    saddle,
    deviation: spread,
    largest,
  };
}
