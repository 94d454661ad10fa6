import { abs, max, min, sqrt } from '../../core/math.js';
import type { Window } from './composition.js';
import { cumulant, orderOfMean, reach, saddleOrder, type Moments, type Reach, type Weighted } from './cumulant.js';
import { outline, type Lattice } from './discretize.js';
import type { AtomGrid, DominatingPair } from './dominating-pair.js';
import { cutAt, type Cut } from './rare-losses.js';
import { centreOf, importance, knotsOn, type Known, type Place } from './knots.js';

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

/** ln of the share of δ that may be left to tail bounds: 10⁻⁹. */
const LEFT_TO_BOUNDS = -21;
/** ln of the noise that a transform leaves: the Euclidean norm of what rounding makes of probabilities that add up to 1. */
const LOG_NOISE = Math.log(4e-15);
/** Most points of a window; what needs more gets a coarser lattice, which is still a bound. */
export const LARGEST_WINDOW = 2 ** 19;
const SMALLEST_WINDOW = 2 ** 6;
/** ln of how far δ may be from the one a plan is made for, either way: plans are three decades apart, and saddle points no more than near. */
const HALF_A_PLAN = 1.5 * Math.LN10 + 2;
/** ln of how far the tilted probability at the saddle point is above δ at most, where nothing is known of it. */
const ABOVE_DELTA = 8;
/** Orders that are tried, each so much less than the one before. */
const LESS_TILT = 0.7;
/** How much further from the middle each loss is than the one before it. */
const WIDER = 1.5;
/** Cells between two atoms on a lattice laid through them: what lies between must have somewhere to go. */
const LEAST_CELLS = 4;

/** What all groups' pairs have together, each as often as it is repeated. */
export const sumOver = (groups: readonly Group[], of: (pair: DominatingPair) => number): number =>
  groups.reduce((sum, { times, pair }) => sum + times * of(pair), 0);

export const totalTimes = (groups: readonly Group[]): number => sumOver(groups, () => 1);

/** The greatest finite loss of all together. */
export const highestOf = (groups: readonly Group[]): number => sumOver(groups, ({ highest }) => highest);

/**
 * A picture of each group's loss that leaves out no more than a share of e^`logDelta`, given by its logarithm.
 * @param also losses to look at besides
 */
export function outlines(
  groups: readonly Group[],
  logDelta: number,
  left = LEFT_TO_BOUNDS,
  also: readonly number[] = [],
): Weighted[] {
  const logTail = min(0, logDelta) + left - Math.log(totalTimes(groups));
  return groups.map(({ pair, times }) => {
    const knots = pair.knots(logTail);
    const [low, high] = [knots[0] as number, knots[knots.length - 1] as number];
    const within = also.filter((loss) => loss > low && loss < high);
    return { ...outline(pair, within.length === 0 ? knots : merged(knots, within)), times };
  });
}

const merged = (one: readonly number[], other: readonly number[]): number[] =>
  [...new Set([...one, ...other])].sort((a, b) => a - b);

/** Losses around the one that alone makes up what all the others leave to ε: as close together there as those are spread. */
function lossesAround(epsilon: number, { mean, variance }: Moments): number[] {
  const [centre, deviation] = [epsilon - mean, sqrt(variance)];
  const losses = [centre];
  if (deviation > 0)
    for (let away = deviation / 4; away < centre; away *= WIDER) losses.push(centre - away, centre + away);
  return losses;
}

/** A group whose atoms a lattice is laid through. */
interface Anchor {
  readonly group: number;
  readonly grid: AtomGrid;
}

/** The atoms a lattice can be laid through: those of the group that is repeated most. */
function anchorOf(groups: readonly Group[], step: number): Anchor | undefined {
  let best: Anchor | undefined;
  for (const [group, { pair, times }] of groups.entries()) {
    const grid = pair.grids.find(({ period }) => period >= step);
    if (grid !== undefined && (best === undefined || times > (groups[best.group] as Group).times))
      best = { group, grid };
  }
  return best;
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
        widest = max(widest, (indices[at + 1] as number) - (indices[at] as number));
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
    const error = precision * max(abs(epsilon), deviation / 4);
    return min(least, max(sqrt((8 * error) / (steepness * times)), error / times));
  }, Infinity);

