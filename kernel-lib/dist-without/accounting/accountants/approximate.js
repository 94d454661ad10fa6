import { amplifiedBySampling } from '../closed-forms/amplification.js';
import { amplified } from '../events/amplified.js';
import { pureEpsilon } from './pure.js';
/** The (ε, δ) of one event, where it is known by such a pair; undefined otherwise. */
export function approximateDp(event, relation) {
    switch (event.kind) {
        case 'epsilon-delta':
            return event;
        case 'poisson-sampled':
        case 'fixed-size-sampled': {
            const sampled = amplified(event, relation);
            const inner = sampled && approximateDp(sampled.event, relation);
            // No ε at all stays none.
            return inner && inner.epsilon < Infinity ? amplifiedBySampling(sampled.rate, inner.epsilon, inner.delta) : inner;
        }
        default: {
            const epsilon = pureEpsilon(event, relation);
            return epsilon === undefined ? undefined : { epsilon: epsilon, delta: 0 };
        }
    }
}
//# sourceMappingURL=approximate.js.map