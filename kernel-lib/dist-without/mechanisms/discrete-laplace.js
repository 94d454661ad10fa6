import { invalidArgument, requireOptions } from '../core/errors.js';
import { epsilon as parseEpsilon, positive } from '../core/quantities.js';
import { roundUp } from '../core/rounding.js';
import { discreteLaplaceEvent } from '../accounting/events/event.js';
import { CALIBRATION_MARGIN } from './calibration-margin.js';
import { perturbWhole, wholeSensitivity } from './whole-noise.js';
import { answerOf } from './checked-query.js';
import { discreteLaplaceNoise } from './noise.js';
import { bigDiscreteLaplaceSampler, discreteLaplaceSampler } from './sampling/discrete-laplace.js';
/**
 * Whole noise on every coordinate of a whole answer, P(x) proportional to exp(−|x| / t) with t = Δ₁/ε: ε-DP
 * (Ghosh, Roughgarden and Sundararajan 2009, the geometric mechanism). Drawn exactly (Canonne, Kamath and Steinke 2020, section 5).
 *
 * @example session.release('patients', count(), new DiscreteLaplaceMechanism({ epsilon: 0.1 }))
 */
export class DiscreteLaplaceMechanism {
    /** Its noise is whole, and so have to be the answers. */
    whole = true;
    epsilon;
    scale;
    description;
    /** @param options `epsilon`, the privacy of one release, or `scale`, t */
    constructor(options) {
        requireOptions(options, '{ epsilon: 1 }');
        if ((options.epsilon === undefined) === (options.scale === undefined)) {
            throw invalidArgument('epsilon', 'given, or else scale, and not both');
        }
        this.epsilon = options.epsilon === undefined ? undefined : parseEpsilon(options.epsilon);
        this.scale = options.scale === undefined ? undefined : positive(options.scale, 'scale');
        const what = this.epsilon === undefined ? `scale=${String(this.scale)}` : `epsilon=${String(this.epsilon)}`;
        this.description = `discrete-laplace(${what})`;
    }
    /** @throws PrivacyError `invalid-argument` for a query whose answers or L1 sensitivity are not whole */
    bind(query, context) {
        const sensitivity = wholeSensitivity(query, context.relation);
        const wanted = this.scale ?? roundUp((sensitivity / (this.epsilon ?? 1)) * CALIBRATION_MARGIN);
        const scale = positive(wanted, 'sensitivity / epsilon');
        const epsilon = this.epsilon ?? roundUp(sensitivity / scale);
        return Object.freeze({
            name: 'discrete-laplace',
            event: discreteLaplaceEvent(scale, sensitivity),
            claim: Object.freeze({ epsilon, delta: 0 }),
            scale,
            noise: discreteLaplaceNoise(scale),
            prepare(data) {
                const answer = answerOf(query, data);
                return perturbWhole(answer, scale, discreteLaplaceSampler, bigDiscreteLaplaceSampler);
            },
        });
    }
}
/** Discrete Laplace noise: see {@link DiscreteLaplaceMechanism}. */
export const discreteLaplace = (options) => new DiscreteLaplaceMechanism(options);
//# sourceMappingURL=discrete-laplace.js.map