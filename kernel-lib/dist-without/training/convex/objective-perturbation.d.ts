import { type NeighboringRelation } from '../../accounting/events/event.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import { ConvexModel, type PerturbationOptions, type PerturbationPlan } from './convex-model.js';
/**
 * Objective perturbation (Chaudhuri, Monteleoni and Sarwate 2011, Algorithm 2; Kifer, Smith and Thakurta 2012, Algorithm 1, with Gaussian
 * noise): the exact minimiser of Σ loss + λ/2 ‖w‖² + b · w, b random.
 *
 * The density of the minimiser is that of b = −∇(Σ loss + λ/2 ‖w‖²) times |∂b/∂w|. One row changes the volume by a factor between 1 and
 * 1 + β/λ, as its Hessian has rank one (Kifer et al., Lemma 17), and the first factor's loss is (‖b + c·z‖² − ‖b‖²) / 2σ² for a slope
 * c in [0, L] that may depend on b. That is convex in c, hence at most the larger of its values at 0 and L: 0, or the loss of
 * Gaussian noise on a sensitivity of L. The whole is then (ε, δ(ε − ln(1 + β/λ)))-DP with δ(·) the profile of that Gaussian mechanism;
 * where a row is replaced, the corners 0, z, z′ and z + z′ make it three profiles of at most 2L. Noise of the size of what the search
 * tolerates hides how the minimiser was found (Iyengar et al. 2019, Algorithm 1); it takes 1/64 of ε and of δ.
 *
 * λ is such that the volume takes a quarter of ε, unless it is given.
 */
export declare class ObjectivePerturbation extends ConvexModel {
    readonly statesDelta = true;
    constructor(options?: PerturbationOptions);
    plan(claim: Claim, relation: NeighboringRelation): PerturbationPlan;
}
/** Logistic regression by objective perturbation, to give to a {@link DPWrapper}: see {@link ObjectivePerturbation}. */
export declare const objectivePerturbation: (options?: PerturbationOptions) => ObjectivePerturbation;
