import { leastNonPositive } from '../special/root.js';
import { LOSS_ROUNDING } from './discretize.js';
/** Whether two bounds are further apart than a precision relative to the upper one allows. */
export const isFar = ({ lower, upper }, precision) => upper < Infinity && upper - lower > precision * upper;
/** One event, once: its pair's own divergence, with no lattice. */
export function boundsOfOne(pair) {
    const at = new Float64Array(1);
    const excess = new Float64Array(1);
    const weight = new Float64Array(1);
    const delta = (epsilon, sense) => {
        at[0] = epsilon;
        pair.evaluate(at, excess, weight);
        const error = pair.relativeError + 2 ** -50;
        return Math.min(1, Math.max(0, excess[0] * (sense === 'upper' ? 1 + error : 1 - error)));
    };
    return {
        delta,
        epsilon: (target, sense) => {
            if (delta(0, sense) <= target)
                return 0;
            if (pair.infinite > target)
                return Infinity;
            let high = pair.highest;
            if (high === Infinity)
                for (high = 1; delta(high, sense) > target && high < Infinity;)
                    high *= 2;
            // At the greatest loss no more is left than is infinite, but for rounding.
            else if (delta(high, sense) > target)
                return high * (1 + (sense === 'upper' ? LOSS_ROUNDING : -LOSS_ROUNDING));
            if (high === Infinity)
                return Infinity;
            return leastNonPositive((epsilon) => delta(epsilon, sense) - target, 0, high);
        },
    };
}
//# sourceMappingURL=bounds.js.map