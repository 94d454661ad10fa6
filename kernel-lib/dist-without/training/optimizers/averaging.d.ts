/** A mean of the parameters over the steps, which is what is learnt: noise of single steps evens out. Post-processing. */
export interface Averaging {
    readonly description: string;
    /**
     * Takes the parameters of a step into the mean, in place.
     * @param step counted from 0
     */
    take(mean: Float64Array, parameters: Float64Array, step: number, steps: number): void;
}
/** Exponential moving average; its first steps are weighted as if they were all there are (Kingma and Ba 2015's correction). */
export declare function exponentialAverage(decay: number): Averaging;
/** The mean of the last `share` of the steps, and until then the parameters themselves (Polyak and Juditsky 1992). */
export declare function tailAverage(share?: number): Averaging;
