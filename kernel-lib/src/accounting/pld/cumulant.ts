import { abs, exp, max, sqrt } from '../../core/math.js';

/** Points of a distribution of the loss, and how many times it is composed. */
export interface Weighted {
  readonly losses: Float64Array;
  readonly masses: Float64Array;
  readonly times: number;
}

/** K(λ) = Σ times · ln E[e^{λL}] and its first two derivatives: mean and variance of the loss tilted by e^{λL}. */
export interface Moments {
  readonly log: number;
  readonly mean: number;
  readonly variance: number;
}

/** The cumulant generating function of the composed loss; λ + 1 is the order of the Rényi divergence. */
export function cumulant(parts: readonly Weighted[], order: number): Moments {
  let log = 0;
  let mean = 0;
  let variance = 0;
  for (const { losses, masses, times } of parts) {
    let shift = -Infinity;
    for (let k = 0; k < losses.length; k++) if (masses[k] !== 0) shift = max(shift, order * (losses[k] as number));
    // Moments about a loss in the middle, where little cancels.
    const middle = losses[losses.length >> 1] as number;
    let zeroth = 0;
    let first = 0;
    let second = 0;
    for (let k = 0; k < losses.length; k++) {
      const mass = masses[k] as number;
      if (mass === 0) continue;
      const loss = losses[k] as number;
      const weight = mass * exp(order * loss - shift);
      zeroth += weight;
      first += weight * (loss - middle);
      second += weight * (loss - middle) * (loss - middle);
    }
    const offset = first / zeroth;
    log += times * (shift + Math.log(zeroth));
    mean += times * (middle + offset);
    variance += times * max(0, second / zeroth - offset * offset);
  }
  return { log, mean, variance };
}

/** Orders are found to within this ratio. */
const CLOSE = 0.97;
/** A point to halve a bracket of scales at. */
const between = (low: number, high: number): number => (low === 0 ? high / 8 : sqrt(low * high));

/** λ²K″(λ) below which a tilted loss has shrunk onto an atom, so that tilting further changes nothing. */
const DEGENERATE = 1e-3;

/**
 * Order λ ≥ 0 at which a falling function of the moments reaches `target`; 0 where it is there already, and where the loss
 * is all but on one atom the order at which it is.
 */
function orderWhere(
  parts: readonly Weighted[],
  of: (moments: Moments, order: number) => number,
  target: number,
  start: number,
): number {
  if (of(cumulant(parts, 0), 0) <= target) return 0;
  let low = 0;
  let high = start;
  for (let round = 0; round < 200; round++) {
    const moments = cumulant(parts, high);
    if (of(moments, high) <= target) break;
    low = high;
    if (high * high * moments.variance < DEGENERATE && round > 0) return high;
    high *= 2;
  }
  for (let round = 0; round < 60 && low < high * CLOSE; round++) {
    const middle = between(low, high);
    if (of(cumulant(parts, middle), middle) <= target) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * ln of about what divergence there is at ε = K′(λ), by the saddle point: the tilted loss taken as normal,
 * E[e^{−λt}(1 − e^{−t})₊] for t normal around 0, with ∫ e^{−λt} φ ≈ 1/(2 + λS√2π).
 */
export function saddleLogDelta({ log, mean, variance }: Moments, order: number): number {
  const scale = sqrt(2 * Math.PI * variance);
  return log - order * mean + Math.log(scale / ((2 + order * scale) * (2 + (order + 1) * scale)));
}

/** The order whose tilt brings `loss` to the middle of the distribution; 0 for losses below its mean. */
export function orderOfMean(parts: readonly Weighted[], loss: number): number {
  const { mean, variance } = cumulant(parts, 0);
  // A normal loss's, from where the search goes on: its scale is that of 1/L.
  const start = (loss - mean) / variance;
  return orderWhere(parts, (moments) => -moments.mean, -loss, start > 0 && start < Infinity ? start : 1);
}

/** The order whose tilt brings the divergence e^`logDelta` to the middle of the distribution. */
export const saddleOrder = (parts: readonly Weighted[], logDelta: number, start: number): number =>
  orderWhere(parts, saddleLogDelta, logDelta, start);

/** A loss that the tilted loss passes with little probability, and the order whose Chernoff bound shows it. */
export interface Reach {
  readonly loss: number;
  readonly order: number;
}

/**
 * How far the loss tilted by `order` reaches down (or up): it is further with probability at most e^`logProbability`, by Chernoff's
 * bound P_λ(L ≤ ℓ) ≤ exp(K(s) − K(λ) + (λ − s)ℓ) at the order s < λ (or s > λ) that brings ℓ closest.
 */
export function reach(parts: readonly Weighted[], order: number, logProbability: number, direction: 1 | -1): Reach {
  const here = cumulant(parts, order);
  const at = (away: number): Reach & { readonly exponent: number; readonly flat: boolean } => {
    const other = order + direction * away;
    const moments = cumulant(parts, other);
    return {
      order: other,
      loss: (moments.log - here.log - logProbability) / (direction * away),
      exponent: moments.log - here.log - direction * away * moments.mean,
      flat: away * away * moments.variance < DEGENERATE,
    };
  };
  let near = 0;
  let far = sqrt(-2 * logProbability) / max(sqrt(here.variance), 1e-9 * abs(here.mean), 1e-100);
  let best = at(far);
  for (let round = 0; round < 200 && best.exponent > logProbability && !best.flat; round++) {
    near = far;
    far *= 1.5;
    best = at(far);
  }
  for (let round = 0; round < 60 && near < far * CLOSE && far > 1e-12 * order; round++) {
    const away = between(near, far);
    const next = at(away);
    if (next.exponent <= logProbability) far = away;
    else near = away;
    if (direction * (best.loss - next.loss) > 0) best = next;
  }
  return { loss: best.loss, order: best.order };
}
