import { addUp, roundUp } from '../../core/rounding.js';
import { approximateDp } from './approximate.js';
import { DEFAULT_RELATION } from '../events/event.js';
/**
 * Basic composition: ε's add up, and δ's add up (Dwork and Roth 2014, Theorem 3.16), also when they are chosen adaptively, as long as
 * both sums stay within bounds fixed in advance (Rogers et al. 2016, Theorem 3.6). It never trades one for the other: a filter that gave
 * up some ε for a δ that is left, or the other way round, depending on what came out, would not be valid.
 */
export const basic = (relation = DEFAULT_RELATION) => ({
    name: 'basic',
    relation,
    adaptive: true,
    zero: { epsilon: 0, delta: 0 },
    of: (event) => approximateDp(event, relation),
    compose: (first, second) => ({
        epsilon: addUp(first.epsilon, second.epsilon),
        delta: addUp(first.delta, second.delta),
    }),
    repeat: ({ epsilon, delta }, times) => ({
        epsilon: (epsilon === 0 ? 0 : roundUp(epsilon * times)),
        delta: (delta === 0 ? 0 : roundUp(delta * times)),
    }),
    worst: (first, second) => ({
        epsilon: Math.max(first.epsilon, second.epsilon),
        delta: Math.max(first.delta, second.delta),
    }),
    profile: (sum) => ({
        epsilon: (delta) => (sum.delta <= delta ? sum.epsilon : Infinity),
        delta: (epsilon) => (sum.epsilon <= epsilon ? Math.min(1, sum.delta) : 1),
    }),
});
//# sourceMappingURL=basic.js.map