import { abs, exp, expm1, log1p, max, min } from '../../core/math.js';
import type { DominatingPair } from './dominating-pair.js';

/** Losses `origin` + k·`step` for whole k. */
export interface Lattice {
  readonly origin: number;
  readonly step: number;
}

/** A privacy loss distribution on some points of a lattice. Masses may be negative by rounding, never by more. */
export interface LatticeLoss {
  readonly origin: number;
  /** Whole numbers, increasing. */
  readonly indices: Float64Array;
  readonly losses: Float64Array;
  /** Probability under P of each loss. */
  readonly masses: Float64Array;
  readonly infinite: number;
}

/** Relative rounding of a loss on a lattice, and of the greatest loss of a pair. */
export const LOSS_ROUNDING = 2 ** -48;

/** Share of a cell that is next to its end. */
const NEXT_TO = 1e-6;

/** How often the lattice of a lower bound is moved at most. */
const MOST_SHIFTS = 3;

/** Halvings of a cell that a touching point is looked for in. */
const HALVINGS = 40;

/** Largest exponent whose exponential is a double. */
const LARGEST = 700;

/** (e^x − 1)/(e^y − 1), where neither need be a double. */
const shareOf = (x: number, y: number): number => (y < LARGEST ? expm1(x) / expm1(y) : exp(x - y));

/**
 * The P-mass at each knot of a divergence that is linear in e^ε between knots, constant beyond the last, and joins the first to (0, 1).
 * With y the divergence and d± the distances to the neighbours, the mass is (y₊ − y)/(e^{d₊} − 1) − (y − y₋)/(1 − e^{−d₋}).
 * As 1 − e^ε is linear, below zero the excess may stand in for y: there it keeps its digits and y does not.
 */
function massesOf(losses: Float64Array, excess: Float64Array): Float64Array {
  const last = losses.length - 1;
  const masses = new Float64Array(last + 1);
  let gap = NaN;
  let up = 0;
  for (let k = 0; k <= last; k++) {
    const loss = losses[k] as number;
    const here = excess[k] as number;
    let mass = loss < 0 ? -here : 1 - here;
    if (k > 0) {
      const before = losses[k - 1] as number;
      // (y − y₋)/(1 − e^{−d}) = (y − y₋)(1 + 1/(e^d − 1)), with what the previous round kept of e^d − 1
      const y = (excess[k - 1] as number) - (before < 0 && loss >= 0 ? expm1(before) : 0);
      mass = (y - here) * (1 + 1 / up);
    }
    if (k < last) {
      const after = losses[k + 1] as number;
      if (after - loss !== gap) {
        gap = after - loss;
        up = expm1(gap);
      }
      mass += ((excess[k + 1] as number) - here) / up + (loss < 0 && after >= 0 ? shareOf(after, gap) : 0);
    } else if (loss < 0) {
      // Beyond the last knot y is constant, so the excess in the frame of negative losses rises with e^ε: slope e^ε of it is mass.
      mass += exp(loss);
    }
    masses[k] = mass;
  }
  return masses;
}

/**
 * Knots from `bottom` to `top` between which no other lies below the chord, for excesses given by `value`: the corners of the greatest
 * function that is convex in e^ε and nowhere above them at the knots.
 */
function convexHull(losses: Float64Array, value: (knot: number) => number, bottom: number, top: number): number[] {
  /** (y(to) − y(from))/(e^{±d} − 1), d the distance, in the frame of `from`. */
  const slope = (from: number, to: number): number => {
    const a = losses[from] as number;
    const b = losses[to] as number;
    const frame = a < 0 === b < 0 ? 0 : a < 0 ? shareOf(b, b - a) : -expm1(b) / expm1(b - a);
    return (value(to) - value(from)) / expm1(b - a) + frame;
  };
  const massAt = (before: number, k: number, after: number): number => slope(k, after) - slope(k, before);
  const kept: number[] = [];
  for (let k = bottom; k <= top; k++) {
    while (kept.length > 1 && massAt(kept[kept.length - 2] as number, kept[kept.length - 1] as number, k) <= 0)
      kept.pop();
    kept.push(k);
  }
  return kept;
}

/**
 * The pair whose divergence joins upper bounds on another's, given as excesses at evenly spaced losses. It dominates that other pair:
 * its divergence, being convex, is nowhere above the hull of what bounds it.
 */
export function joinedBounds(step: number, from: number, excess: Float64Array): LatticeLoss {
  const losses = excess.map((_, k) => (from + k) * step);
  const kept = Float64Array.from(convexHull(losses, (k) => excess[k] as number, 0, excess.length - 1));
  const at = kept.map((k) => losses[k] as number);
  const last = excess.length - 1;
  return {
    origin: 0,
    indices: kept.map((k) => from + k),
    losses: at,
    masses: massesOf(
      at,
      kept.map((k) => excess[k] as number),
    ).map((mass) => max(0, mass)),
    infinite: excess[last] as number,
  };
}

