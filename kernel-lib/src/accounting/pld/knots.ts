import { abs, exp, log1p, max, min, sqrt } from '../../core/math.js';
import type { Weighted } from './cumulant.js';
import type { Lattice } from './discretize.js';
import type { AtomGrid, DominatingPair } from './dominating-pair.js';

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

/** Most knots of a group. */
const MOST_KNOTS = 2 ** 17;
/** Cells that a group's range is cut into where it matters least. */
const MOST_CELLS = 2 ** 12;
/** Most points of a lattice from a group's least loss to its greatest: indices stay whole numbers that a double tells apart. */
const LONGEST_LATTICE = 2 ** 44;
/** Most knots that are there only because an atom may lie on them. */
const MOST_ATOMS = 2 ** 12;

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
export function importance(outlined: Weighted, order: number, known?: Known): Float64Array {
  const greatest = outlined.losses[outlined.losses.length - 1] as number;
  const cells = shares(outlined, (low, high) => exp(order * (low - greatest)) + exp(order * (high - greatest)));
  if (known !== undefined)
    for (const { epsilon } of known.places)
      for (const [k, share] of shares(outlined, (low, high) => known.density(epsilon - high, epsilon - low)).entries())
        cells[k] = (cells[k] as number) + share;
  return cells;
}

/** What knots are chosen by. */
export interface KnotsWanted {
  readonly lattice: Lattice;
  /** A picture of the loss. */
  readonly outlined: Weighted;
  /** Order of the saddle point. */
  readonly order: number;
  readonly known: Known | undefined;
  /** The width whose square is to be the mean of the cells' squares. */
  readonly mean: number;
  /** Atoms that the lattice goes through. */
  readonly atoms: AtomGrid | undefined;
}

/** A whole number that x is, but for rounding, or x rounded. */
const near = (x: number, round: (x: number) => number): number =>
  abs(x - Math.round(x)) < 2 ** -48 * (1 + abs(x)) ? Math.round(x) : round(x);

/** Knots for one group: close where the loss is dense and matters, far apart elsewhere. */
export function knotsOn(pair: DominatingPair, wanted: KnotsWanted): Float64Array {
  const { lattice, outlined } = wanted;
  const { losses } = outlined;
  const index = (loss: number): number => (loss - lattice.origin) / lattice.step;
  // The greatest loss, if the outline goes as far; what is above the outline otherwise is beneath notice and taken as infinite.
  const [start, end] = [losses[0] as number, losses[losses.length - 1] as number];
  const reached = pair.highest > end && pair.highest <= end + 1e-9 * (end - start);
  const high = near(index(reached ? pair.highest : end), Math.ceil);
  // What lies lower than a lattice reaches is taken up to its least point, which is on the safe side.
  const low = max(high - LONGEST_LATTICE, near(index(start), Math.floor));
  return pair.atomic ? knotsAroundAtoms(losses.map(index), high) : spreadKnots(wanted, low, high);
}

/** Knots around each atom, given as places on the lattice. */
function knotsAroundAtoms(positions: Float64Array, high: number): Float64Array {
  const around = new Set<number>();
  for (const position of positions) {
    const nearest = Math.round(position);
    around.add(near(position, Math.floor)).add(near(position, Math.ceil));
    // Should the lattice be moved a little, an atom on a knot is still between two that are close.
    if (abs(position - nearest) < 1e-3 && position < high) around.add(nearest - 1).add(nearest + 1);
    else if (position >= high) around.add(high - 1);
  }
  return Float64Array.from(around).sort();
}

/**
 * The width of cells in each cell of the outline. A cell of width d moves ε by about d²/8 times the steepness, times its importance;
 * with widths proportional to importance^{−1/3} (a density) the fewest knots reach a given sum.
 */
