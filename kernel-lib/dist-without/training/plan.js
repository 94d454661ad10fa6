import { gaussianEvent, nonPrivateEvent } from '../accounting/events/event.js';
import { analyticGaussianSigma } from '../accounting/closed-forms/analytic-gaussian.js';
import { roundDown } from '../core/rounding.js';
import { CALIBRATION_MARGIN, DISCRETISATION_MARGIN } from '../mechanisms/calibration-margin.js';
import { gridStep } from '../mechanisms/grid.js';
/** Replacing a row takes one contribution away and adds another; the other relations do one of the two. */
const unitSensitivity = (relation) => (relation === 'replace-one' ? 2 : 1);
/** The plan of a private run that is (ε, δ)-DP as a whole. */
export function privatePlan(claim, options, relation) {
    const whole = analyticGaussianSigma(claim.epsilon, claim.delta) * CALIBRATION_MARGIN;
    // Scales that the grid cannot carry are refused here, before the run is debited.
    const centringNoise = whole / Math.sqrt(options.centringShare);
    const gradientNoise = whole * Math.sqrt(options.steps / (1 - options.centringShare));
    gridStep(centringNoise, 'epsilon');
    gridStep(gradientNoise * options.clipNorm, 'epsilon');
    return Object.freeze({
        start: gaussianEvent(roundDown(centringNoise / DISCRETISATION_MARGIN)),
        step: gaussianEvent(roundDown(gradientNoise / DISCRETISATION_MARGIN)),
        claim,
        mechanism: 'gaussian descent',
        steps: options.steps,
        scale: gradientNoise,
        unitSensitivity: unitSensitivity(relation),
        centringNoise,
        gradientNoise,
    });
}
/** The plan of a run without privacy. */
export const nonPrivatePlan = (claim, steps) => Object.freeze({
    start: undefined,
    step: nonPrivateEvent,
    claim,
    mechanism: 'none',
    steps,
    scale: 0,
    unitSensitivity: 1,
    centringNoise: 0,
    gradientNoise: 0,
});
//# sourceMappingURL=plan.js.map