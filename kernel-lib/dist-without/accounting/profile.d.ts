import type { Delta, Epsilon } from '../core/quantities.js';
/**
 * The whole (ε, δ) curve of something released: for each δ the least ε that is proven, and the other way round.
 * Both answers are upper bounds, rounded up; ∞ (or δ = 1) where nothing better is provable.
 */
export interface PrivacyProfile {
    epsilon(delta: Delta): Epsilon;
    delta(epsilon: Epsilon): Delta;
}
/** One point of a privacy profile: (ε, δ)-DP. */
export interface ApproximateDp {
    readonly epsilon: Epsilon;
    readonly delta: Delta;
}
