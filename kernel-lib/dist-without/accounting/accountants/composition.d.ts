import type { LossAlgebra } from './accountant.js';
import type { ApproximateDp } from '../profile.js';
import { type NeighboringRelation } from '../events/event.js';
import { type EpsilonSums } from '../closed-forms/composition.js';
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
/**
 * Optimal composition of (ε, δ)-DP mechanisms, for plans fixed in advance: exact where all parts are alike
 * (Kairouz, Oh and Viswanath 2015, Theorem 3.3); otherwise the least of two certified bounds, their Theorem 3.5 and the exact
 * composition of as many copies of the worst part. Bounded memory, however long the plan.
 */
export declare const optimal: (relation?: NeighboringRelation) => LossAlgebra<CompositionLoss>;
/**
 * Advanced composition of (ε, δ)-DP mechanisms chosen adaptively, as a filter may use it: a share of δ, fixed in advance, for Σδ, the
 * rest for ε = √(2 Σε² ln(1/δ')) + Σε²/2, or Σε where that is less (Whitehouse et al. 2023, Theorem 1).
 * @param shareForDeltas which share of δ the mechanisms' own δ's may use up; 0 for mechanisms that are ε-DP
 */
export declare function advancedFilter(relation?: NeighboringRelation, shareForDeltas?: number): LossAlgebra<CompositionLoss>;
