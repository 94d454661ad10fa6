import { invalidArgument, requireOptions } from '../../core/errors.js';
import { epsilon as parseEpsilon, positiveDelta } from '../../core/quantities.js';
import { roundDown, roundUp } from '../../core/rounding.js';
import { analyticGaussianSigma } from '../../accounting/closed-forms/analytic-gaussian.js';
import { composed, epsilonDeltaEvent, gaussianEvent, laplaceEvent, } from '../../accounting/events/event.js';
import { CALIBRATION_MARGIN } from '../calibration-margin.js';
import { failureDeltaWithin } from '../delta-within.js';
import { gridStep, scaleInSteps, toGrid } from '../grid.js';
import { gaussianNoise, laplaceNoise } from '../noise.js';
import { discreteGaussianSampler } from '../sampling/discrete-gaussian.js';
import { discreteLaplaceSampler } from '../sampling/discrete-laplace.js';
import { partitionsChanged, sortedCounts } from './keyed.js';
import { gaussianThreshold, laplaceThreshold } from './thresholds.js';
/** Where scale and threshold lie between grid points, a partition of one unit might be named a little more often: two steps make up for it. */
const aboveGrid = (threshold, step) => roundUp(threshold + 2 * step);
function calibratedLaplace(epsilon, delta, partitions) {
    const step = gridStep(partitions / epsilon, 'epsilon');
    const sensitivity = roundUp(partitions * (1 + step));
    const scale = roundUp((sensitivity / epsilon) * CALIBRATION_MARGIN);
    return {
        scale,
        step,
        threshold: aboveGrid(laplaceThreshold(scale, delta, partitions), step),
        event: composed([laplaceEvent(roundDown(scale / sensitivity)), epsilonDeltaEvent(0, delta)]),
        noise: laplaceNoise(scale),
        sampler: discreteLaplaceSampler,
    };
}
function calibratedGaussian(epsilon, delta, partitions) {
    const half = delta / 2;
    const perUnit = analyticGaussianSigma(epsilon, half);
    const step = gridStep(Math.sqrt(partitions) * perUnit, 'epsilon');
    const sensitivity = roundUp(Math.sqrt(partitions) * (1 + step));
    const scale = roundUp(sensitivity * perUnit * CALIBRATION_MARGIN);
    return {
        scale,
        step,
        threshold: aboveGrid(gaussianThreshold(scale, half, partitions), step),
        event: composed([gaussianEvent(roundDown(scale / sensitivity)), epsilonDeltaEvent(0, half)]),
        noise: gaussianNoise(scale),
        sampler: discreteGaussianSampler,
    };
}
/**
 * Counts units by partitions whose keys are not known in advance: Laplace or Gaussian noise on the count of every partition there is,
 * and those released whose noisy count reaches a threshold that a partition of one unit passes with probability δ at most
 * (Korolova et al. 2009; Wilson et al. 2020, section 2). Keys and noisy counts are released, in the order of the keys.
 */
export class NoisyThreshold {
    noise;
    epsilon;
    delta;
    description;
    constructor(options) {
        requireOptions(options, "{ noise: 'laplace', epsilon: 1, delta: 1e-6 }");
        this.noise = options.noise;
        if (!['laplace', 'gaussian'].includes(this.noise))
            throw invalidArgument('noise', "'laplace' or 'gaussian'");
        this.epsilon = parseEpsilon(options.epsilon);
        this.delta = options.delta === undefined ? undefined : positiveDelta(options.delta);
        const delta = this.delta === undefined ? '' : `, delta=${String(this.delta)}`;
        this.description = `noisy-threshold(noise=${this.noise}, epsilon=${String(this.epsilon)}${delta})`;
    }
    /** Binds to a query that counts units by partition; its L1 sensitivity tells how many partitions one unit is in at most. */
    bind(query, context) {
        const delta = failureDeltaWithin(this.delta, context);
        const partitions = partitionsChanged(query, context.relation);
        const calibrated = this.noise === 'laplace' ? calibratedLaplace : calibratedGaussian;
        const { scale, step, threshold, event, noise, sampler } = calibrated(this.epsilon, delta, partitions);
        const steps = scaleInSteps(scale, step, 'epsilon');
        return Object.freeze({
            name: `${this.noise}-threshold`,
            event,
            claim: Object.freeze({ epsilon: this.epsilon, delta }),
            scale,
            noise,
            threshold,
            prepare(data) {
                const counts = sortedCounts(query.answer(data));
                return (random) => {
                    const drawn = sampler(steps, random);
                    return new Map(counts
                        .map(([key, units]) => [key, toGrid(units, step) + drawn() * step])
                        .filter(([, noisy]) => noisy >= threshold));
                };
            },
        });
    }
}
/** Counts by partitions of unknown keys: see {@link NoisyThreshold}. */
export const noisyThreshold = (options) => new NoisyThreshold(options);
//# sourceMappingURL=noisy-threshold.js.map