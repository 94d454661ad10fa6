import { CONFIDENCE } from '../mechanisms/noise.js';
import { clamp, unitScale } from './bounds.js';
import { describe } from './description.js';
import { measured } from './noisy-sums.js';
import { powersOf } from './powers.js';
import { ofDraws, reachWithSampling, SPREAD_WEIGHT } from './sampling.js';
/**
 * The variance of a population of which the rows are draws. A row moves it by its squared distance from the mean, so that the error of
 * sampling follows from the first four powers: measured are 1, u, u², wu³ and wu⁴ of values on [−1, 1], sensitivity 3 + 2w in L1 and
 * √(3 + 2w²) in L2. Under `replace-one`, where the first is public, a row of v = u − d moves them, with t = d − 1, by at most
 * 2 + t − t² + w(2 + t³ − t⁴) ≤ 9/4 + (2 + 27/256)w in L1, and the squares by at most 4 + 5w².
 */
export function varianceOfDraws({ column, lower, upper, missing, }) {
    const scale = unitScale({ lower, upper });
    const worth = scale.half * scale.half;
    const weight = SPREAD_WEIGHT;
    const analysis = measured({
        description: describe('variance', { column, lower, upper, missing, sampling: true }),
        dimension: 5,
        missing,
        size: (norm) => (norm === 'l1' ? 3 + 2 * weight : norm === 'l2' ? Math.sqrt(3 + 2 * weight ** 2) : 1),
        distance: (norm) => norm === 'l1' ? 2.25 + (2 + 27 / 256) * weight : norm === 'l2' ? Math.sqrt(4 + 5 * weight ** 2) : 2,
        read: powersOf(column, missing, scale, [1, 1, weight, weight]),
    }, ({ sums, rows, noise, reachOfSum }) => {
        const [centre = 0, square = 0, cube = 0, fourth = 0] = sums
            .slice(1)
            .map((sum, power) => clamp(sum / rows / (power < 2 ? 1 : weight), { lower: power % 2 === 0 ? -1 : 0, upper: 1 }));
        const unit = clamp(square - centre * centre, { lower: 0, upper: 1 });
        // As of the variance of these rows: to first order, and what noise on the mean does to second.
        const first = reachOfSum([2 * centre * centre - square, -2 * centre, 1, 0, 0]) / rows;
        const second = (reachOfSum([-centre, 1, 0, 0, 0]) / rows) ** 2;
        const fourthCentral = fourth - 4 * centre * cube + 6 * centre ** 2 * square - 3 * centre ** 4;
        const ofDistances = clamp(fourthCentral - unit * unit, { lower: 0, upper: 1 });
        const least = Math.min(1, (noise.deviation * Math.hypot(1 / weight, (4 * centre) / weight)) / rows);
        const halfWidth = worth * Math.min(1, reachWithSampling(first + second, ofDistances / rows, least / rows));
        return { value: worth * unit, accuracy: { confidence: CONFIDENCE, halfWidth } };
    });
    return ofDraws(analysis, true);
}
//# sourceMappingURL=variance-of-draws.js.map