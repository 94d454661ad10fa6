import { type Rule, type Tolerance } from './rule.js';
export interface CenteredClippingOptions extends Partial<Tolerance> {
    /** How far from the centre an update may pull; τ in the paper. */
    readonly radius: number;
    /** Default 1. */
    readonly steps?: number;
}
/**
 * From a centre, which is the last round's result or zero, steps along the mean of the differences, each cut to `radius`
 * (Karimireddy, He and Jaggi 2021, Algorithm 2). With `byzantine`, refused beyond the tenth of the clients it is proven for.
 */
export declare function centeredClipping({ radius, steps, byzantine }: CenteredClippingOptions): Rule;
