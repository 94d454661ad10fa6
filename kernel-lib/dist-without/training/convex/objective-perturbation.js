import { epsilonDeltaEvent } from '../../accounting/events/event.js';
import { analyticGaussianSigma } from '../../accounting/closed-forms/analytic-gaussian.js';
import { CALIBRATION_MARGIN } from '../../mechanisms/calibration-margin.js';
import { gridStep } from '../../mechanisms/grid.js';
import { changedRows, ConvexModel, TOLERANCE, unperturbed, withGrid, } from './convex-model.js';
/** Share of ε, and of δ, for the tolerance of the search. */
const SEARCH_SHARE = 2 ** -6;
/** Share of ε for how a row changes volumes, from which λ follows where it is not given. */
const VOLUME_SHARE = 1 / 4;
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
export class ObjectivePerturbation extends ConvexModel {
    statesDelta = true;
    constructor(options = {}) {
        super('objectivePerturbation', options);
    }
    plan(claim, relation) {
        const { greatestCurvature, greatestSlope } = this.loss;
        if (claim.epsilon === Infinity)
            return unperturbed(claim, this.regularization ?? 1);
        const epsilon = claim.epsilon * (1 - SEARCH_SHARE);
        const regularization = this.regularization ?? greatestCurvature / Math.expm1(VOLUME_SHARE * epsilon);
        const volume = Math.log1p(greatestCurvature / regularization);
        // Below, no noise is enough: the volume alone costs more than ε.
        if (volume >= epsilon)
            return this.refuse(greatestCurvature / Math.expm1(epsilon));
        const changed = changedRows(relation);
        const delta = (claim.delta * (1 - SEARCH_SHARE)) / (changed === 2 ? 3 : 1);
        const linearNoise = changed * greatestSlope * analyticGaussianSigma(epsilon - volume, delta) * CALIBRATION_MARGIN;
        // Large noise makes gradients of large terms; b stands for the continuous one that is within half a step of its grid.
        const tolerance = TOLERANCE * Math.max(1, linearNoise) + 32 * gridStep(linearNoise, 'epsilon');
        const search = analyticGaussianSigma(claim.epsilon * SEARCH_SHARE, claim.delta * SEARCH_SHARE) * CALIBRATION_MARGIN;
        return Object.freeze({
            claim,
            mechanism: 'objective perturbation',
            start: undefined,
            step: epsilonDeltaEvent(claim.epsilon, claim.delta),
            steps: 1,
            scale: linearNoise,
            regularization,
            linearNoise,
            outputNoise: withGrid(search, (2 * tolerance) / regularization),
            tolerance,
        });
    }
}
/** Logistic regression by objective perturbation, to give to a {@link DPWrapper}: see {@link ObjectivePerturbation}. */
export const objectivePerturbation = (options = {}) => new ObjectivePerturbation(options);
//# sourceMappingURL=objective-perturbation.js.map