import { abs, exp, max } from '../../core/math.js';

/**
 * A pair of distributions (P, Q) that dominates a mechanism on every pair of neighbours, in one direction: its hockey-stick
 * divergence δ(ε) = sup P(S) − e^ε Q(S) is nowhere below theirs (Zhu, Dong and Wang 2022, Definition 7). Dominating pairs
 * compose, so they are all the accountant ever sees. The privacy loss is L = ln dP/dQ under P.
 *
 * Two quantities describe the pair at a loss ε. Both are sums of positive terms, so that neither loses its digits:
 * - the excess v = δ(ε) − (1 − e^ε)₊, the divergence above that of a pair with nothing to tell;
 * - the weight g = e^ε·Q(L > ε) where ε ≥ 0, and e^ε·Q(L ≤ ε) where ε < 0: the slope of the excess in e^ε, times e^ε,
 *   negative above zero and positive below.
 */
export interface DominatingPair {
  /** Writes the excess and the weight at each loss. At an atom of the loss either of its one-sided slopes will do. */
  evaluate(losses: Float64Array, excess: Float64Array, weight: Float64Array): void;
  /**
   * Increasing losses at the pair's natural resolution, some hundreds at most, that leave out no more than e^`logTail`
   * of the probability on either side (of P above, of P and Q below).
   */
  knots(logTail: number): number[];
  /** Greatest finite loss with probability above 0; ∞ where there is none. */
  readonly highest: number;
  /** P(L = ∞), the δ that no ε pays for. */
  readonly infinite: number;
  /** Where atoms of the loss lie, finest first, if on a grid. */
  readonly grids: readonly AtomGrid[];
  /** Whether the loss is always at one of the {@link knots}. */
  readonly atomic: boolean;
  /** Bound on the error of {@link evaluate}'s excess, relative to δ. */
  readonly relativeError: number;
}

/** Atoms of the loss at `origin` plus whole multiples of `period`; `all` when no probability is anywhere else. */
export interface AtomGrid {
  readonly origin: number;
  readonly period: number;
  readonly all: boolean;
}

/** Of a loss without bound, atoms or infinity: what most pairs say of themselves in part. */
export const SPREAD_OUT = { highest: Infinity, infinite: 0, grids: [], atomic: false } as const;

/** What {@link symmetric} completes: the same quantities at losses that are never negative. */
export type EvaluateAbove = (losses: Float64Array, excess: Float64Array, weight: Float64Array) => void;

/**
 * The evaluation of a pair with δ(P‖Q) = δ(Q‖P), from its half above zero: v(−ε) = e^−ε v(ε), and the weight below zero,
 * e^−ε Q(L ≤ −ε), is e^−ε P(L ≥ ε) = e^−ε (v(ε) + g(ε)).
 */
export function symmetric(above: EvaluateAbove): DominatingPair['evaluate'] {
  return (losses, excess, weight) => {
    const sizes = losses.map(abs);
    above(sizes, excess, weight);
    for (let k = 0; k < losses.length; k++) {
      if ((losses[k] as number) >= 0) continue;
      const factor = exp(losses[k] as number);
      weight[k] = factor * ((excess[k] as number) + (weight[k] as number));
      excess[k] = factor * (excess[k] as number);
    }
  };
}

/** Evenly spaced numbers from `low` to `high`, both among them. */
export const spread = (low: number, high: number, cells: number): number[] =>
  Array.from({ length: cells + 1 }, (_, k) => (k === cells ? high : low + ((high - low) * k) / cells));

/** Cells of {@link spread} in each of the intervals, which are joined where they overlap. Symmetric about zero. */
export function spreadBothSides(from: number, to: number, cellsPerUnit: number): number[] {
  const cells = (width: number): number => max(2, Math.ceil(width * cellsPerUnit));
  if (from <= 0) return spread(-to, to, cells(2 * to));
  const above = spread(from, to, cells(to - from));
  return [...above.map((x) => -x).reverse(), ...above];
}

/** Losses beyond which a loss bounded by ±ε and decaying like e^{−(ε − L)/2} has no more than e^−16 of its probability. */
const DECAY = 32;

/** Knots for a spread-out loss between ±`epsilon` whose probability lies near the two ends. */
export const boundedKnots = (epsilon: number): number[] =>
  spreadBothSides(epsilon - DECAY, epsilon, max(4, 16 / epsilon));
