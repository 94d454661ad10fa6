import { roundUp } from '../core/rounding.js';
import { analyticGaussianSigma } from '../accounting/closed-forms/analytic-gaussian.js';
import { leastNonPositive } from '../accounting/special/root.js';
import { zcdpDelta } from '../accounting/accountants/zcdp.js';
import { discreteGaussianUpperTail } from './distribution/discrete-gaussian.js';
/** Relative error of a tail, with room to spare. */
const TAIL_ERROR = 1e-11;
/**
 * δ at ε of discrete Gaussian noise on a whole number of whole sensitivity Δ, rounded up:
 * Pr[Y > εσ²/Δ − Δ/2] − e^ε · Pr[Y > εσ²/Δ + Δ/2] (Canonne, Kamath and Steinke 2020, Theorem 7).
 */
export function discreteGaussianDelta(sigma, epsilon, sensitivity) {
    if (sensitivity === 0)
        return 0;
    const first = Math.floor((epsilon * sigma * sigma) / sensitivity - sensitivity / 2) + 1;
    const likely = discreteGaussianUpperTail(first, sigma) * (1 + TAIL_ERROR);
    const unlikely = Math.exp(epsilon) * discreteGaussianUpperTail(first + sensitivity, sigma) * (1 - TAIL_ERROR);
    // e^ε may overflow where the tail is 0: without the second term the bound still holds.
    return Math.min(1, roundUp(Math.max(0, Number.isFinite(unlikely) ? likely - unlikely : likely)));
}
/** The least deviation, to about 9 digits, at which `deltaOf` is at most δ; one at which that was checked. */
function leastSigma(deltaOf, delta, guess) {
    const excess = (sigma) => Math.log(Math.max(deltaOf(sigma), Number.MIN_VALUE)) - Math.log(delta);
    let high = guess;
    while (excess(high) > 0)
        high *= 1.25;
    let low = high / 1.25;
    while (excess(low) <= 0) {
        if (low < guess * 2 ** -20)
            return low;
        high = low;
        low /= 1.25;
    }
    return leastNonPositive(excess, low, high, 1e-9);
}
/**
 * A σ at which discrete Gaussian noise is (ε, δ)-DP, for a query of whole answers. On one number by its exact δ; on a vector by
 * ρ = Δ₂²/2σ² of concentrated DP (ibid., Theorem 4), for no exact δ of vectors is known that is as simple.
 * @param sensitivity in the L2 norm, greater than 0; whole where the dimension is 1
 */
export function discreteGaussianSigma(epsilon, delta, sensitivity, dimension) {
    const guess = analyticGaussianSigma(epsilon, delta) * sensitivity;
    const deltaOf = dimension === 1
        ? (sigma) => discreteGaussianDelta(sigma, epsilon, sensitivity)
        : (sigma) => zcdpDelta(roundUp((sensitivity / sigma) ** 2 / 2), epsilon);
    return leastSigma(deltaOf, delta, guess);
}
//# sourceMappingURL=discrete-gaussian-calibration.js.map