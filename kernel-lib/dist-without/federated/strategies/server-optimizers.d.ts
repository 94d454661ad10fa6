/** A step of the server's model, and what is remembered for the next. */
export interface OptimizerStep {
    readonly step: Float64Array;
    readonly memory: Readonly<Record<string, Float64Array>>;
}
/** Turns the mean update of a round into a step of the model: the update is taken for a gradient's negative. */
export interface ServerOptimizer {
    readonly name: string;
    /** @param round counted from 1 */
    step(update: Float64Array, memory: Readonly<Record<string, Float64Array>>, round: number): OptimizerStep;
}
/** The update itself, times a rate: 1 is plain averaging. */
export declare function serverSgd({ learningRate }?: {
    readonly learningRate?: number;
}): ServerOptimizer;
export interface MomentumOptions {
    /** Default 1. */
    readonly learningRate?: number;
    /** Default 0.9. */
    readonly momentum?: number;
}
/** Momentum on the server (Hsu, Qi and Brown 2019, FedAvgM). */
export declare function serverMomentum({ learningRate, momentum }?: MomentumOptions): ServerOptimizer;
export interface AdaptiveOptions {
    /** η; default 0.1. */
    readonly learningRate?: number;
    /** τ: keeps steps bounded where updates are small; default 10⁻³. */
    readonly adaptivity?: number;
}
export interface MomentsOptions extends AdaptiveOptions {
    /** Default 0.9. */
    readonly beta1?: number;
    /** Default 0.99. */
    readonly beta2?: number;
}
/** FedAdagrad's step: the second moment only grows. */
export declare const serverAdagrad: (options?: AdaptiveOptions) => ServerOptimizer;
/** FedAdam's step, with the bias correction of Flower, whose exponent is the round plus 1. */
export declare const serverAdam: (options?: MomentsOptions) => ServerOptimizer;
/** FedYogi's step: the second moment moves by an amount that does not depend on how large it is. */
export declare const serverYogi: (options?: MomentsOptions) => ServerOptimizer;
