import { analyticGaussianSigma, gdpLogDelta } from '../../accounting/closed-forms/analytic-gaussian.js';
import { roundDown } from '../../core/rounding.js';
import { millsRatio, normalDensity } from '../../accounting/special/normal.js';
/*
 * The hockey-stick divergence of two distributions is H_γ(p‖q) = Σ (p − γq)₊, and δ at ε is H at γ = e^ε. All of this folder is about
 * two kinds of it:
 *
 *   G_M(γ) = H_γ(N(√M, 1)‖N(0, 1)), that of Gaussian noise of μ² = M, with G_0(γ) = (1 − γ)₊;
 *   (x∘B)(γ) = E_p[B(γ q/p)], what a release with the pair x = (p, q) and then something with the divergence B have together.
 *
 * So x∘H(y) = H(x⊗y), N_μ∘G_M = G_{M + μ²}, x∘(B + d) ≤ x∘B + d, and x∘B rises with B. Arguments below are x = ln γ.
 */
/** Relative error of the closed form, with what the rounding of its arguments adds at a place a deviations out. */
const slack = (m, x) => {
    const mu = Math.sqrt(m);
    const b = Math.abs(x) / mu + mu / 2;
    return 4e-14 + 2 ** -49 * b * b;
};
/** ln G_M at ln γ = `x`, rounded up. */
export function logGaussian(m, x) {
    if (x < 0)
        return Math.min(0, Math.log(-Math.expm1(x) + Math.exp(x + logGaussian(m, -x))) + 4e-16);
    if (m === 0)
        return -Infinity;
    if (m === Infinity)
        return 0;
    return Math.min(0, gdpLogDelta(Math.sqrt(m), x) + 2 ** -49 + slack(m, x) / 4);
}
/** ln G_M at ln γ = `x` ≥ 0, rounded down. */
export const logGaussianBelow = (m, x) => m === 0 ? -Infinity : m === Infinity ? -1e-15 : gdpLogDelta(Math.sqrt(m), x) - slack(m, x);
/** μ below which the quick form of {@link gaussianTable} would lose too many digits. */
const LEAST_MU = 1e-3;
/** G_M as a function of ln γ, rounded up: for compositions with a lattice pair, which take it at thousands of places. */
export function gaussianAt(m) {
    const mu = Math.sqrt(m);
    const error = 2 ** -46 * (1 + 40 / mu);
    const above = (x) => {
        if (m === 0)
            return 0;
        const a = x / mu - mu / 2;
        if (mu < LEAST_MU || a < 0.5)
            return Math.exp(logGaussian(m, x)) * (1 + 2 ** -49);
        return normalDensity(a) * (millsRatio(a) - millsRatio(a + mu)) * (1 + error) + Number.MIN_VALUE;
    };
    return (x) => (x >= 0 ? above(x) : (-Math.expm1(x) + Math.exp(x) * above(-x)) * (1 + 2 ** -49));
}
/** The greatest M with G_M(e^ε) ≤ e^`logDelta`, rounded down. */
export function greatestGaussian(epsilon, logDelta) {
    const delta = Math.exp(logDelta) * (1 - 2 ** -48);
    if (!(delta > 0))
        return 0;
    const mu = roundDown(1 / analyticGaussianSigma(epsilon, Math.min(delta, 1 - 2 ** -50)));
    return roundDown(mu * mu);
}
//# sourceMappingURL=gaussian-curve.js.map