import { epsilon as parseEpsilon, positive, positiveDelta, } from '../core/quantities.js';
import { invalidArgument, requireOptions } from '../core/errors.js';
import { roundDown, roundUp } from '../core/rounding.js';
import { analyticGaussianEpsilon, analyticGaussianSigma } from '../accounting/closed-forms/analytic-gaussian.js';
import { gaussianEvent } from '../accounting/events/event.js';
import { answerOf, sensitivityOf } from './checked-query.js';
import { CALIBRATION_MARGIN, DISCRETISATION_MARGIN } from './calibration-margin.js';
import { deltaWithin } from './delta-within.js';
import { gridStep, perturb, scaleInSteps } from './grid.js';
import { gaussianNoise } from './noise.js';
import { discreteGaussianSampler } from './sampling/discrete-gaussian.js';
/**
 * Gaussian noise on every coordinate, calibrated analytically: the least σ that is (ε, δ)-DP, at every ε
 * (Balle and Wang 2018, Theorem 8). The classic formula σ = √(2 ln(1.25/δ))/ε is wasteful below ε = 1 and not private above.
 * Drawn exactly as a discrete Gaussian variable (Canonne, Kamath and Steinke 2020) on a power-of-two grid, with the rounding
 * counted in the sensitivity.
 *
 * @example new DPWrapper({ model: logisticRegression(), mechanism: new GaussianMechanism({ epsilon: 0.1 }) })
 */
export class GaussianMechanism {
    epsilon;
    delta;
    standardDeviation;
    description;
    /** @param options `epsilon`, the privacy of one release, or `standardDeviation`, the noise in the units of the answer */
    constructor(options) {
        requireOptions(options, '{ epsilon: 1, delta: 1e-6 }');
        if ((options.epsilon === undefined) === (options.standardDeviation === undefined)) {
            throw invalidArgument('epsilon', 'given, or else standardDeviation, and not both');
        }
        this.epsilon = options.epsilon === undefined ? undefined : parseEpsilon(options.epsilon);
        this.delta = options.delta === undefined ? undefined : positiveDelta(options.delta);
        this.standardDeviation =
            options.standardDeviation === undefined
                ? undefined
                : positive(options.standardDeviation, 'standardDeviation');
        const what = this.epsilon === undefined
            ? `standardDeviation=${String(this.standardDeviation)}`
            : `epsilon=${String(this.epsilon)}`;
        this.description = `gaussian(${what}${this.delta === undefined ? '' : `, delta=${String(this.delta)}`})`;
    }
    /** δ of this noise: its own, else the budget's. Without either no ε can be stated, and Gaussian noise is not private at δ = 0. */
    deltaWithin(context) {
        return deltaWithin(this.delta, context.delta);
    }
    bind(query, context) {
        const delta = this.deltaWithin(context);
        const sensitivity = sensitivityOf(query, context.relation, 'l2');
        const perUnit = this.epsilon === undefined ? undefined : analyticGaussianSigma(this.epsilon, delta);
        const wanted = this.standardDeviation ?? sensitivity * (perUnit ?? 1);
        const step = gridStep(wanted, this.standardDeviation === undefined ? 'epsilon' : 'standardDeviation');
        const rounded = roundUp(sensitivity + Math.sqrt(query.dimension) * step);
        const sigma = this.standardDeviation ?? roundUp(rounded * (perUnit ?? 1) * CALIBRATION_MARGIN);
        const noiseMultiplier = roundDown(sigma / rounded / DISCRETISATION_MARGIN);
        const steps = scaleInSteps(sigma, step, 'epsilon');
        return Object.freeze({
            name: 'gaussian',
            event: gaussianEvent(noiseMultiplier),
            claim: Object.freeze({
                epsilon: this.epsilon ?? analyticGaussianEpsilon(noiseMultiplier, delta),
                delta,
            }),
            scale: sigma,
            noise: gaussianNoise(sigma),
            prepare(data) {
                const answer = answerOf(query, data);
                return (random) => perturb(answer, step, discreteGaussianSampler(steps, random));
            },
        });
    }
}
/** Gaussian noise: see {@link GaussianMechanism}. */
export const gaussian = (options) => new GaussianMechanism(options);
//# sourceMappingURL=gaussian.js.map