import { invalidArgument } from '../../core/errors.js';
import { count } from '../../core/quantities.js';
import { roundUp } from '../../core/rounding.js';
/** Beyond, a column and the time to noise it are no longer for one page of a notebook. */
const MOST_STEPS = 2 ** 24;
/**
 * The square root of the prefix-sum matrix: coefficients C(2k, k)/4ᵏ, within an additive constant of the best error that any
 * matrix mechanism has (Fichtenberger, Henzinger and Upadhyay 2023, Theorem 1; Henzinger, Upadhyay and Upadhyay 2023).
 * The release of all steps is one Gaussian event at the noise multiplier, each record taking part once.
 * @param steps at most 2²⁴; memory is 8 bytes a step
 */
export function sqrtFactorization(steps) {
    count(steps, 'steps');
    if (steps > MOST_STEPS)
        throw invalidArgument('steps', 'at most 2^24');
    const coefficients = new Float64Array(steps);
    let coefficient = 1;
    let squares = 0;
    let sumOfSquares = 0;
    for (let step = 0; step < steps; step++) {
        coefficients[step] = coefficient;
        squares += coefficient * coefficient;
        sumOfSquares += squares;
        coefficient *= (2 * step + 1) / (2 * step + 2);
    }
    const sensitivity = roundUp(Math.sqrt(squares));
    return Object.freeze({
        coefficients,
        sensitivity,
        maxErrorFactor: sensitivity * Math.sqrt(squares),
        rmseFactor: sensitivity * Math.sqrt(sumOfSquares / steps),
    });
}
/** L2 sensitivity of the complete binary tree over `steps` leaves, filled up to a power of two: the root of its ⌈log₂ steps⌉ + 1 levels, rounded up. */
export function treeSensitivity(steps) {
    count(steps, 'steps');
    let levels = 1;
    for (let leaves = 1; leaves < steps; leaves *= 2)
        levels++;
    return roundUp(Math.sqrt(levels));
}
//# sourceMappingURL=matrix-mechanism.js.map