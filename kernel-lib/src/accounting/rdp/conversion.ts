import { abs, exp, expm1, log1p, max, min } from '../../core/math.js';
import { roundUp } from '../../core/rounding.js';

/** An ε or δ, and the order of divergence that gave it; the order is undefined where none gives more than the trivial answer. */
export interface RdpEpsilon {
  readonly epsilon: number;
  readonly order: number | undefined;
}
export interface RdpDelta {
  readonly delta: number;
  readonly order: number | undefined;
}

/** ε at δ from one order by Canonne, Kamath and Steinke 2020, Proposition 12, rounded up; negative where ε = 0 is more than proven. */
export function rawEpsilonAtOrder(order: number, divergence: number, delta: number): number {
  const logs = (Math.log(delta) + Math.log(order)) / (order - 1);
  return divergence + log1p(-1 / order) - logs + 2 ** -50 * (divergence + abs(logs) + 1 / order);
}

/** ln δ at ε from one order by the same proposition, rounded up; positive where nothing is proven. */
export function rawLogDeltaAtOrder(order: number, divergence: number, epsilon: number): number {
  const log = (order - 1) * (divergence - epsilon + log1p(-1 / order)) - Math.log(order);
  return log + 2 ** -50 * ((order - 1) * (divergence + epsilon) + 2 + Math.log(order));
}

/** ln of the least δ at ε = 0 by Bretagnolle and Huber's inequality, √(1 − e^{−KL}); KL is at most the divergence at any order. */
export const logDeltaAtZero = (divergence: number): number => Math.log(-expm1(-divergence)) / 2 + 2 ** -50;

/** ε at δ from one order, the better of the two bounds. */
export function epsilonAtOrder(order: number, divergence: number, delta: number): number {
  if (divergence === 0) return 0;
  if (delta === 0 || divergence === Infinity) return Infinity;
  if (Math.log(delta) > logDeltaAtZero(divergence)) return 0;
  return max(0, rawEpsilonAtOrder(order, divergence, delta));
}

/** ln δ at ε from one order, the better of the two bounds. */
function logDeltaAtOrder(order: number, divergence: number, epsilon: number): number {
  if (divergence === 0) return -Infinity;
  if (divergence === Infinity) return 0;
  return min(0, logDeltaAtZero(divergence), rawLogDeltaAtOrder(order, divergence, epsilon));
}

/** The order at which a value is least, and that value; no order where none is below `trivial`. */
function leastOf(
  orders: readonly number[],
  divergences: Float64Array,
  trivial: number,
  of: (order: number, divergence: number) => number,
): { readonly least: number; readonly order: number | undefined } {
  let best: { least: number; order: number | undefined } = { least: trivial, order: undefined };
  orders.forEach((order, index) => {
    const least = of(order, divergences[index] ?? Infinity);
    if (least < best.least) best = { least, order };
  });
  return best;
}

/**
 * ε at δ from the Rényi divergences at several orders, rounded up: the best of Canonne, Kamath and Steinke 2020, Proposition 12,
 * ε = ε_α + ln(1 − 1/α) − (ln δ + ln α) / (α − 1), and of ε = 0 where the divergence is small enough for δ.
 */
export function rdpEpsilon(orders: readonly number[], divergences: Float64Array, delta: number): RdpEpsilon {
  const { least, order } = leastOf(orders, divergences, Infinity, (at, divergence) =>
    epsilonAtOrder(at, divergence, delta),
  );
  return { epsilon: least, order };
}

/** δ at ε from the Rényi divergences at several orders, rounded up; see {@link rdpEpsilon}. */
export function rdpDelta(orders: readonly number[], divergences: Float64Array, epsilon: number): RdpDelta {
  const { least, order } = leastOf(orders, divergences, 0, (at, divergence) =>
    logDeltaAtOrder(at, divergence, epsilon),
  );
  const delta = least === -Infinity ? 0 : min(1, roundUp(exp(least)) || Number.MIN_VALUE);
  return { delta, order };
}

/**
 * ε at δ by the conversion of Mironov 2017, Proposition 3, ε_α − ln δ / (α − 1), that publications before 2020 used.
 * Never below {@link rdpEpsilon}; kept to reproduce their figures.
 */
export function rdpEpsilonMironov(orders: readonly number[], divergences: Float64Array, delta: number): RdpEpsilon {
  const { least, order } = leastOf(orders, divergences, Infinity, (at, divergence) =>
    roundUp(divergence - Math.log(delta) / (at - 1)),
  );
  return { epsilon: least, order };
}
