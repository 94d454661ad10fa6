import { abs, exp, expm1, log1p, max, min, sqrt } from '../../core/math.js';
import type { Sense } from './bounds.js';
import { convolve, type Repeated, type TiltedSum, type View } from './convolve.js';
import { cumulant, type Weighted } from './cumulant.js';
import { LOSS_ROUNDING, type LatticeLoss } from './discretize.js';
import { bulkAbove, convolveRare, type Cut } from './rare-losses.js';

/** Orders at which Chernoff's bound tells what lies outside a window. */
export interface Outside {
  readonly lowerOrder: number;
  readonly upperOrder: number;
  /** The same for the probability above the window, untilted. */
  readonly topOrder: number;
}

/** Where to look: a window of the lattice, and the tilt that brings it to the middle of the distribution. */
export interface Window extends View, Outside {
  /** Where rare losses are looked at apart: only ε's from {@link Cut.from} on are then told. */
  readonly cut?: Cut | undefined;
}

/** One side of a certificate: the divergence of the composed loss as a bound of the given sense, near the tilt it was made for. */
export interface Composition {
  delta(epsilon: number): number;
  /** ε at which the divergence passes δ: the least known to be enough, or the greatest known not to be. */
  epsilon(delta: number): number;
  /**
   * How far ε moves, at a given δ, when the loss is spread by a little more variance v (keeping E[e^−L]): by ½v times this, the density
   * of the loss at ε over the slope −dδ/dε there.
   */
  steepness(epsilon: number): number;
  /** The greatest density of the loss between two losses, up to a factor. */
  density(low: number, high: number): number;
  /** Whether an ε is one of those looked at. */
  covers(epsilon: number): boolean;
}

/** Lattice points on either side that a density is taken from. */
const AROUND = 16;
/** Orders that a tail bound is tried at. */
const MOST_ORDERS = 6;
/** Halvings of a cell that an ε is looked for in. */
const HALVINGS = 50;

/** What a window doesn't hold of the composed loss, bounded. */
interface Unseen {
  /** Probability above the window, to be added to an upper bound. */
  readonly above: number;
  /** What wraps around by whole windows and is counted at ε, to be taken off a lower bound. */
  wrapped(epsilon: number): number;
}

const sumOf = (parts: readonly Repeated[], of: (loss: LatticeLoss) => number): number =>
  parts.reduce((sum, { loss, times }) => sum + times * of(loss), 0);

const highestOf = ({ losses }: LatticeLoss): number => losses[losses.length - 1] as number;
const lowestOf = ({ losses }: LatticeLoss): number => losses[0] as number;

/** The least bound that an order gives, of some on the way from `start` back to `towards`: losses on the lattice reach further. */
function leastBound(
  weighted: readonly Weighted[],
  start: number,
  towards: number,
  bound: (order: number, log: number) => number,
): number {
  let best = Infinity;
  for (let tries = 0, away = start - towards; tries < MOST_ORDERS; tries++, away /= 2) {
    const at = towards + away;
    best = min(best, bound(at, cumulant(weighted, at).log));
  }
  return best;
}

function unseenFromAbove(
  parts: readonly Repeated[],
  weighted: readonly Weighted[],
  window: Window,
  top: number,
): Unseen {
  const none = top >= sumOf(parts, highestOf);
  const above = none ? 0 : exp(leastBound(weighted, window.topOrder, 0, (at, log) => log - at * top));
  const [only] = weighted;
  const byBulk = window.cut !== undefined && only !== undefined ? bulkAbove(only, window.cut) : 0;
  return { above: above + byBulk, wrapped: () => 0 };
}

/**
 * From above, Σ e^{kλW} P(L > ε + kW) over k = 1, 2, … for windows of width W, each term by Chernoff's bound at an order above λ; from
 * below no more than e^{K(λ) − λε} P_λ(L < bottom).
 */
function unseenFromBelow(
  parts: readonly Repeated[],
  weighted: readonly Weighted[],
  { order, step, size, lowerOrder, upperOrder }: Window,
  bottom: number,
): Unseen {
  const belowLog = leastBound(weighted, lowerOrder, order, (at, log) => log + (order - at) * bottom);
  const aboveLog = cumulant(weighted, upperOrder).log;
  const width = size * step;
  const turns = (upperOrder - order) * width;
  const highest = sumOf(parts, highestOf);
  const lowest = sumOf(parts, lowestOf);
  return {
    above: 0,
    wrapped: (epsilon) =>
      (epsilon + width > highest ? 0 : exp(aboveLog - upperOrder * epsilon - turns) / -expm1(-turns)) +
      (lowest >= bottom ? 0 : exp(belowLog - order * epsilon)),
  };
}

