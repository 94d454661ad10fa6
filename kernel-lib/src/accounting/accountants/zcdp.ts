import { abs, exp, max, min, sqrt } from '../../core/math.js';
import type { Delta, Epsilon } from '../../core/quantities.js';
import { roundUp } from '../../core/rounding.js';
import type { LossAlgebra } from './accountant.js';
import { additive } from './additive.js';
import { DEFAULT_RELATION, type AtomicEvent, type NeighboringRelation } from '../events/event.js';
import { pureEpsilon } from './pure.js';
import { logDeltaAtZero, rawEpsilonAtOrder, rawLogDeltaAtOrder } from '../rdp/conversion.js';
import { treeDepth } from '../events/tree-depth.js';

/** ρ of Gaussian noise, 1 / 2σ², rounded up. */
export const gaussianRho = (noiseMultiplier: number): number =>
  roundUp(0.5 / noiseMultiplier / noiseMultiplier) || Number.MIN_VALUE;

/**
 * The least ρ at ξ = 0, or undefined where the event has none.
 * Sources: Bun and Steinke 2016, Propositions 1.4 and 1.6; Canonne, Kamath and Steinke 2020, Theorem 4 (discrete Gaussian);
 * Cesar and Rogers 2021, Theorem 4 (bounded range: ε²/8).
 */
function rhoOf(event: AtomicEvent, relation: NeighboringRelation): number | undefined {
  switch (event.kind) {
    case 'gaussian':
      return gaussianRho(event.noiseMultiplier);
    case 'tree-aggregation': {
      const depth = treeDepth(event, relation);
      return depth === undefined ? undefined : roundUp(depth * gaussianRho(event.noiseMultiplier));
    }
    case 'discrete-gaussian': {
      const ratio = event.sensitivity / event.sigma;
      return roundUp((ratio * ratio) / 2);
    }
    case 'exponential':
      return roundUp((event.epsilon * event.epsilon) / 8);
    case 'zcdp':
      return event.xi === 0 ? event.rho : undefined;
    case 'non-private':
      return Infinity;
    default: {
      const epsilon = pureEpsilon(event, relation);
      // Bun and Steinke 2016, Proposition 1.4.
      return epsilon === undefined || epsilon === Infinity ? undefined : roundUp((epsilon * epsilon) / 2);
    }
  }
}

/** Ternary search for the least value of a function with one minimum, where α − 1 is within a factor of a million of `guess`. */
function leastOverOrders(of: (order: number) => number, guess: number): number {
  const middle = Math.log(min(1e290, max(1e-8, guess)));
  let from = middle - Math.log(1e6);
  let to = middle + Math.log(1e6);
  for (let round = 0; round < 200 && to - from > 1e-13 * abs(to); round++) {
    const third = (to - from) / 3;
    if (of(1 + exp(from + third)) < of(1 + exp(to - third))) to -= third;
    else from += third;
  }
  return of(1 + exp((from + to) / 2));
}

/** ε of ρ-zCDP at δ, rounded up: any order gives a valid bound, the best is searched (Canonne, Kamath and Steinke 2020, Proposition 12). */
export function zcdpEpsilon(rho: number, delta: number): number {
  if (rho === 0) return 0;
  if (delta === 0 || rho === Infinity) return Infinity;
  if (Math.log(delta) > logDeltaAtZero(rho)) return 0;
  const guess = sqrt(-Math.log(delta) / rho);
  return max(
    0,
    leastOverOrders((order) => rawEpsilonAtOrder(order, roundUp(order * rho), delta), guess),
  );
}

/** δ of ρ-zCDP at ε, rounded up. */
export function zcdpDelta(rho: number, epsilon: number): number {
  if (rho === 0) return 0;
  if (rho === Infinity) return 1;
  const guess = max(epsilon / (2 * rho), 1 / sqrt(rho));
  const log = leastOverOrders((order) => rawLogDeltaAtOrder(order, roundUp(order * rho), epsilon), guess);
  return min(1, roundUp(exp(min(log, logDeltaAtZero(rho)))) || Number.MIN_VALUE);
}

/**
 * Zero-concentrated DP: the ρ's add up, also when they are chosen adaptively (Whitehouse et al. 2023, Theorem 1; Feldman and Zrnic 2021).
 * Exact for the discrete Gaussian that the library draws.
 */
export const zcdp = (relation: NeighboringRelation = DEFAULT_RELATION): LossAlgebra<number> =>
  additive(
    'zcdp',
    relation,
    (event) => rhoOf(event, relation),
    (rho) => ({
      epsilon: (delta) => zcdpEpsilon(rho, delta) as Epsilon,
      delta: (epsilon) => zcdpDelta(rho, epsilon) as Delta,
    }),
  );
