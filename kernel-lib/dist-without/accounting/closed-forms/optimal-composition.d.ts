import { type Delta, type Epsilon } from '../../core/quantities.js';
/**
 * The least ε at δ of any `times` composed mechanisms that are each (ε₀, δ₀)-DP: exact, also between the points ε₀(times − 2i) to
 * which the published theorem is often rounded up (Kairouz, Oh and Viswanath 2015, Theorem 3.3), and rounded up.
 * Each mechanism may depend on earlier outputs, but not ε₀, δ₀ and `times`; for those see `advancedFilter`.
 * @returns ∞ where δ is below 1 − (1 − δ₀)^times
 */
export declare function optimalEpsilon(epsilon: number, delta: number, times: number, targetDelta: number): Epsilon;
/** The least δ at ε of the same composition, rounded up; see {@link optimalEpsilon}. */
export declare function optimalDelta(epsilon: number, delta: number, times: number, targetEpsilon: number): Delta;
