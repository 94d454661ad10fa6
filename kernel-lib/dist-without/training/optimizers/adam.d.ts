import type { Optimizer } from './optimizer.js';
import { type Schedule } from './schedule.js';
export interface AdamOptions {
    readonly learningRate: number | Schedule;
    readonly beta1?: number;
    readonly beta2?: number;
    /** Added to the root of the second moment. */
    readonly stability?: number;
}
/** Adam (Kingma and Ba 2015); on private gradients it is DP-Adam. */
export declare function adam(options: AdamOptions): Optimizer;
