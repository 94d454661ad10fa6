import { roundUp } from '../core/rounding.js';
import { processed } from '../mechanisms/mechanism.js';
import { CONFIDENCE } from '../mechanisms/noise.js';
import { LARGEST_TERM } from '../sums/fixed-point.js';
import { boundToNumbers } from './binding.js';
import { clamp, parseBounds, unitScale } from './bounds.js';
import { columnArguments } from './column-arguments.js';
import { describe } from './description.js';
import { measured } from './noisy-sums.js';
import { cells, numbers, parseMissing } from './cells.js';
import { powersOf } from './powers.js';
import { parseSampling } from './sampling.js';
import { varianceOfDraws } from './variance-of-draws.js';
export function variance(first, second) {
    const { column, options } = columnArguments(first, second);
    const bounds = parseBounds(options);
    const missing = parseMissing(options.missing);
    const scale = unitScale(bounds);
    if (parseSampling(options.sampling))
        return varianceOfDraws({ column, ...bounds, missing });
    const worth = scale.half * scale.half;
    const ofSums = measured({
        description: describe('variance', { column, ...bounds, missing }),
        dimension: 3,
        missing,
        size: (norm) => (norm === 'l1' ? 3 : norm === 'l2' ? Math.sqrt(3) : 1),
        // With d = |u − v| and s = |u + v|, d + s ≤ 2: the sums move by d and d·s; d(1 + s) ≤ d(3 − d) ≤ 9/4, d²(1 + s²) ≤ 4.
        distance: (norm) => (norm === 'l1' ? 2.25 : 2),
        read: powersOf(column, missing, scale, [1, 1]),
    }, ({ sums: [, sum = 0, squares = 0], rows, reachOfSum }) => {
        const centre = clamp(sum / rows, { lower: -1, upper: 1 });
        const square = clamp(squares / rows, { lower: 0, upper: 1 });
        const unit = clamp(square - centre * centre, { lower: 0, upper: 1 });
        // What noise on the three sums moves the variance by, to first order; and what noise on the mean does to second.
        const first = reachOfSum([2 * centre * centre - square, -2 * centre, 1]) / rows;
        const second = (reachOfSum([-centre, 1, 0]) / rows) ** 2;
        const halfWidth = worth * Math.min(1, first + second);
        return { value: worth * unit, accuracy: { confidence: CONFIDENCE, halfWidth } };
    });
    const squaredDistances = {
        description: ofSums.description,
        dimension: 1,
        integer: false,
        answer: (data) => [sumOfSquaredDistances(Float64Array.from(numbers(data, column, missing), scale.toUnit))],
        sensitivity: () => roundUp(4 + ROUNDING),
    };
    return Object.freeze({
        description: ofSums.description,
        bind(mechanism, context) {
            const sums = ofSums.bind(mechanism, context);
            if (context.relation !== 'replace-one' || missing === 'drop')
                return sums;
            const bound = boundToNumbers(mechanism, squaredDistances, context);
            if (bound.noise.deviation > WORST_OF_SUMS * (sums.noise?.deviation ?? Infinity))
                return sums;
            return processed(bound, (data) => {
                const draw = bound.prepare(data);
                const perRow = worth / Math.max(1, cells(data, column).length);
                return (random) => ({
                    value: clamp(perRow * (draw(random)[0] ?? 0), { lower: 0, upper: worth }),
                    accuracy: { confidence: CONFIDENCE, halfWidth: Math.min(worth, perRow * bound.noise.reach(CONFIDENCE)) },
                });
            });
        },
    });
}
/** Sums with noise of deviation 1 give n times a variance of deviation √(1 + 4c²) at the mean c: at most √5. A seventh less is not worth their 1 at c = 0. */
const WORST_OF_SUMS = Math.sqrt(5) / (8 / 7);
/** What rounding a sum of up to 2³² to a double moves the sums of two neighbours apart by, at most. */
const ROUNDING = 2 ** -20;
/** Σ(u − ū)² of values in [−1, 1], seen as whole numbers of units, worked out exactly and rounded once. A value that is missing counts as 0. */
function sumOfSquaredDistances(units) {
    let [total, squares] = [0n, 0n];
    for (const unit of units) {
        const whole = BigInt(Math.round((Number.isNaN(unit) ? 0 : unit) * LARGEST_TERM));
        total += whole;
        squares += whole * whole;
    }
    const rows = BigInt(Math.max(1, units.length));
    return Number(squares - (total * total) / rows) / LARGEST_TERM ** 2;
}
//# sourceMappingURL=variance.js.map