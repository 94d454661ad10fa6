import type { RandomSource } from '../core/random.js';
import { BoundedSum } from '../sums/bounded-sum.js';
/** A sum of vectors of bounded length, to which Gaussian noise is added. */
export declare class NoisySum extends BoundedSum {
    /**
     * The sum with Gaussian noise of `noiseMultiplier` times its sensitivity in every coordinate; also gives that σ.
     * @param unitSensitivity how many vectors one neighbour can add or take away
     */
    noisy(noiseMultiplier: number, unitSensitivity: number, random: RandomSource): {
        sum: readonly number[];
        sigma: number;
    };
}
