import { chordsCharge } from './charge.js';
import { gaussianAt, logGaussian } from './gaussian-curve.js';
/** What the masses' rounding can add to a divergence, relative to it. */
const ROUNDING = 1e-9;
/** Upper bounds on H of the pair and G_m at the places, up to the first that is at most `least`. */
function divergences(pair, step, m, places, least) {
    const { from, stride, count } = places;
    const { indices, masses, infinite } = pair;
    const gaussian = gaussianAt(m);
    // G_m at all differences of a place and a loss, worked out when first met.
    const first = from - (indices[indices.length - 1] ?? 0);
    const known = new Float64Array(from + (count - 1) * stride - (indices[0] ?? 0) - first + 1).fill(-1);
    const bounds = new Float64Array(count);
    for (let j = 0; j < count; j++) {
        const place = from + j * stride;
        let sum = 0;
        for (let k = 0; k < indices.length; k++) {
            const at = place - indices[k] - first;
            let value = known[at];
            if (value < 0)
                known[at] = value = gaussian((at + first) * step);
            sum += masses[k] * value;
        }
        bounds[j] = Math.min(1, infinite + sum * (1 + ROUNDING));
        if (bounds[j] <= least)
            return bounds.subarray(0, j + 1);
    }
    return bounds;
}
/** Deviations that Gaussian noise reaches beyond a pair's own losses. */
const REACH = 12;
/** Places a deviation of Gaussian noise is looked at, which is as smooth as it. */
const PER_DEVIATION = 64;
/** Losses a deviation that the pair is kept at beside Gaussian noise: to split one between two so close adds 4·10⁻⁶ of the noise's μ². */
const LOSSES_PER_DEVIATION = 256;
/** Most places looked at. */
const MOST_PLACES = 2 ** 14;
/** The pair on the widest lattice that is no wider than asked, by powers of 2; its own where that is wider. */
const asFineAs = (width, points) => width >= 2 * points.step ? points.coarser(2 ** Math.floor(Math.log2(width / points.step))) : points;
/**
 * What a composed run costs beside Gaussian noise of μ² = m, wherever ln γ may be in the range: the least M with x∘G_m ≤ d + G_M there, for
 * both directions. A range that goes below 0 is covered by the other direction's above it.
 */
export function runCharge(points, d, m, { low, high }) {
    const deviation = Math.sqrt(m);
    const { step, directions } = asFineAs(deviation / LOSSES_PER_DEVIATION, points);
    const stride = Math.max(1, Math.floor(deviation / (PER_DEVIATION * step)));
    const furthest = Math.max(high, -low);
    let most = 0;
    for (const pair of directions) {
        const top = (pair.losses[pair.losses.length - 1] ?? 0) + (REACH + deviation) * deviation;
        const from = Math.max(0, Math.floor(low / step - 1e-9));
        const count = Math.ceil((Math.min(furthest, top) - from * step) / (stride * step) + 1e-9) + 2;
        if (!(count <= MOST_PLACES))
            return Infinity;
        const places = { from, stride, count: Math.max(2, count) };
        const bounds = divergences(pair, step, m, places, d);
        // What lies beyond the last must be as little as may be ignored, or out of reach.
        if (top < furthest && bounds[bounds.length - 1] > d)
            return Infinity;
        most = Math.max(most, chordsCharge(bounds, from * step, stride * step, d));
        if (most === Infinity)
            return most;
    }
    return most;
}
/** ln of H at one ε of the run and G_m together, less d, for the worse direction; rounded up. */
export function logRunDivergence({ directions }, d, m, epsilon) {
    let most = 0;
    for (const { losses, masses, infinite } of directions) {
        let sum = 0;
        for (let k = 0; k < losses.length; k++) {
            const mass = masses[k];
            if (mass > 0)
                sum += mass * Math.exp(logGaussian(m, epsilon - losses[k]));
        }
        most = Math.max(most, infinite + sum * (1 + ROUNDING) - d);
    }
    return most > 0 ? Math.log(Math.min(1, most)) + 4e-16 : -Infinity;
}
//# sourceMappingURL=run.js.map