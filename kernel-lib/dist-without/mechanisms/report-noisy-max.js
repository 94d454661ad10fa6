import { invalidArgument } from '../core/errors.js';
import { roundUp } from '../core/rounding.js';
import { epsilonDeltaEvent } from '../accounting/events/event.js';
import { exactSum, isGreater } from '../sums/exact-sum.js';
import { gridStep, toGrid } from './grid.js';
import { discreteLaplaceSampler } from './sampling/discrete-laplace.js';
import { Selection } from './selection.js';
/** Rounding to the grid adds at most a step to a score's sensitivity Δ, 2⁻⁴⁰ of the scale 2Δ/ε: so the scale grows by less than 2⁻³⁸/ε of itself. */
const WIDENING = 2 ** -38;
/** Below, the grid would be as coarse as the sensitivity. */
const LEAST_EPSILON = 2 ** -35;
/**
 * Report noisy max: the index of the largest score after adding Laplace noise of scale 2Δ/ε to each, or Δ/ε for monotonic scores
 * (Dwork and Roth 2014, section 3.3, where the scores are counts; Ding et al. 2021 for the general case). ε-DP.
 * The noisy scores themselves stay secret: releasing the largest too would cost ε more for each candidate.
 *
 * The noise is drawn exactly on a grid, as that of the Laplace mechanism, and noisy scores are compared exactly; of equal ones the
 * first is taken, which the proof allows since its order is fixed. With one-sided exponential noise this would be
 * permute-and-flip, with Gumbel noise the exponential mechanism: prefer those, they are more accurate.
 */
export class ReportNoisyMaxMechanism extends Selection {
    constructor(options) {
        super('report-noisy-max', options);
        if (this.epsilon < LEAST_EPSILON)
            throw invalidArgument('epsilon', 'at least 2^-35');
    }
    eventAt(epsilon) {
        return epsilonDeltaEvent(epsilon, 0);
    }
    choose(utilities, rate, random) {
        const scale = roundUp((1 + WIDENING / this.epsilon) / rate);
        const step = gridStep(1 / rate, 'epsilon');
        const noise = discreteLaplaceSampler(scale / step, random);
        let chosen = 0;
        let most = { nearest: -Infinity, rest: 0 };
        utilities.forEach((utility, candidate) => {
            const noisy = exactSum(toGrid(utility, step), noise() * step);
            if (isGreater(noisy, most)) {
                chosen = candidate;
                most = noisy;
            }
        });
        return chosen;
    }
}
/** Report noisy max: see {@link ReportNoisyMaxMechanism}. */
export const reportNoisyMax = (options) => new ReportNoisyMaxMechanism(options);
//# sourceMappingURL=report-noisy-max.js.map