const lossesAt = ({ origin, step }: Lattice, indices: Float64Array): Float64Array =>
  indices.map((index) => origin + index * step);

/**
 * Connect-the-dots: the pair whose divergence joins the dots of the given one's at the knots. It dominates, as divergences are
 * convex in e^ε, and no pair on those losses that dominates is smaller (Doroshenko, Ghazi, Kamath, Kumar and Manurangsi 2022, Theorem 3.2).
 */
export function connectTheDots(pair: DominatingPair, lattice: Lattice, indices: Float64Array): LatticeLoss {
  const losses = lossesAt(lattice, indices);
  const excess = new Float64Array(losses.length);
  pair.evaluate(losses, excess, new Float64Array(losses.length));
  const last = losses.length - 1;
  const top = losses[last] as number;
  // At the greatest loss but for its rounding nothing finite is left.
  if (top >= pair.highest - LOSS_ROUNDING * (abs(lattice.origin) + abs(top)))
    excess[last] = pair.infinite + (top < 0 ? expm1(top) : 0);
  const infinite = (excess[last] as number) - (top < 0 ? expm1(top) : 0);
  return { origin: lattice.origin, indices, losses, masses: massesOf(losses, excess), infinite };
}

/** P-masses of the connected dots at any increasing losses: a picture of the distribution to choose a lattice by. */
export function outline(
  pair: DominatingPair,
  knots: readonly number[],
): { losses: Float64Array; masses: Float64Array } {
  const losses = Float64Array.from(knots);
  const excess = new Float64Array(losses.length);
  pair.evaluate(losses, excess, new Float64Array(losses.length));
  return { losses, masses: massesOf(losses, excess).map((mass) => max(0, mass)) };
}

/** What the tangent that touches a divergence at `point`, where it has this excess and weight, leaves at a loss, as an excess. */
function tangentAt(point: number, excess: number, weight: number, loss: number): number {
  if (loss - point > LARGEST) return -Infinity;
  const rise = weight * expm1(loss - point);
  return point >= 0
    ? excess - rise + (loss >= 0 ? 0 : expm1(loss))
    : excess + rise - (loss >= 0 ? expm1(min(LARGEST, loss)) : 0);
}

/** Tangents below a pair's divergence, one in each cell between two knots. */
class Tangents {
  /** What they leave at the knots, as excesses. */
  readonly heights: Float64Array;
  /** How far the knots would have to be moved for a bulk narrower than a cell to keep what it weighs; 0 where there is none. */
  shift = 0;
  readonly #middles: Float64Array;
  readonly #excess: Float64Array;
  readonly #weight: Float64Array;

