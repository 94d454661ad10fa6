import { count, positive } from '../../core/quantities.js';
import { invalidArgument } from '../../core/errors.js';
import { combination } from './combination.js';
import { distancesOf } from './distances.js';
import { byzantineCount, rule } from './rule.js';
/**
 * From a centre, which is the last round's result or zero, steps along the mean of the differences, each cut to `radius`
 * (Karimireddy, He and Jaggi 2021, Algorithm 2). With `byzantine`, refused beyond the tenth of the clients it is proven for.
 */
export function centeredClipping({ radius, steps = 1, byzantine = 0 }) {
    const tau = positive(radius, 'radius');
    const times = count(steps, 'steps');
    const f = byzantineCount(byzantine);
    return rule({
        name: `centered clipping, radius ${String(tau)}`,
        least: Math.max(1, 10 * f),
        condition: 'f ≤ n / 10',
        combine(updates, { previous }) {
            const n = updates.length;
            const start = previous ?? updates[0]?.map(() => 0);
            if (start?.length !== updates[0]?.length || start === undefined)
                throw invalidArgument('previous', 'of the length of the updates');
            const points = [...updates, start];
            const distances = distancesOf(points);
            let coefficients = new Float64Array(n + 1);
            coefficients[n] = 1;
            for (let step = 0; step < times; step++) {
                const squared = distances.fromCombination(coefficients);
                const cut = squared.map((value, index) => (index === n ? 0 : Math.min(1, tau / Math.sqrt(value)) / n));
                const moved = cut.reduce((sum, value) => sum + value, 0);
                coefficients = coefficients.map((value, index) => value * (1 - moved) + cut[index]);
            }
            return combination(points, coefficients);
        },
    });
}
//# sourceMappingURL=centered-clipping.js.map