import type { NoiseStream } from './noise-stream.js';
/**
 * Banded matrix noise (Choquette-Choo et al. 2023): what is released at a step is a weighted sum of the last `bands` sums, C G, with
 * independent noise; solving for the step's own sum afterwards is post-processing, and takes back most of the earlier noise.
 * C has the leading coefficients of the square root of the prefix-sum matrix. Units that take part at least `bands` steps apart move
 * orthogonal columns, so k times cost as k Gaussian releases.
 *
 * A run that is resumed begins a new band where it goes on: C is then made of two blocks on the diagonal. Its columns are parts of those
 * of before, so no longer, and those of two uses are orthogonal as before, or in different blocks: the cost is the same. The exact sums
 * of the last steps are dropped with the process, and noise is never used twice.
 */
export declare const bandedNoise: (options: {
    readonly bands: number;
}) => NoiseStream;
