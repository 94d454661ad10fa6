import { gdpOfPure } from '../../accounting/accountants/gaussian-dp.js';
import { normalCdf, normalQuantileOfLog } from '../../accounting/special/normal.js';
import { leastNonPositive } from '../../accounting/special/root.js';
import { roundUp } from '../../core/rounding.js';
import { logGaussian, logGaussianBelow } from './gaussian-curve.js';
/** The probability with which ε-DP's worst pair, randomised response, tells the truth; and the probability with which it lies. */
const truth = (epsilon) => 1 / (1 + Math.exp(-epsilon));
const lie = (epsilon) => 1 / (1 + Math.exp(epsilon));
/** ln H of ε-DP's worst pair R_ε and G_m at `x`: H(R_ε⊗G_m) = r·G_m(x − ε) + (1 − r)·G_m(x + ε), rounded up. */
export function logPure(epsilon, m, x) {
    const one = Math.log(truth(epsilon)) + logGaussian(m, x - epsilon);
    const other = Math.log(lie(epsilon)) + logGaussian(m, x + epsilon);
    const [greater, lesser] = one > other ? [one, other] : [other, one];
    return greater === -Infinity ? greater : Math.min(0, greater + Math.log1p(Math.exp(lesser - greater)) + 4e-15);
}
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
export function pureCharge(epsilon, m, { low, high }) {
    const anywhere = pureChargeAnywhere(epsilon, m);
    if (!(low > 0 && high < Infinity))
        return anywhere;
    const wanted = logPure(epsilon, m, low);
    if (wanted === -Infinity)
        return m;
    const excess = (more) => wanted - logGaussianBelow(m + more, low);
    const most = roundUp(anywhere - m);
    if (!(excess(most) <= 0))
        return anywhere;
    return Math.min(anywhere, roundUp(m + leastNonPositive(excess, 0, most, 1e-9, excess(0), excess(most))));
}
/**
 * The same where γ may be anything: at γ = 1, √M = 2Φ⁻¹(rΦ(ε/√m + √m/2) + (1 − r)Φ(√m/2 − ε/√m)). It is also at most m and the square
 * of the least μ at which ε-DP is μ-Gaussian-DP.
 */
export function pureChargeAnywhere(epsilon, m) {
    const mu = gdpOfPure(epsilon);
    const added = roundUp(m + roundUp(mu * mu));
    const s = Math.sqrt(m);
    if (m === 0 || m === Infinity || !Number.isFinite(added))
        return added;
    const rest = truth(epsilon) * normalCdf(-epsilon / s - s / 2) + lie(epsilon) * normalCdf(epsilon / s - s / 2);
    const root = -2 * normalQuantileOfLog(Math.log(rest * (1 - 1e-14)));
    return Math.max(m, Math.min(added, roundUp(root * root) + 1e-300));
}
/** How far charges grow before the next is worked out anew. */
const BLOCK = 0.02;
/**
 * `times` ε-DP releases where γ may be anything. As need(x, m + a) ≤ need(x, m) + a (compose x∘G_m ≤ G_M with G_a), each of several
 * equal ones costs no more beside more noise than beside less: so a block of them is charged what its first is.
 */
export function pureChargesAnywhere(epsilon, times, m) {
    let sum = m;
    for (let left = times; left > 0 && sum < Infinity;) {
        const charge = pureChargeAnywhere(epsilon, sum) - sum;
        const block = charge > 0 ? Math.min(left, Math.max(1, Math.floor((BLOCK * sum) / charge))) : left;
        sum = block === 1 ? sum + charge : roundUp(sum + roundUp(block * charge));
        left -= block;
    }
    return sum;
}
/** ln of 1 − p, for p near 1 without losing what little there is. */
const logOf = (p) => (p > 0.5 ? Math.log1p(-(1 - p)) : Math.log(p));
/**
 * The least μ with power − γ·α ≤ d + G_{μ²}(γ) for all γ: z(power − d) − z(α), z the normal quantile, for a Gaussian's greatest power at
 * level α is Φ(z(α) + μ). Rounded up; 0 where the line is at most d.
 */
export function muOfTest({ power, level }, d) {
    const left = power - d;
    if (!(left > 0))
        return 0;
    if (level <= 0)
        return Infinity;
    const up = left * (1 + 2 ** -48);
    if (up >= 1)
        return level >= 1 && left <= 1 ? 0 : Infinity;
    if (level >= 1)
        return 0;
    const z = normalQuantileOfLog(logOf(up));
    const below = normalQuantileOfLog(logOf(level * (1 - 2 ** -48)));
    return Math.max(0, z - below + 1e-14 * (Math.abs(z) + Math.abs(below)));
}
/**
 * The least M with a divergence ≤ d + G_M between two losses, from upper bounds on it at evenly spaced ones: it is convex in γ, so it is
 * below the chords of its bounds, and each chord, drawn out, is a test. (At the bounds alone one would be too optimistic in between.)
 * @param bounds upper bounds at losses `low` + k·`step`
 */
export function chordsCharge(bounds, low, step, d) {
    let mu = 0;
    const width = Math.expm1(step);
    for (let k = 0; k + 1 < bounds.length; k++) {
        const here = bounds[k];
        if (here <= d)
            break;
        const loss = low + k * step;
        // γ·α and γ from the loss, where γ itself may overflow.
        const fall = Math.max(0, here - bounds[k + 1]) / width;
        const level = loss < 700 ? fall / Math.exp(loss) : 0;
        mu = Math.max(mu, muOfTest({ power: here + fall, level }, d));
        if (mu === Infinity)
            return mu;
    }
    return roundUp(mu * mu);
}
//# sourceMappingURL=charge.js.map