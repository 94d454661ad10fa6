import { epsilon as parseEpsilon, positive } from '../core/quantities.js';
import { invalidArgument, requireOptions } from '../core/errors.js';
import { roundDown, roundUp } from '../core/rounding.js';
import { laplaceEvent } from '../accounting/events/event.js';
import { answerOf, sensitivityOf } from './checked-query.js';
import { CALIBRATION_MARGIN } from './calibration-margin.js';
import { gridStep, perturb, scaleInSteps } from './grid.js';
import { laplaceNoise } from './noise.js';
import { discreteLaplaceSampler } from './sampling/discrete-laplace.js';
/**
 * Laplace noise on every coordinate, scale b = Δ₁/ε: ε-DP (Dwork, McSherry, Nissim and Smith 2006, Proposition 1).
 * Drawn exactly as a discrete Laplace variable on a power-of-two grid, with the rounding counted in the sensitivity.
 *
 * @example session.release('patients', count(), new LaplaceMechanism({ epsilon: 0.1 }))
 */
export class LaplaceMechanism {
    epsilon;
    scale;
    description;
    /** @param options `epsilon`, the privacy of one release, or `scale`, the noise in the units of the answer */
    constructor(options) {
        requireOptions(options, '{ epsilon: 1 }');
        if ((options.epsilon === undefined) === (options.scale === undefined)) {
            throw invalidArgument('epsilon', 'given, or else scale, and not both');
        }
        this.epsilon = options.epsilon === undefined ? undefined : parseEpsilon(options.epsilon);
        this.scale = options.scale === undefined ? undefined : positive(options.scale, 'scale');
        this.description =
            this.epsilon === undefined ? `laplace(scale=${String(this.scale)})` : `laplace(epsilon=${String(this.epsilon)})`;
    }
    bind(query, context) {
        const sensitivity = sensitivityOf(query, context.relation, 'l1');
        const wanted = this.scale ?? sensitivity / (this.epsilon ?? 1);
        const step = gridStep(wanted, this.scale === undefined ? 'epsilon' : 'scale');
        const rounded = roundUp(sensitivity + query.dimension * step);
        const scale = this.scale ?? roundUp((rounded / (this.epsilon ?? 1)) * CALIBRATION_MARGIN);
        const steps = scaleInSteps(scale, step, 'epsilon');
        return Object.freeze({
            name: 'laplace',
            event: laplaceEvent(roundDown(scale / rounded)),
            claim: Object.freeze({ epsilon: this.epsilon ?? roundUp(rounded / scale), delta: 0 }),
            scale,
            noise: laplaceNoise(scale),
            prepare(data) {
                const answer = answerOf(query, data);
                return (random) => perturb(answer, step, discreteLaplaceSampler(steps, random));
            },
        });
    }
}
/** Laplace noise: see {@link LaplaceMechanism}. */
export const laplace = (options) => new LaplaceMechanism(options);
//# sourceMappingURL=laplace.js.map