/** Sums over all lattice points from each one up, and what rounding makes of them. */
interface Tails {
  /** a(k) = Σ_{j ≥ k} e^{−λ(l_j − l_k)} u_j */
  readonly first: Float64Array;
  /** The same at λ + 1. */
  readonly second: Float64Array;
  /** Bound on the rounding error of the divergence at the least loss, scaled as these are. */
  readonly noise: number;
}

function tailsOf({ values, order, step, noise }: TiltedSum): Tails {
  const size = values.length;
  const first = new Float64Array(size + 1);
  const second = new Float64Array(size + 1);
  const decay = exp(-order * step);
  const fasterDecay = exp(-(order + 1) * step);
  let [weight, fasterWeight, squares] = [1, fasterDecay, 0];
  for (let k = size - 1; k >= 0; k--) {
    const value = values[k] as number;
    first[k] = value + decay * (first[k + 1] as number);
    second[k] = value + fasterDecay * (second[k + 1] as number);
    // The rounding errors count at ε with e^{−λt}(1 − e^{−t}), t from 0 to the top: their sum by Cauchy's inequality.
    squares += (weight - fasterWeight) ** 2;
    weight *= decay;
    fasterWeight *= fasterDecay;
  }
  return { first, second, noise: noise * sqrt(squares) };
}

/**
 * With {@link Tails} a and b, the divergence at ε in (l_{k−1}, l_k] is e^{K − λ l_k} (a(k) − e^{ε − l_k} b(k)), and what is unseen,
 * infinite or rounded.
 */
class WindowedComposition implements Composition {
  readonly #sum: TiltedSum;
  readonly #tails: Tails;
  readonly #unseen: Unseen;
  readonly #upper: boolean;
  readonly #sign: 1 | -1;
  readonly #infinite: number;
  /** What relative errors of evaluation may make of δ. Where evaluation knows no digit, a lower bound knows nothing. */
  readonly #factor: number;
  readonly #lossRounding: number;
  /** Mean of the tilted loss. */
  readonly #centre: number;

  /** Least ε that is told. */
  readonly #from: number;

