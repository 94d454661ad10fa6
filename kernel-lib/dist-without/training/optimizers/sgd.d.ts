import type { Optimizer } from './optimizer.js';
import { type Schedule } from './schedule.js';
export interface SgdOptions {
    readonly learningRate: number | Schedule;
    /** Share of the last step's direction that is kept, in [0, 1). */
    readonly momentum?: number;
    /** Whether the gradient is that of the point ahead (Nesterov 1983, as Sutskever et al. 2013 write it). */
    readonly nesterov?: boolean;
    /** λ of λ‖w‖²/2, added to the loss; it does not depend on the data, and is not clipped. */
    readonly weightDecay?: number;
}
/** Gradient descent. */
export declare function sgd(options: SgdOptions): Optimizer;
