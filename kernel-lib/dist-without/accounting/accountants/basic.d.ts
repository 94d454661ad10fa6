import type { LossAlgebra } from './accountant.js';
import type { ApproximateDp } from '../profile.js';
import { type NeighboringRelation } from '../events/event.js';
/**
 * Basic composition: ε's add up, and δ's add up (Dwork and Roth 2014, Theorem 3.16), also when they are chosen adaptively, as long as
 * both sums stay within bounds fixed in advance (Rogers et al. 2016, Theorem 3.6). It never trades one for the other: a filter that gave
 * up some ε for a δ that is left, or the other way round, depending on what came out, would not be valid.
 */
export declare const basic: (relation?: NeighboringRelation) => LossAlgebra<ApproximateDp>;
