import { invalidArgument, requireOptions } from '../core/errors.js';
import { epsilon as parseEpsilon, positive, positiveDelta, } from '../core/quantities.js';
import { roundDown, roundUp } from '../core/rounding.js';
import { discreteGaussianEvent, zcdpEvent } from '../accounting/events/event.js';
import { zcdpEpsilon } from '../accounting/accountants/zcdp.js';
import { CALIBRATION_MARGIN } from './calibration-margin.js';
import { deltaWithin } from './delta-within.js';
import { discreteGaussianSigma } from './discrete-gaussian-calibration.js';
import { answerOf, sensitivityOf } from './checked-query.js';
import { discreteGaussianNoise } from './noise.js';
import { bigDiscreteGaussianSampler, discreteGaussianSampler } from './sampling/discrete-gaussian.js';
import { perturbWhole, requireWhole } from './whole-noise.js';
/**
 * Whole noise on every coordinate of a whole answer, P(x) proportional to exp(−x² / 2σ²): Δ₂²/2σ²-zCDP
 * (Canonne, Kamath and Steinke 2020, Theorem 4), calibrated by the exact δ of one number, or by zCDP for vectors. Drawn exactly.
 *
 * Accountants know zCDP of it exactly; Gaussian DP charges (Δ + 2)/σ, much at small σ.
 */
export class DiscreteGaussianMechanism {
    /** Its noise is whole, and so have to be the answers. */
    whole = true;
    epsilon;
    delta;
    sigma;
    description;
    /** @param options `epsilon`, the privacy of one release, or `sigma`, the noise in the units of the answer */
    constructor(options) {
        requireOptions(options, '{ epsilon: 1, delta: 1e-6 }');
        if ((options.epsilon === undefined) === (options.sigma === undefined)) {
            throw invalidArgument('epsilon', 'given, or else sigma, and not both');
        }
        this.epsilon = options.epsilon === undefined ? undefined : parseEpsilon(options.epsilon);
        this.delta = options.delta === undefined ? undefined : positiveDelta(options.delta);
        this.sigma = options.sigma === undefined ? undefined : positive(options.sigma, 'sigma');
        const what = this.epsilon === undefined ? `sigma=${String(this.sigma)}` : `epsilon=${String(this.epsilon)}`;
        this.description = `discrete-gaussian(${what}${this.delta === undefined ? '' : `, delta=${String(this.delta)}`})`;
    }
    /** @throws PrivacyError `invalid-argument` for a query whose answers are not whole, or where no δ is given */
    bind(query, context) {
        requireWhole(query);
        const delta = deltaWithin(this.delta, context.delta);
        const one = query.dimension === 1;
        const bound = sensitivityOf(query, context.relation, 'l2');
        // A whole answer moves by a whole number.
        const sensitivity = positive(one ? Math.floor(bound) : bound, 'sensitivity');
        const sigma = this.sigma ??
            discreteGaussianSigma(roundDown((this.epsilon ?? 1) / CALIBRATION_MARGIN), delta, sensitivity, query.dimension);
        const rho = roundUp((sensitivity / sigma) ** 2 / 2);
        return Object.freeze({
            name: 'discrete-gaussian',
            event: one ? discreteGaussianEvent(sigma, sensitivity) : zcdpEvent(rho),
            claim: Object.freeze({ epsilon: this.epsilon ?? zcdpEpsilon(rho, delta), delta }),
            scale: sigma,
            noise: discreteGaussianNoise(sigma),
            prepare(data) {
                const answer = answerOf(query, data);
                return perturbWhole(answer, sigma, discreteGaussianSampler, bigDiscreteGaussianSampler);
            },
        });
    }
}
/** Discrete Gaussian noise: see {@link DiscreteGaussianMechanism}. */
export const discreteGaussian = (options) => new DiscreteGaussianMechanism(options);
//# sourceMappingURL=discrete-gaussian.js.map