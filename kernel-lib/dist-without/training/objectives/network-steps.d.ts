import type { DensePlace } from './network.js';
import type { StepRule } from '../optimizers/optimizer.js';
import type { FusedSteps } from './objective.js';
import { type Products } from './products.js';
export interface NetworkStepsOptions {
    readonly features: Float32Array | Float64Array;
    readonly columns: number;
    readonly targets: ArrayLike<number>;
    readonly places: readonly DensePlace[];
    readonly clipNorm: number;
    readonly largestBatch: number;
    /** For products that are large; the others are the kernel's own. */
    readonly products: Products;
    /** How the optimizer moves, where it is not plain descent. */
    readonly rule?: StepRule | undefined;
}
/** Whole steps of a network in the kernel; undefined where it can't run, or the rows are too many for its memory. */
export declare function networkSteps(options: NetworkStepsOptions): FusedSteps | undefined;