  constructor(
    private readonly pair: DominatingPair,
    private readonly losses: Float64Array,
  ) {
    const cells = max(0, losses.length - 1);
    // The middle of a cell is meant in e^ε, in which divergences are convex. Where all probability is on atoms, cells that hold one are
    // touched beyond it instead, where less is left: what the tangent cuts off on the other side is small beside what is there.
    this.#middles = new Float64Array(cells).map((_, k) => {
      const [low, high] = [losses[k] as number, losses[k + 1] as number];
      const beyond = NEXT_TO * (high - low);
      if (pair.atomic) return high > 0 ? high - beyond : low + beyond;
      return high - Math.LN2 + log1p(exp(low - high));
    });
    this.#excess = new Float64Array(cells);
    this.#weight = new Float64Array(cells);
    pair.evaluate(this.#middles, this.#excess, this.#weight);
    this.heights = losses.map((loss, k) => min(this.#at(k - 1, loss), this.#at(k, loss)));
  }

  /**
   * The knot at which the tangents reach the pair with nothing to tell, (1 − e^ε)₊ plus `limit`, which is the lower bound from there on.
   * In the cell in which they do, the tangent is taken that meets it at the far knot: the divergence may have a corner there, an atom,
   * that a tangent at the middle would cut off.
   */
  end(from: number, direction: 1 | -1, limit: number): number {
    const { losses, heights } = this;
    for (let k = from; k >= 0 && k < losses.length; k += direction) {
      const cell = this.#cellBefore(k, direction);
      const distance = abs((losses[k] as number) - (this.#middles[cell] as number));
      const rounding = 2 ** -46 * ((this.#excess[cell] ?? 0) + (this.#weight[cell] ?? 0)) * (1 + distance);
      const height = (heights[k] as number) - limit;
      if (height > rounding) continue;
      const inner = k - direction;
      if (height >= -rounding || inner < 0 || inner >= losses.length) return k;
      const point = this.#touchingFor(k, cell, limit - rounding);
      const left = tangentAt(point.loss, point.excess, point.weight, losses[inner] as number);
      if (direction === -1 && left < 0.9 * (heights[inner] as number)) {
        // That gives away too much of a bulk that is narrower than the cell. The excess rises by Q(L ≤ ·) along the tangent.
        const [at, weight] = [this.#middles[cell] as number, this.#weight[cell] as number];
        this.shift = -height / (at >= 0 ? 1 - weight * exp(-at) : weight);
      }
      if (point.loss === losses[k] || left <= limit) return inner;
      heights[inner] = min(left, this.#at(direction === 1 ? cell - 1 : cell + 1, losses[inner] as number));
      return k;
    }
    return direction === 1 ? losses.length - 1 : 0;
  }

  #at(cell: number, loss: number): number {
    return cell < 0 || cell >= this.#middles.length
      ? Infinity
      : tangentAt(this.#middles[cell] as number, this.#excess[cell] as number, this.#weight[cell] as number, loss);
  }

  #cellBefore(knot: number, direction: 1 | -1): number {
    return min(this.#middles.length - 1, max(0, direction === 1 ? knot - 1 : knot));
  }

  /** Where in a cell the tangent touches that leaves `limit` at a knot. */
  #touchingFor(knot: number, cell: number, limit: number): { loss: number; excess: number; weight: number } {
    const loss = this.losses[knot] as number;
    const [at, excess, weight] = [new Float64Array(1), new Float64Array(1), new Float64Array(1)];
    const evaluateAt = (point: number): void => {
      at[0] = point;
      this.pair.evaluate(at, excess, weight);
    };
    let near = loss;
    let far = this.#middles[cell] as number;
    for (let round = 0; round < HALVINGS; round++) {
      const middle = (near + far) / 2;
      evaluateAt(middle);
      if (tangentAt(middle, excess[0] as number, weight[0] as number, loss) >= limit) near = middle;
      else far = middle;
    }
    evaluateAt(near);
    return { loss: near, excess: excess[0] as number, weight: weight[0] as number };
  }
}

/** No loss, at one of a lattice's indices, on a lattice through 0: the pair with nothing to tell. */
const nothingAt = (index: number, step: number): LatticeLoss => ({
  origin: -index * step,
  indices: Float64Array.of(index),
  losses: new Float64Array(1),
  masses: Float64Array.of(1),
  infinite: 0,
});

/**
 * The optimistic counterpart: a pair on the knots that the given one dominates. Between two knots its divergence stays below the
 * tangent of the given one at their middle, so below it everywhere, by convexity; the convex hull of what the tangents leave at the
 * knots is the divergence of a pair. Its distance is of the second order in the step, as that of connect-the-dots.
 * (Doroshenko et al. 2022, section 5, build a lower bound from tangents greedily, which is unstable for thousands of knots.)
 */
export function underTangents(pair: DominatingPair, lattice: Lattice, indices: Float64Array, shifts = 0): LatticeLoss {
  const losses = lossesAt(lattice, indices);
  const tangents = new Tangents(pair, losses);
  const firstAbove = losses.findIndex((loss) => loss >= 0);
  const middle = firstAbove < 0 ? losses.length : firstAbove;
  // A pair that is sometimes infinite never falls below that probability.
  const top = tangents.end(middle, 1, pair.infinite);
  const bottom = tangents.end(middle - 1, -1, 0);
  const { heights, shift } = tangents;
  // All but a little of the probability may lie within a cell, left of which nothing is left for it: then the lattice is moved so that
  // a knot is where it balances. (A lower bound may be made on any lattice.)
  if (shift > 0 && shift < lattice.step / 2 && shifts < MOST_SHIFTS) {
    const origin = lattice.origin + shift + 1e-7 * lattice.step;
    return underTangents(pair, { origin, step: lattice.step }, indices, shifts + 1);
  }
  const value = (k: number): number => (k === top ? pair.infinite : k === bottom ? 0 : (heights[k] as number));

  const kept = convexHull(losses, value, bottom, top);
  const lowest = losses[bottom] ?? 1;
  if (kept.length < 2 || lowest > 0 || (losses[top] as number) < 0)
    return nothingAt(indices[0] as number, lattice.step);
  const chosen = Float64Array.from(kept, (k) => indices[k] as number);
  const at = lossesAt(lattice, chosen);
  return {
    origin: lattice.origin,
    indices: chosen,
    losses: at,
    masses: massesOf(at, Float64Array.from(kept, value)),
    infinite: pair.infinite,
  };
}
