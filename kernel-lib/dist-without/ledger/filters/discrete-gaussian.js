import { discreteGaussianPair } from '../../accounting/pld/pairs/discrete-gaussian.js';
import { gaussianDp } from '../../accounting/accountants/gaussian-dp.js';
import { discreteGaussianEvent } from '../../accounting/events/event.js';
import { chordsCharge } from './charge.js';
/** Places per μ at which a spread-out loss is looked at: μ comes out some 10⁻⁵ of itself too large. */
const PER_MU = 64;
/** μ's beyond which the divergence is below any d that is asked about. */
const REACH = 40;
/** σ over the sensitivity for which the pair's evaluation keeps its digits. */
const [LEAST_NOISE, GREATEST_NOISE] = [1e-3, 1e6];
/**
 * The least μ² found at which the discrete Gaussian is (μ, d)-Gaussian-DP: from the corners of its trade-off curve, Pr[Y ≥ k] against
 * Pr[Y ≥ k − Δ], where few atoms matter, and else from chords of its divergence. About (Δ/σ)²(1 + 1/12σ²), where the continuous tail one
 * step further in, which bounds it at d = 0, gives (Δ + 2)²/σ².
 */
export function discreteGaussianCharge(sigma, sensitivity, d) {
    const added = gaussianDp('replace-one').of(discreteGaussianEvent(sigma, sensitivity)) ?? Infinity;
    const noise = sigma / sensitivity;
    if (!(noise > LEAST_NOISE && noise < GREATEST_NOISE && d > 0))
        return added;
    const pair = discreteGaussianPair(sigma, sensitivity);
    const period = sensitivity / (sigma * sigma);
    const fine = 1 / (noise * PER_MU);
    // Through the atoms, from the last that is not positive.
    const low = period > fine ? (sensitivity % 2 === 0 ? 0 : -period / 2) : 0;
    const step = Math.max(period, fine);
    const losses = [];
    for (let loss = low; loss <= REACH / noise + 0.5 / (noise * noise); loss = low + losses.length * step) {
        losses.push(loss);
        if (losses.length > 2 * REACH * PER_MU)
            return added;
    }
    losses.push(low + losses.length * step);
    const excess = new Float64Array(losses.length);
    pair.evaluate(Float64Array.from(losses), excess, new Float64Array(losses.length));
    const bounds = excess.map((v, k) => {
        const loss = losses[k];
        return Math.min(1, v * (1 + pair.relativeError) + (loss < 0 ? -Math.expm1(loss) : 0) + Number.MIN_VALUE);
    });
    if (bounds[bounds.length - 1] > d)
        return added;
    return Math.min(added, chordsCharge(bounds, low, step, d));
}
//# sourceMappingURL=discrete-gaussian.js.map