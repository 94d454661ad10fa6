import { gaussianEvent } from '../../accounting/events/event.js';
import { analyticGaussianSigma } from '../../accounting/closed-forms/analytic-gaussian.js';
import { roundDown } from '../../core/rounding.js';
import { CALIBRATION_MARGIN, DISCRETISATION_MARGIN } from '../../mechanisms/calibration-margin.js';
import { changedRows, ConvexModel, TOLERANCE, unperturbed, withGrid, } from './convex-model.js';
/** λ unless it is given. */
const REGULARIZATION = 3;
/**
 * Output perturbation (Chaudhuri, Monteleoni and Sarwate 2011, Algorithm 1, with Gaussian noise): the regularised minimiser, and noise on
 * it. The objective is λ-strongly convex and a row's gradient has a length of at most L, so a row moves the minimiser by at most L/λ
 * (their Lemma 7, for a sum): that and the search's tolerance are the sensitivity. λ is 3 unless it is given: more of it means less
 * noise and a minimiser nearer to zero.
 */
export class OutputPerturbation extends ConvexModel {
    constructor(options = {}) {
        super('outputPerturbation', options);
    }
    plan(claim, relation) {
        const regularization = this.regularization ?? REGULARIZATION;
        if (claim.epsilon === Infinity)
            return unperturbed(claim, regularization);
        const noiseMultiplier = analyticGaussianSigma(claim.epsilon, claim.delta) * CALIBRATION_MARGIN;
        const tolerance = TOLERANCE;
        const moved = (changedRows(relation) * this.loss.greatestSlope + 2 * tolerance) / regularization;
        const outputNoise = withGrid(noiseMultiplier, moved);
        return Object.freeze({
            claim,
            mechanism: 'output perturbation',
            start: undefined,
            step: gaussianEvent(roundDown(noiseMultiplier / DISCRETISATION_MARGIN)),
            steps: 1,
            scale: outputNoise,
            regularization,
            linearNoise: 0,
            outputNoise,
            tolerance,
        });
    }
}
/** Logistic regression by output perturbation, to give to a {@link DPWrapper}: see {@link OutputPerturbation}. */
export const outputPerturbation = (options = {}) => new OutputPerturbation(options);
//# sourceMappingURL=output-perturbation.js.map