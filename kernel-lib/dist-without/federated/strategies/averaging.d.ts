import { type AdaptiveOptions, type MomentsOptions, type MomentumOptions } from './server-optimizers.js';
import { type Strategy } from './strategy.js';
/** What a client's update counts: its rows (n_k / n), or the same for all. */
export type Weighting = 'examples' | 'equal';
export interface AveragingOptions {
    /** Default `examples`. */
    readonly weighting?: Weighting;
}
/** Federated averaging (McMahan et al. 2017): the model moves by the mean of the clients' updates, weighted by their rows. */
export declare const fedAvg: (options?: AveragingOptions & {
    readonly learningRate?: number;
}) => Strategy;
/** FedAvg with momentum on the server (Hsu, Qi and Brown 2019). */
export declare const fedAvgM: (options?: AveragingOptions & MomentumOptions) => Strategy;
/** FedAvg with Adagrad on the server (Reddi et al. 2021). */
export declare const fedAdagrad: (options?: AveragingOptions & AdaptiveOptions) => Strategy;
/** FedAvg with Adam on the server (Reddi et al. 2021). */
export declare const fedAdam: (options?: AveragingOptions & MomentsOptions) => Strategy;
/** FedAvg with Yogi on the server (Reddi et al. 2021). */
export declare const fedYogi: (options?: AveragingOptions & MomentsOptions) => Strategy;
/**
 * FedAvg whose clients are pulled back to the round's model by μ/2 · ‖w − w₀‖² (Li et al. 2020). Partial work counts: clients that take
 * fewer steps than asked are averaged as well.
 */
export declare function fedProx(options: AveragingOptions & {
    readonly mu: number;
}): Strategy;
/**
 * Updates divided by their local steps before they are averaged, so that clients that take more steps do not bend the objective
 * (Wang et al. 2020, FedNova, for clients that descend plainly: aᵢ = τᵢ).
 */
export declare const fedNova: (options?: AveragingOptions) => Strategy;
