/** Where ln γ may be before a release: both are the budget's ε at first, and a release with losses up to ε widens it by that. */
export interface Range {
    readonly low: number;
    readonly high: number;
}
/** ln H of ε-DP's worst pair R_ε and G_m at `x`: H(R_ε⊗G_m) = r·G_m(x − ε) + (1 − r)·G_m(x + ε), rounded up. */
export declare function logPure(epsilon: number, m: number, x: number): number;
/**
 * What an ε-DP release costs beside Gaussian noise of μ² = m: the least M with R_ε∘G_m ≤ G_M wherever γ may be.
 *
 * It is decided at one point (*Theorem 3*). Let x ≥ 0, m > 0, M > m and G_M(e^x) = H(R_ε⊗G_m)(e^x). Then G_M is nowhere below for
 * γ ≥ e^x, and for x = 0 nowhere at all. *Proof.* Let D = G_M − H(R_ε⊗G_m). The second derivatives in γ of the two are densities of
 * likelihood ratios, and H's over G_M's is at y = ln γ a constant times e^{−κy²/2} cosh(εy/m), κ = 1/m − 1/M > 0. Its logarithm falls on
 * y ≥ 0, or rises and then falls, for the derivative −κy + (ε/m)tanh(εy/m) is 0 at 0 and concave. So D″ has on γ ≥ 1 the signs
 * (+), (−, +) or (+, −, +). On the last stretch D(γ) = ∫ (u − γ) D″(u) du over u > γ, which is ≥ 0. As D(γ) = γD(1/γ), D′(1) = D(1)/2. If
 * D(1) ≥ 0, D rises from there on a convex stretch and lies above its chord on a concave one, so D ≥ 0 on γ ≥ 1 and by symmetry
 * everywhere. If D(1) < 0, D starts below 0 and falling. A concave stretch first would keep it so up to the last, where D ≥ 0: so it is convex
 * first, then concave up to a point where D ≥ 0, and crosses zero once. That is at e^x. m → 0 gives m = 0. ∎
 */
export declare function pureCharge(epsilon: number, m: number, { low, high }: Range): number;
/**
 * The same where γ may be anything: at γ = 1, √M = 2Φ⁻¹(rΦ(ε/√m + √m/2) + (1 − r)Φ(√m/2 − ε/√m)). It is also at most m and the square
 * of the least μ at which ε-DP is μ-Gaussian-DP.
 */
export declare function pureChargeAnywhere(epsilon: number, m: number): number;
/**
 * `times` ε-DP releases where γ may be anything. As need(x, m + a) ≤ need(x, m) + a (compose x∘G_m ≤ G_M with G_a), each of several
 * equal ones costs no more beside more noise than beside less: so a block of them is charged what its first is.
 */
export declare function pureChargesAnywhere(epsilon: number, times: number, m: number): number;
/** A straight line power − γ·α above a divergence: one test's power and level. */
export interface Test {
    readonly power: number;
    readonly level: number;
}
/**
 * The least μ with power − γ·α ≤ d + G_{μ²}(γ) for all γ: z(power − d) − z(α), z the normal quantile, for a Gaussian's greatest power at
 * level α is Φ(z(α) + μ). Rounded up; 0 where the line is at most d.
 */
export declare function muOfTest({ power, level }: Test, d: number): number;
/**
 * The least M with a divergence ≤ d + G_M between two losses, from upper bounds on it at evenly spaced ones: it is convex in γ, so it is
 * below the chords of its bounds, and each chord, drawn out, is a test. (At the bounds alone one would be too optimistic in between.)
 * @param bounds upper bounds at losses `low` + k·`step`
 */
export declare function chordsCharge(bounds: Float64Array, low: number, step: number, d: number): number;
