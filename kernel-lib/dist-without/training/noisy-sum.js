import { roundUp } from '../core/rounding.js';
import { gridStep, perturb } from '../mechanisms/grid.js';
import { discreteGaussianSampler } from '../mechanisms/sampling/discrete-gaussian.js';
import { BoundedSum } from '../sums/bounded-sum.js';
/** A sum of vectors of bounded length, to which Gaussian noise is added. */
export class NoisySum extends BoundedSum {
    /**
     * The sum with Gaussian noise of `noiseMultiplier` times its sensitivity in every coordinate; also gives that σ.
     * @param unitSensitivity how many vectors one neighbour can add or take away
     */
    noisy(noiseMultiplier, unitSensitivity, random) {
        const sensitivity = unitSensitivity * this.length;
        const step = gridStep(noiseMultiplier * sensitivity, 'epsilon');
        const sigma = roundUp(noiseMultiplier * (sensitivity + Math.sqrt(this.dimension) * step));
        return { sum: perturb(this.exact(), step, discreteGaussianSampler(sigma / step, random)), sigma };
    }
}
//# sourceMappingURL=noisy-sum.js.map