  constructor(parts: readonly Repeated[], window: Window, sense: Sense, relativeError: number) {
    const { cut } = window;
    const [only] = parts;
    const apart = cut !== undefined && parts.length === 1 && only !== undefined;
    this.#sum = apart ? convolveRare(only, window, cut) : convolve(parts, window);
    this.#from = cut?.from ?? -Infinity;
    this.#tails = tailsOf(this.#sum);
    this.#upper = sense === 'upper';
    this.#sign = this.#upper ? 1 : -1;
    this.#infinite = -expm1(sumOf(parts, (loss) => log1p(-loss.infinite)));
    this.#factor = max(0, 1 + this.#sign * relativeError);
    this.#lossRounding = sumOf(
      parts,
      (loss) => LOSS_ROUNDING * (abs(loss.origin) + abs(lowestOf(loss)) + abs(highestOf(loss))),
    );
    const weighted = parts.map(({ loss, times }): Weighted => ({ losses: loss.losses, masses: loss.masses, times }));
    this.#centre = cumulant(weighted, window.order).mean;
    this.#unseen = this.#upper
      ? unseenFromAbove(parts, weighted, window, this.#lossAt(window.size - 1))
      : unseenFromBelow(parts, weighted, window, this.#sum.bottom);
  }

  delta(epsilon: number): number {
    if (this.#upper && epsilon < this.#from) return 1;
    return min(1, max(0, this.#factor * (this.#finite(epsilon) + this.#unseen.above) + this.#infinite));
  }

  epsilon(target: number): number {
    const found = this.#epsilon(target);
    return this.#upper ? max(found, this.#from) : found;
  }

  #epsilon(target: number): number {
    const { bottom } = this.#sum;
    const top = this.#lossAt(this.#size - 1);
    if (this.#factor === 0) return this.#infinite > target ? Infinity : -Infinity;
    const left = (target - this.#infinite) / this.#factor - this.#unseen.above;
    if (left <= 0) return this.#infinite > target || this.#upper ? Infinity : top;
    const low = this.#lastAbove(left);
    if (low === undefined) return this.#upper ? bottom : -Infinity;
    if (low + 1 === this.#size) return this.#upper ? top : this.#lossAt(low);
    return this.#within(low, left) + this.#sign * this.#lossRounding;
  }

  steepness(epsilon: number): number {
    const { values, order, step } = this.#sum;
    const k = this.#cellOf(epsilon);
    if (k < 0 || k >= this.#size) return 0;
    let mass = 0;
    for (let j = max(0, k - AROUND); j < min(this.#size, k + AROUND); j++)
      mass += exp(order * step * (k - j)) * (values[j] as number);
    return mass / (2 * AROUND * step) / (exp(epsilon - this.#lossAt(k)) * (this.#tails.second[k] as number));
  }

  density(low: number, high: number): number {
    const { values, order, step, bottom } = this.#sum;
    const from = max(0, Math.floor((low - bottom) / step));
    const to = min(this.#size - 1, Math.ceil((high - bottom) / step));
    const decay = exp(-order * step);
    let most = 0;
    let tilt = exp(order * (this.#centre - this.#lossAt(from)));
    for (let k = from; k <= to; k++) {
      const density = (values[k] as number) * tilt;
      if (density > most) most = density;
      tilt *= decay;
    }
    return most;
  }

  covers(epsilon: number): boolean {
    return epsilon > max(this.#sum.bottom, this.#from);
  }

  get #size(): number {
    return this.#sum.values.length;
  }

  #lossAt(k: number): number {
    return this.#sum.bottom + k * this.#sum.step;
  }

  /** The cell that an ε is in, by the lattice point at its upper end. */
  #cellOf(epsilon: number): number {
    return Math.ceil((epsilon - this.#sum.bottom) / this.#sum.step);
  }

  /** ln of what the tails from k on are scaled by. */
  #scale(k: number): number {
    return this.#sum.log - this.#sum.order * this.#lossAt(k);
  }

  /** The finite part at ε, from the lattice points from k on. */
  #part(k: number, epsilon: number): number {
    const { first, second, noise } = this.#tails;
    const loss = this.#lossAt(k);
    const sum =
      (first[k] as number) -
      exp(epsilon - loss) * (second[k] as number) +
      this.#sign * noise * exp(this.#sum.order * (loss - epsilon));
    return sum > 0 ? max(0, exp(this.#scale(k) + Math.log(sum)) - this.#unseen.wrapped(epsilon)) : 0;
  }

  #finite(epsilon: number): number {
    const k = this.#cellOf(epsilon);
    if (k >= this.#size) return 0;
    if (k < 0) return this.#upper ? 1 : this.#part(0, this.#sum.bottom);
    return this.#part(k, epsilon);
  }

  /**
   * The greatest lattice point whose divergence is above what is left. From the middle upwards the bounds fall, below it only the
   * upper one is sure to.
   */
  #lastAbove(left: number): number | undefined {
    const { bottom, step } = this.#sum;
    const passes = (k: number): boolean => this.#part(k, this.#lossAt(k)) > left;
    let low = min(this.#size - 1, max(0, Math.round((this.#centre - bottom) / step)));
    while (low > 0 && !passes(low)) low--;
    if (!passes(low)) return undefined;
    let high = this.#size;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (passes(middle)) low = middle;
      else high = middle;
    }
    return low;
  }

  /** ε between a lattice point and the next, where the divergence is linear in e^ε, but for what rounding is counted for. */
  #within(low: number, left: number): number {
    const next = low + 1;
    let [from, to] = [this.#lossAt(low), this.#lossAt(next)];
    for (let round = 0; round < HALVINGS; round++) {
      const middle = (from + to) / 2;
      if (this.#part(next, middle) > left) from = middle;
      else to = middle;
    }
    return this.#upper ? to : from;
  }
}

/**
 * Composes lattice losses and reads the divergence off, as an upper or a lower bound. What is neither on the lattice nor in the window
 * is bounded and added (or subtracted): rounding of the transform, probability that wraps around, that lies above, that is infinite.
 * @param relativeError bound on the relative error of δ that the pairs' own evaluation makes
 */
export const compose = (parts: readonly Repeated[], window: Window, sense: Sense, relativeError: number): Composition =>
  new WindowedComposition(parts, window, sense, relativeError);
