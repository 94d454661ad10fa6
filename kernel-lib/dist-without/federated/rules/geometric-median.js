import { count, positive } from '../../core/quantities.js';
import { combination } from './combination.js';
import { distancesOf } from './distances.js';
import { byzantineCount, rule } from './rule.js';
const MOST_STEPS = 20_000;
/**
 * The point with the least sum of distances to the updates (Weiszfeld's steps in the form of Vardi and Zhang 2000, which does not get
 * stuck at an update), or the few smoothed steps of RFA. Proven for n > 2f.
 */
export function geometricMedian(options = {}) {
    const f = byzantineCount(options.byzantine ?? 0);
    const steps = options.steps === undefined ? undefined : count(options.steps, 'steps');
    const smoothing = positive(options.smoothing ?? 0.1, 'smoothing');
    return rule({
        name: steps === undefined ? 'geometric median' : `geometric median, ${String(steps)} smoothed steps`,
        least: 2 * f + 1,
        condition: 'n > 2f',
        combine: (updates) => steps === undefined
            ? combination(updates, weiszfeld(distancesOf(updates)))
            : smoothedSteps(updates, steps, smoothing),
    });
}
/** Smoothed Weiszfeld steps from zero; zero itself is a point whose distances to the updates are their lengths. */
function smoothedSteps(updates, steps, smoothing) {
    const origin = updates[0]?.map(() => 0);
    const distances = distancesOf([...updates, origin]);
    let coefficients = new Float64Array(updates.length + 1);
    coefficients[updates.length] = 1;
    for (let step = 0; step < steps; step++) {
        const squared = distances.fromCombination(coefficients);
        coefficients = squared.map((value, index) => index === updates.length ? 0 : 1 / Math.max(smoothing, Math.sqrt(value)));
        normalize(coefficients);
    }
    return combination(updates, coefficients);
}
function normalize(coefficients) {
    const total = coefficients.reduce((sum, value) => sum + value, 0);
    for (let index = 0; index < coefficients.length; index++)
        coefficients[index] = coefficients[index] / total;
}
/** The coefficients of the median as a combination of the updates. */
function weiszfeld(distances) {
    const n = distances.count;
    const best = nearestToAll(distances);
    if (isMedian(distances, best))
        return Float64Array.from({ length: n }, (_, index) => (index === best ? 1 : 0));
    let coefficients = new Float64Array(n).fill(1 / n);
    for (let step = 0; step < MOST_STEPS; step++) {
        const squared = distances.fromCombination(coefficients);
        const largest = squared.reduce((most, value) => Math.max(most, value), 0);
        // At an update, its own weight would be infinite: the floor is far below the rounding of the distances themselves.
        const next = squared.map((value) => 1 / Math.sqrt(Math.max(value, largest * 1e-24)));
        normalize(next);
        const moved = next.reduce((most, value, index) => Math.max(most, Math.abs(value - coefficients[index])), 0);
        coefficients = next;
        if (moved < 1e-13)
            break;
    }
    return coefficients;
}
/** The update with the least sum of distances to the others. */
function nearestToAll(distances) {
    let [best, least] = [0, Infinity];
    for (let one = 0; one < distances.count; one++) {
        const sum = distances.row(one).reduce((total, squared) => total + Math.sqrt(squared), 0);
        if (sum < least)
            [best, least] = [one, sum];
    }
    return best;
}
/**
 * Whether an update is itself the median: the pull of the others, Σ (xᵢ − x)/‖xᵢ − x‖, is at most as long as the number of updates there
 * (Vardi and Zhang 2000). Inner products follow from distances: 2⟨a, b⟩ = ‖a‖² + ‖b‖² − ‖a − b‖².
 */
function isMedian(distances, at) {
    const others = Array.from({ length: distances.count }, (_, index) => index).filter((other) => distances.squared(at, other) > 0);
    let pull = 0;
    for (const one of others) {
        for (const other of others) {
            const [a, b] = [distances.squared(at, one), distances.squared(at, other)];
            pull += (a + b - distances.squared(one, other)) / (2 * Math.sqrt(a) * Math.sqrt(b));
        }
    }
    return Math.sqrt(Math.max(0, pull)) <= distances.count - others.length;
}
//# sourceMappingURL=geometric-median.js.map