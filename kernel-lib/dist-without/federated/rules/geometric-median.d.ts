import { type Rule, type Tolerance } from './rule.js';
export interface GeometricMedianOptions extends Partial<Tolerance> {
    /** Steps of the smoothed form, which starts at zero (Pillutla, Kakade and Harchaoui 2022, RFA); without it the median is computed to rounding. */
    readonly steps?: number;
    /** Distances below this count as this; default 0.1 with `steps`. */
    readonly smoothing?: number;
}
/**
 * The point with the least sum of distances to the updates (Weiszfeld's steps in the form of Vardi and Zhang 2000, which does not get
 * stuck at an update), or the few smoothed steps of RFA. Proven for n > 2f.
 */
export declare function geometricMedian(options?: GeometricMedianOptions): Rule;
