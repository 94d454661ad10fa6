import type { NoiseStream } from './noise-stream.js';
/** What accountants are told of noise that is drawn on a grid: a hair less than there is. */
export declare const accountedNoise: (noiseMultiplier: number) => import("../../accounting/events/event.js").GaussianEvent;
/** Gaussian noise drawn anew in every step: DP-SGD (Abadi et al. 2016). */
export declare const independentNoise: () => NoiseStream;