/** What a plan is made for. */
export interface PlanWanted {
  readonly groups: readonly Group[];
  readonly logDelta: number;
  /** Wanted distance of the two bounds on ε, relative to ε. */
  readonly precision: number;
  /** A step to take whatever the precision. */
  readonly fixedStep?: number | undefined;
  /** What a first look found: where a few large losses decide, the saddle point is no more than a guess. */
  readonly known?: Known | undefined;
  /** Most points of the window. */
  readonly largest: number;
  /** The share of δ that may be left to tail bounds and to rounding, where the plan is for this δ alone. */
  readonly left?: number;
  /** Whether rare losses are looked at apart, where one pair is composed and what is known of ε lets them be told apart. */
  readonly apart?: boolean;
}

/** What shares of δ a plan leaves to each tail bound and to rounding, and how far δ may be from its own, as logarithms. */
interface Margins {
  readonly left: number;
  readonly noise: number;
  readonly half: number;
}

const marginsOf = ({ precision, left }: PlanWanted): Margins =>
  left === undefined
    ? { left: LEFT_TO_BOUNDS, noise: Math.log(2 * precision), half: HALF_A_PLAN }
    : { left: Math.log(left / 5), noise: Math.log(2 * left), half: 0 };

/** Where δ lies: the saddle point, or what is known of it. */
interface Centre {
  readonly outlined: readonly Weighted[];
  readonly saddle: number;
  readonly atSaddle: Moments;
  /** ε there. */
  readonly mean: number;
  /** Standard deviation of the composed loss, or of the tilted one if that is less. */
  readonly spread: number;
}

function centreFor({ groups, logDelta, known, left: alone }: PlanWanted, { left }: Margins): Centre {
  let outlined = outlines(groups, logDelta, left);
  if (known !== undefined && alone !== undefined && !groups.some(({ pair }) => pair.atomic))
    outlined = outlines(groups, logDelta, left, lossesAround(known.centre.epsilon, cumulant(outlined, 0)));
  const plain = cumulant(outlined, 0);
  const deviation = max(sqrt(plain.variance), 1e-9 * abs(plain.mean), 1e-100);
  const start = sqrt(-2 * min(-1, logDelta)) / deviation;
  const saddle =
    known === undefined ? saddleOrder(outlined, logDelta, start) : orderOfMean(outlined, known.centre.epsilon);
  const atSaddle = cumulant(outlined, saddle);
  return {
    outlined,
    saddle,
    atSaddle,
    mean: known?.centre.epsilon ?? atSaddle.mean,
    spread: min(deviation, sqrt(atSaddle.variance)),
  };
}

/** A tilt, and how wide a window it needs so that what wraps around is beneath notice. */
interface Tilt {
  readonly order: number;
  readonly lower: Reach;
  readonly upper: Reach;
  readonly width: number;
}

/** ln of the noise on the divergence at ε, by Cauchy's inequality: errors count with e^{−λt}(1 − e^{−t}) at ε + t, for t up to the width. */
function logNoise(order: number, logAtMean: number, width: number, step: number): number {
  const squares = min(1 / (4 * order ** 3), width ** 3 / 3);
  return LOG_NOISE + logAtMean + Math.log(squares / step) / 2;
}

/**
 * The saddle point's tilt keeps the most digits, and where losses are nearly normal the smallest window; where a few large losses
 * decide, it makes those too likely, and less of a tilt does better, as long as δ is far above the transform's rounding.
 */
function bestTilt(
  { logDelta }: PlanWanted,
  { outlined, saddle, atSaddle, mean }: Centre,
  { top, highest, wanted }: { readonly top: number; readonly highest: number; readonly wanted: number },
  { left, noise, half }: Margins,
  cut: Cut | undefined,
): Tilt {
  const atMean = atSaddle.log - saddle * mean;
  // δ is less than the tilted probability at the saddle point; by how much, is known where the plan is for it alone.
  const counted = half === 0 ? logDelta : min(atMean, logDelta + ABOVE_DELTA);
  const least = half === 0 ? mean : cumulant(outlined, saddleOrder(outlined, logDelta + half, saddle)).mean;
  const logAtMean = (order: number): number => cumulant(outlined, order).log - order * mean;
  const tilt = (order: number): Tilt => {
    // How much more than δ the tilted probability stands for.
    const excess = max(0, logAtMean(order) - counted);
    const lower = reach(outlined, order, left - excess, -1);
    const upper = reach(outlined, order, left - excess, 1);
    const width = max(top - lower.loss, min(highest, upper.loss) - min(least, mean));
    return { order, lower, upper, width };
  };
  // Apart from the bulk rounding is relative to what is rare.
  if (cut !== undefined) return tilt(0);
  let best = tilt(saddle);
  for (let order = saddle * LESS_TILT; ; order = order > saddle / 20 ? order * LESS_TILT : 0) {
    if (logNoise(order, logAtMean(order), best.width, wanted) > logDelta + noise) break;
    const next = tilt(order);
    if (next.width >= best.width) break;
    best = next;
    if (order === 0) break;
  }
  return best;
}

