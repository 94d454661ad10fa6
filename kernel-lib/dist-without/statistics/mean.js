import { CONFIDENCE } from '../mechanisms/noise.js';
import { clamp, parseBounds, unitScale } from './bounds.js';
import { columnArguments } from './column-arguments.js';
import { describe } from './description.js';
import { farthest } from './interval.js';
import { measured } from './noisy-sums.js';
import { parseMissing } from './cells.js';
import { powersOf } from './powers.js';
import { ofDraws, parseSampling, reachWithSampling, SPREAD_WEIGHT } from './sampling.js';
export function mean(first, second) {
    const { column, options } = columnArguments(first, second);
    const bounds = parseBounds(options);
    const missing = parseMissing(options.missing);
    const scale = unitScale(bounds);
    const sampling = parseSampling(options.sampling);
    const dimension = sampling ? 3 : 2;
    const weight = sampling ? SPREAD_WEIGHT : 0;
    const analysis = measured({
        description: describe('mean', { column, ...bounds, missing, ...(sampling && { sampling }) }),
        dimension,
        missing,
        size: (norm) => (norm === 'l1' ? 2 + weight : norm === 'l2' ? Math.sqrt(2 + weight * weight) : 1),
        // Values apart by d have squares apart by d(2 − d) at most: d(1 + w(2 − d)) and d²(1 + w²(2 − d)²) grow with d for w ≤ 1/2.
        distance: () => 2,
        read: powersOf(column, missing, scale, sampling ? [1, weight] : [1]),
    }, ({ sums: [, sum = 0, weighted = 0], rows, noise, reachOfSum }) => {
        const unit = sum / rows;
        const value = scale.fromUnit(unit);
        // The sum less m times the number of rows is nothing but noise at the exact mean m: all m for which it could be are within.
        const isPossible = (mean) => Math.abs(sum - mean * rows) <= reachOfSum([mean, 1, 0].slice(0, dimension));
        const low = farthestPossible(isPossible, clamp(unit, UNIT), -1);
        const high = farthestPossible(isPossible, clamp(unit, UNIT), 1);
        const ofNoise = farthest(value, { low: scale.fromUnit(low), high: scale.fromUnit(high) });
        if (!sampling)
            return { value, accuracy: { confidence: CONFIDENCE, halfWidth: ofNoise } };
        const spread = clamp(weighted / weight / rows - unit * unit, { lower: 0, upper: 1 });
        const least = noise.deviation / weight / rows;
        const halfWidth = reachWithSampling(ofNoise, (scale.half ** 2 * spread) / rows, (scale.half ** 2 * Math.min(1, least)) / rows);
        return { value, accuracy: { confidence: CONFIDENCE, halfWidth } };
    });
    return ofDraws(analysis, sampling);
}
const UNIT = { lower: -1, upper: 1 };
/** How far from a possible value towards an end values are possible, to 40 binary digits. */
function farthestPossible(isPossible, from, end) {
    if (isPossible(end))
        return end;
    let [inside, outside] = [from, end];
    for (let step = 0; step < 40; step++) {
        const middle = (inside + outside) / 2;
        if (isPossible(middle))
            inside = middle;
        else
            outside = middle;
    }
    return outside;
}
//# sourceMappingURL=mean.js.map