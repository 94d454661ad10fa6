import { exponentialEvent } from '../accounting/events/event.js';
import { bitSource, uniformBelow } from './sampling/bit-source.js';
import { largest, Selection, surpasses } from './selection.js';
/**
 * The exponential mechanism: candidate i with probability proportional to exp(ε·uᵢ / 2Δ), or exp(ε·uᵢ / Δ) for monotonic scores
 * (McSherry and Talwar 2007, Theorem 6; Dwork and Roth 2014, Theorem 3.10). ε-DP, and ε-bounded-range
 * (Dong, Durfee and Rogers 2020), so that accountants charge ε²/8 of zCDP where ε-DP alone would cost ε²/2.
 *
 * The probabilities are exact: a candidate drawn uniformly is kept with probability exp(−rate · (max u − uᵢ)), decided in exact
 * arithmetic. No exponential is rounded, and no sum of weights can underflow. The tries needed are at most as many as there are
 * candidates on average, and their number depends on the scores but not on the one chosen.
 */
export class ExponentialMechanism extends Selection {
    constructor(options) {
        super('exponential', options);
    }
    eventAt(epsilon) {
        return exponentialEvent(epsilon);
    }
    choose(utilities, rate, random) {
        const bits = bitSource(random);
        const most = largest(utilities);
        for (;;) {
            const candidate = uniformBelow(bits, utilities.length);
            if (surpasses(bits, most, utilities[candidate], rate))
                return candidate;
        }
    }
}
/** The exponential mechanism: see {@link ExponentialMechanism}. */
export const exponential = (options) => new ExponentialMechanism(options);
//# sourceMappingURL=exponential.js.map