function widthsOf({ lattice, outlined, order, known, mean }: KnotsWanted): Float64Array {
  const { losses } = outlined;
  const last = losses.length - 1;
  const weights = importance(outlined, order, known);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const roots = new Float64Array(last);
  let sum = 0;
  for (let k = 0; k < last; k++) {
    const width = (losses[k + 1] as number) - (losses[k] as number);
    roots[k] = total > 0 && total < Infinity ? Math.cbrt((weights[k] as number) / (total * width)) : 1;
    sum += (roots[k] as number) * width;
  }
  const unit = mean / sqrt(sum);
  const range = (losses[last] as number) - (losses[0] as number);
  const widest = max(lattice.step, 1 / (order + 1), range / MOST_CELLS);
  const wanted = roots.map((root) => min(widest, unit / max(root, Number.MIN_VALUE)));
  const knots = (narrowest: number): number =>
    wanted.reduce(
      (count, width, k) => count + ((losses[k + 1] as number) - (losses[k] as number)) / max(narrowest, width),
      0,
    );
  let narrowest = lattice.step;
  while (knots(narrowest) > MOST_KNOTS) narrowest *= 2;
  return wanted.map((width) => max(narrowest, width));
}

/** For a place on the lattice, the next after it that an atom is at; ∞ where none is, or so many that the knots would be too many. */
function nextAtomOn({ origin, step }: Lattice, atoms: AtomGrid | undefined, length: number): (place: number) => number {
  if (atoms === undefined) return () => Infinity;
  const every = Math.round(atoms.period / step);
  const start = Math.round((atoms.origin - origin) / step);
  if (length / every > MOST_ATOMS || every === Infinity) return () => Infinity;
  return (place) => start + every * (Math.floor((place - start) / every) + 1);
}

/** Knots at the widths that matter, by powers of two, and at atoms. */
function spreadKnots(wanted: KnotsWanted, low: number, high: number): Float64Array {
  const { lattice, outlined, atoms } = wanted;
  const { origin, step } = lattice;
  const { losses } = outlined;
  const last = losses.length - 1;
  const end = losses[last] as number;
  const widths = widthsOf(wanted);
  const nextAtom = nextAtomOn(lattice, atoms, high - low);
  const knots: number[] = [low];
  let cell = 0;
  for (let here = low; here < high;) {
    const loss = origin + here * step;
    while (cell < last - 1 && (losses[cell + 1] as number) <= loss) cell++;
    const width = widths[cell] as number;
    const cells = width > step ? 2 ** Math.floor(Math.log2(width / step)) : 1;
    // Not past the outline's next point, beyond which the loss may be denser.
    const turn = max(here + 1, Math.floor(((losses[cell + 1] as number) - origin) / step));
    // The next to last is close to the last, should that turn out to be just above an atom.
    const next = loss >= end || high - here === 1 ? high : min(high - 1, here + cells, turn);
    here = min(next, nextAtom(here));
    knots.push(here);
  }
  return Float64Array.from(knots);
}

/**
 * A loss that a knot should be at. Where the bulk of the distribution is narrower than a cell, that is its centre of mass in e^−L, where
 * the tangent above the bulk meets the line below it: a knot there holds it without error. Else any will do.
 */
export function centreOf(pair: DominatingPair, { losses, masses }: Weighted, step: number): number {
  let left = masses.reduce((sum, mass) => sum + mass, 0) / 2;
  let k = 0;
  while (k < masses.length - 1 && left > (masses[k] as number)) left -= masses[k++] as number;
  const median = losses[k] as number;
  const [above, excess, weight] = [Float64Array.of(median + step / 2), new Float64Array(1), new Float64Array(1)];
  pair.evaluate(above, excess, weight);
  const [loss, v, g] = [above[0] as number, excess[0] as number, weight[0] as number];
  const meeting = loss < 0 ? loss + log1p(-v / g) : Math.log((1 - v - g) / (1 - g * exp(-loss)));
  return abs(meeting - median) < step / 2 ? meeting + 1e-7 * step : median;
}