/** Share of ε below it from which rare losses decide alone. */
const ROOM_BELOW = 0.02;

/** Where losses are cut in two, if rare ones are to be looked at apart. */
function cutFor(
  { apart, groups, known, logDelta }: PlanWanted,
  { outlined }: Centre,
  { left }: Margins,
): Cut | undefined {
  const [only] = outlined;
  return apart === true && known !== undefined && groups.length === 1 && only !== undefined
    ? cutAt(only, (1 - ROOM_BELOW) * known.centre.epsilon, logDelta + left)
    : undefined;
}

/** A step of the lattice, the window's size in points, and the atoms that the lattice goes through. */
interface Spacing {
  readonly step: number;
  readonly size: number;
  readonly anchor: Anchor | undefined;
}

/**
 * The wanted step, or one that atoms lie on, where a window of the largest size has room for it; else one for which it has.
 * @param widthOf the width that a window of some step needs
 */
function spacingOf(
  { groups, fixedStep, largest }: PlanWanted,
  wanted: number,
  widthOf: (step: number) => number,
): Spacing {
  const anchor = fixedStep === undefined ? anchorOf(groups, wanted) : undefined;
  let step = wanted;
  if (anchor !== undefined) {
    const { period, all } = anchor.grid;
    step = groups.length === 1 && all ? period : period / max(LEAST_CELLS, Math.ceil(period / wanted));
  }
  const points = widthOf(step) / step;
  const size = min(largest, max(SMALLEST_WINDOW, 2 ** Math.ceil(Math.log2(points))));
  const anchored = anchor !== undefined && points <= size;
  if (!anchored && (fixedStep === undefined || points > size)) {
    // The width grows a little with the step: once more than enough.
    step = widthOf(step) / size;
    step = widthOf(step) / size;
  }
  return { step, size, anchor: anchored ? anchor : undefined };
}

/**
 * Chooses tilt, window and lattice for divergences near e^`logDelta`.
 *
 * Connect-the-dots moves probability within a cell of width h, keeping E[e^−L]: it adds at most h²/4 to the variance of the loss
 * relative to the optimistic counterpart, so ½λ(λ + 1)h²/4 to ln δ and (λ + 1)h²/8 to ε, for each event.
 */
export function planFor(asked: PlanWanted): Plan {
  const { groups, logDelta, precision, fixedStep, known, largest } = asked;
  const margins = marginsOf(asked);
  const centre = centreFor(asked, margins);
  const { outlined, saddle, mean, spread } = centre;
  const times = totalTimes(groups);
  // Where the tilt is slight the density over the slope is that in the middle of a normal distribution.
  const places = known?.places ?? [{ epsilon: mean, steepness: max(saddle + 1, 1 / spread) }];
  const wanted = fixedStep ?? stepFor(precision, places, spread, times);

  const highest = highestOf(groups);
  const above = reach(outlined, 0, min(-1, logDelta) - margins.half + margins.left, 1);
  const top = min(highest, above.loss);
  const cut = cutFor(asked, centre, margins);
  const { order, lower, upper, width } = bestTilt(asked, centre, { top, highest, wanted }, margins, cut);
  // Discretised losses are spread wider: by up to a step each, and as a sum of that many of variance step²/4 is.
  const slack = (step: number): number => min(times * step, step * sqrt(20 * times) + (times * step * step) / 8);
  const { step, size, anchor } = spacingOf(asked, wanted, (step) => width + 2 * slack(step) + 4 * step);

  const parts = groups.map(({ pair, times }, group): Part => {
    const picture = outlined[group] as Weighted;
    const atoms = group === anchor?.group ? anchor.grid : undefined;
    const lattice = { origin: atoms?.origin ?? centreOf(pair, picture, step), step };
    // Where the window has no room for the step that is wanted, cells can still be narrow wherever they are wider than one.
    const mean = max(step / 4, wanted);
    const indices = knotsOn(pair, { lattice, outlined: picture, order: saddle, known, mean, atoms });
    return { pair, times, lattice, indices, outlined: picture };
  });
  const from = top + slack(step) + 2 * step - size * step;
  const orders = { lowerOrder: lower.order, upperOrder: upper.order, topOrder: above.order };
  return { window: { step, order, size, from, cut, ...orders }, parts, saddle, deviation: spread, largest };
}
