import { max, min } from '../../core/math.js';
import type { Delta, Epsilon } from '../../core/quantities.js';
import { addUp, roundUp } from '../../core/rounding.js';
import type { LossAlgebra } from './accountant.js';
import type { ApproximateDp } from '../profile.js';
import { approximateDp } from './approximate.js';
import { DEFAULT_RELATION, type NeighboringRelation } from '../events/event.js';

/**
 * Basic composition: ε's add up, and δ's add up (Dwork and Roth 2014, Theorem 3.16), also when they are chosen adaptively, as long as
 * both sums stay within bounds fixed in advance (Rogers et al. 2016, Theorem 3.6). It never trades one for the other: a filter that gave
 * up some ε for a δ that is left, or the other way round, depending on what came out, would not be valid.
 */
export const basic = (relation: NeighboringRelation = DEFAULT_RELATION): LossAlgebra<ApproximateDp> => ({
  name: 'basic',
  relation,
  adaptive: true,
  zero: { epsilon: 0 as Epsilon, delta: 0 as Delta },
  of: (event) => approximateDp(event, relation),
  compose: (first, second) => ({
    epsilon: addUp(first.epsilon, second.epsilon) as Epsilon,
    delta: addUp(first.delta, second.delta) as Delta,
  }),
  repeat: ({ epsilon, delta }, times) => ({
    epsilon: (epsilon === 0 ? 0 : roundUp(epsilon * times)) as Epsilon,
    delta: (delta === 0 ? 0 : roundUp(delta * times)) as Delta,
  }),
  worst: (first, second) => ({
    epsilon: max(first.epsilon, second.epsilon) as Epsilon,
    delta: max(first.delta, second.delta) as Delta,
  }),
  profile: (sum) => ({
    epsilon: (delta) => (sum.delta <= delta ? sum.epsilon : (Infinity as Epsilon)),
    delta: (epsilon) => (sum.epsilon <= epsilon ? (min(1, sum.delta) as Delta) : (1 as Delta)),
  }),
});
