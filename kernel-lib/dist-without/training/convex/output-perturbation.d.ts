import { type NeighboringRelation } from '../../accounting/events/event.js';
import type { Claim } from '../../mechanisms/mechanism.js';
import { ConvexModel, type PerturbationOptions, type PerturbationPlan } from './convex-model.js';
/**
 * Output perturbation (Chaudhuri, Monteleoni and Sarwate 2011, Algorithm 1, with Gaussian noise): the regularised minimiser, and noise on
 * it. The objective is λ-strongly convex and a row's gradient has a length of at most L, so a row moves the minimiser by at most L/λ
 * (their Lemma 7, for a sum): that and the search's tolerance are the sensitivity. λ is 3 unless it is given: more of it means less
 * noise and a minimiser nearer to zero.
 */
export declare class OutputPerturbation extends ConvexModel {
    constructor(options?: PerturbationOptions);
    plan(claim: Claim, relation: NeighboringRelation): PerturbationPlan;
}
/** Logistic regression by output perturbation, to give to a {@link DPWrapper}: see {@link OutputPerturbation}. */
export declare const outputPerturbation: (options?: PerturbationOptions) => OutputPerturbation;
