import { max, min } from '../../core/math.js';
import type { Delta, Epsilon } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import { roundDown, roundUp } from '../../core/rounding.js';
import type { LossAlgebra } from './accountant.js';
import type { ApproximateDp } from '../profile.js';
import { approximateDp } from './approximate.js';
import { DEFAULT_RELATION, type NeighboringRelation } from '../events/event.js';
import {
  advancedDelta,
  advancedEpsilon,
  filterDelta,
  filterEpsilon,
  joinedSums,
  repeatedSums,
  type EpsilonSums,
} from '../closed-forms/composition.js';
import { optimalDelta, optimalEpsilon } from '../closed-forms/optimal-composition.js';

/** What is kept of composed (ε, δ)-DP mechanisms: the same few numbers, however many there are. */
export interface CompositionLoss {
  readonly times: number;
  readonly sums: EpsilonSums;
  /** Σ δ, rounded up. */
  readonly deltas: number;
  /** The largest ε and the largest δ of any part. */
  readonly largest: ApproximateDp;
  /** Whether all parts have these. */
  readonly equal: boolean;
}

const none: CompositionLoss = Object.freeze({
  times: 0,
  sums: { parts: 0, total: 0, mean: 0, squares: 0 },
  deltas: 0,
  largest: { epsilon: 0 as Epsilon, delta: 0 as Delta },
  equal: true,
});

const one = (part: ApproximateDp): CompositionLoss => ({
  times: 1,
  sums: repeatedSums(part.epsilon, 1),
  deltas: part.delta,
  largest: part,
  equal: true,
});

/** What is kept of two lists of mechanisms, by what becomes of two counts or sums. */
const joined =
  (join: (one: number, other: number) => number) =>
  (first: CompositionLoss, second: CompositionLoss): CompositionLoss => {
    if (first.times === 0) return second;
    if (second.times === 0) return first;
    const [a, b] = [first.largest, second.largest];
    return {
      times: join(first.times, second.times),
      sums: joinedSums(first.sums, second.sums, join),
      deltas: roundUp(join(first.deltas, second.deltas)),
      largest: {
        epsilon: max(a.epsilon, b.epsilon) as Epsilon,
        delta: max(a.delta, b.delta) as Delta,
      },
      equal: first.equal && second.equal && a.epsilon === b.epsilon && a.delta === b.delta,
    };
  };

const repeat = (loss: CompositionLoss, times: number): CompositionLoss => ({
  times: loss.times * times,
  sums: {
    parts: loss.sums.parts + 1,
    total: loss.sums.total * times,
    mean: loss.sums.mean * times,
    squares: loss.sums.squares * times,
  },
  deltas: roundUp(loss.deltas * times),
  largest: loss.largest,
  equal: loss.equal,
});

const algebra = (relation: NeighboringRelation) =>
  ({
    relation,
    zero: none,
    of: (event) => {
      const part = approximateDp(event, relation);
      return part && one(part);
    },
    compose: joined((one, other) => one + other),
    repeat,
    // As many mechanisms as either has, each as costly as the costliest: no bound below falls as any of these numbers rises.
    worst: joined(max),
  }) satisfies Partial<LossAlgebra<CompositionLoss>>;

/** Times beyond which parts are no longer counted one by one. */
const COUNTABLE = 2 ** 53 - 1;

/**
 * Optimal composition of (ε, δ)-DP mechanisms, for plans fixed in advance: exact where all parts are alike
 * (Kairouz, Oh and Viswanath 2015, Theorem 3.3); otherwise the least of two certified bounds, their Theorem 3.5 and the exact
 * composition of as many copies of the worst part. Bounded memory, however long the plan.
 */
export const optimal = (relation: NeighboringRelation = DEFAULT_RELATION): LossAlgebra<CompositionLoss> => ({
  ...algebra(relation),
  name: 'optimal',
  adaptive: false,
  profile: ({ times, sums, deltas, largest, equal }) => ({
    epsilon: (delta) => {
      if (largest.epsilon === Infinity) return largest.epsilon;
      const exact =
        times > COUNTABLE
          ? Infinity
          : optimalEpsilon(largest.epsilon, equal ? largest.delta : 0, times, equal ? delta : max(0, delta - deltas));
      if (equal || delta < deltas) return (equal ? exact : Infinity) as Epsilon;
      return min(exact, advancedEpsilon(sums, delta - deltas)) as Epsilon;
    },
    delta: (epsilon) => {
      if (largest.epsilon === Infinity) return 1 as Delta;
      const exact = times > COUNTABLE ? 1 : optimalDelta(largest.epsilon, equal ? largest.delta : 0, times, epsilon);
      if (equal) return exact as Delta;
      return min(1, roundUp(deltas + min(exact, advancedDelta(sums, epsilon)))) as Delta;
    },
  }),
});

/**
 * Advanced composition of (ε, δ)-DP mechanisms chosen adaptively, as a filter may use it: a share of δ, fixed in advance, for Σδ, the
 * rest for ε = √(2 Σε² ln(1/δ')) + Σε²/2, or Σε where that is less (Whitehouse et al. 2023, Theorem 1).
 * @param shareForDeltas which share of δ the mechanisms' own δ's may use up; 0 for mechanisms that are ε-DP
 */
export function advancedFilter(
  relation: NeighboringRelation = DEFAULT_RELATION,
  shareForDeltas = 0,
): LossAlgebra<CompositionLoss> {
  if (!(shareForDeltas >= 0 && shareForDeltas < 1)) throw invalidArgument('shareForDeltas', 'a number in [0, 1)');
  const rest = 1 - shareForDeltas;
  return {
    ...algebra(relation),
    name: 'advanced',
    adaptive: true,
    profile: ({ sums, deltas }) => ({
      epsilon: (delta) =>
        (deltas > delta * shareForDeltas ? Infinity : filterEpsilon(sums, roundDown(delta * rest))) as Epsilon,
      // The least δ whose share is enough for Σδ, and whose rest is enough for ε.
      delta: (epsilon) => {
        const forDeltas = deltas === 0 ? 0 : shareForDeltas === 0 ? 1 : roundUp(deltas / shareForDeltas);
        return min(1, max(forDeltas, roundUp(filterDelta(sums, epsilon) / rest))) as Delta;
      },
    }),
  };
}
