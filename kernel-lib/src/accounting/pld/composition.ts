import { cumulant, type Weighted } from './cumulant.js';
import { LOSS_ROUNDING, type LatticeLoss } from './discretize.js';
import { convolve, type Repeated } from './convolve.js';

/** Orders at which Chernoff's bound tells what lies outside a window. */
export interface Outside {
  readonly lowerOrder: number;
  readonly upperOrder: number;
  /** The same for the probability above the window, untilted. */
  readonly topOrder: number;
}

/** Where to look: a window of the lattice, and the tilt that brings it to the middle of the distribution. */
export interface Window extends Outside {
  readonly step: number;
  readonly order: number;
  readonly size: number;
  readonly from: number;
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

/**
 * Composes lattice losses and reads the divergence off, as an upper or a lower bound. What is neither on the lattice nor in the window
 * is bounded and added (or subtracted): rounding of the transform, probability that wraps around, that lies above, that is infinite.
 * @param relativeError bound on the relative error of δ that the pairs' own evaluation makes
 */
export function compose(
  parts: readonly Repeated[],
  window: Window,
  sense: 'upper' | 'lower',
  relativeError: number,
): Composition {
  const { step, order, size } = window;
  const { bottom, log, values, noise } = convolve(parts, step, order, size, window.from);
  const upper = sense === 'upper';
  const sign = upper ? 1 : -1;
  const infinite = -Math.expm1(parts.reduce((sum, { loss, times }) => sum + times * Math.log1p(-loss.infinite), 0));
  const weighted: Weighted[] = parts.map(({ loss, times }) => ({ losses: loss.losses, masses: loss.masses, times }));
  const top = bottom + (size - 1) * step;

  // What lies above the window, by Chernoff's bound.
  const extreme = (which: (loss: LatticeLoss) => number): number =>
    parts.reduce((sum, { loss, times }) => sum + times * which(loss), 0);
  const highest = extreme(({ losses }) => losses[losses.length - 1] as number);
  const lowest = extreme(({ losses }) => losses[0] as number);
  /** The least bound that an order gives, of some on the way from `start` back to `towards`: losses on the lattice reach further. */
  const least = (start: number, towards: number, bound: (order: number, log: number) => number): number => {
    let best = Infinity;
    for (let tries = 0, away = start - towards; tries < 6; tries++, away /= 2) {
      const at = towards + away;
      best = Math.min(best, bound(at, cumulant(weighted, at).log));
    }
    return best;
  };
  const overflow = upper && top < highest ? Math.exp(least(window.topOrder, 0, (at, log) => log - at * top)) : 0;
  /**
   * Bound on what wraps around by whole windows of width W and is counted at ε. From above, Σ e^{kλW} P(L > ε + kW) over k = 1, 2, …,
   * each term by Chernoff's bound at an order above λ; from below no more than e^{K(λ) − λε} P_λ(L < bottom).
   */
  const belowLog = upper ? 0 : least(window.lowerOrder, order, (at, log) => log + (order - at) * bottom);
  const { upperOrder } = window;
  const aboveLog = upper ? 0 : cumulant(weighted, upperOrder).log;
  const width = size * step;
  const turns = (upperOrder - order) * width;
  const alias = (epsilon: number): number => {
    if (upper) return 0;
    const fromAbove =
      epsilon + width > highest ? 0 : Math.exp(aboveLog - upperOrder * epsilon - turns) / -Math.expm1(-turns);
    return fromAbove + (lowest >= bottom ? 0 : Math.exp(belowLog - order * epsilon));
  };
  // Where evaluation knows no digit, a lower bound knows nothing.
  const factor = Math.max(0, 1 + sign * relativeError);
  const lossRounding = parts.reduce((sum, { loss, times }) => {
    const [low, high] = [loss.losses[0] as number, loss.losses[loss.losses.length - 1] as number];
    return sum + times * LOSS_ROUNDING * (Math.abs(loss.origin) + Math.abs(low) + Math.abs(high));
  }, 0);

  // With a(k) = Σ_{j ≥ k} e^{−λ(l_j − l_k)} u_j, and b(k) the same at λ + 1, the divergence at ε in (l_{k−1}, l_k] is
  // e^{K − λ l_k} (a(k) − e^{ε − l_k} b(k)).
  const first = new Float64Array(size + 1);
  const second = new Float64Array(size + 1);
  const decay = Math.exp(-order * step);
  const fasterDecay = Math.exp(-(order + 1) * step);
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
  const spread = sign * noise * Math.sqrt(squares);
  const centre = cumulant(weighted, order).mean;
  const lossAt = (k: number): number => bottom + k * step;
  /** The finite part at ε from the lattice points above it, over e^{K − λ l_k}. */
  const scaled = (k: number, epsilon: number): number =>
    (first[k] as number) -
    Math.exp(epsilon - lossAt(k)) * (second[k] as number) +
    spread * Math.exp(order * (lossAt(k) - epsilon));
  const scale = (k: number): number => log - order * lossAt(k);
  /** The finite part at ε, from the lattice points from k on. */
  const part = (k: number, epsilon: number): number => {
    const sum = scaled(k, epsilon);
    return sum > 0 ? Math.max(0, Math.exp(scale(k) + Math.log(sum)) - alias(epsilon)) : 0;
  };

  const finite = (epsilon: number): number => {
    const k = Math.ceil((epsilon - bottom) / step);
    if (k >= size) return 0;
    if (k < 0) return upper ? 1 : part(0, bottom);
    return part(k, epsilon);
  };
  const delta = (epsilon: number): number => Math.min(1, Math.max(0, factor * (finite(epsilon) + overflow) + infinite));

  return {
    delta,
    steepness: (epsilon) => {
      const k = Math.ceil((epsilon - bottom) / step);
      if (k < 0 || k >= size) return 0;
      let mass = 0;
      for (let j = Math.max(0, k - AROUND); j < Math.min(size, k + AROUND); j++)
        mass += Math.exp(order * step * (k - j)) * (values[j] as number);
      return mass / (2 * AROUND * step) / (Math.exp(epsilon - lossAt(k)) * (second[k] as number));
    },
    density: (low, high) => {
      const from = Math.max(0, Math.floor((low - bottom) / step));
      const to = Math.min(size - 1, Math.ceil((high - bottom) / step));
      let most = 0;
      let tilt = Math.exp(order * (centre - lossAt(from)));
      for (let k = from; k <= to; k++) {
        const density = (values[k] as number) * tilt;
        if (density > most) most = density;
        tilt *= decay;
      }
      return most;
    },
    covers: (epsilon) => epsilon > bottom,
    epsilon: (target) => {
      if (factor === 0) return infinite > target ? Infinity : -Infinity;
      const left = (target - infinite) / factor - overflow;
      if (left <= 0) return infinite > target || upper ? Infinity : top;
      // The greatest lattice point whose divergence is above what is left. From the middle upwards the bounds fall, below it only the
      // upper one is sure to.
      const passes = (k: number): boolean => part(k, lossAt(k)) > left;
      let low = Math.min(size - 1, Math.max(0, Math.round((centre - bottom) / step)));
      while (low > 0 && !passes(low)) low--;
      if (!passes(low)) return upper ? bottom : -Infinity;
      let high = size;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (passes(middle)) low = middle;
        else high = middle;
      }
      // Between it and the next the divergence is linear in e^ε, but for what rounding is counted for.
      const next = low + 1;
      if (next === size) return upper ? top : lossAt(low);
      let [from, to] = [lossAt(low), lossAt(next)];
      const rest = (first[next] as number) - Math.exp(Math.log(left) - scale(next));
      const guess = to + Math.log(rest / (second[next] as number)) - 1e-9 * step;
      if (guess > from && guess < to && part(next, guess) > left) from = guess;
      for (let round = 0; round < 50; round++) {
        const middle = (from + to) / 2;
        if (part(next, middle) > left) from = middle;
        else to = middle;
      }
      const inside = upper ? to : from;
      return inside + sign * lossRounding;
    },
  };
}
