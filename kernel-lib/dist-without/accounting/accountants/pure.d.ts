import type { LossAlgebra } from './accountant.js';
import { type AtomicEvent, type NeighboringRelation } from '../events/event.js';
/**
 * The least ε at δ = 0, ∞ where there is none, or undefined where nothing is known.
 * Sources: Dwork and Roth 2014, Theorem 3.6 (Laplace); Ghosh et al. 2009 (discrete Laplace); Kairouz et al. 2014 (randomised response);
 * Papernot and Steinke 2022, Corollary 3 (the best of several runs).
 */
export declare function pureEpsilon(event: AtomicEvent, relation: NeighboringRelation): number | undefined;
/**
 * Pure DP: the ε's add up (Dwork and Roth 2014, Theorem 3.16), also when they are chosen adaptively (Rogers et al. 2016, Theorem 3.5).
 * ∞ for whatever is not ε-DP.
 */
export declare const pure: (relation?: NeighboringRelation) => LossAlgebra<number>;
