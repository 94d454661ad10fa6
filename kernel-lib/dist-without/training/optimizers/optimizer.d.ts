import type { Remakable } from '../recipe.js';
/** What an optimizer keeps from step to step: plain arrays, to be stored in a checkpoint. */
export type OptimizerState = Readonly<Record<string, Float64Array>>;
/** What a step does with each coordinate's gradient g and parameter w, where it is one of these. */
export type StepRule = {
    /** v ← momentum · v + g + weightDecay · w; w ← w − rate · v, or by what lies ahead of v. */
    readonly kind: 'momentum';
    rate(step: number): number;
    readonly momentum: number;
    readonly nesterov: boolean;
    readonly weightDecay: number;
} | {
    /** Means of g and of g² that forget; w ← w − rate · mean / (√square + stability), the rate corrected for how few steps there were. */
    readonly kind: 'adam';
    rate(step: number): number;
    readonly beta1: number;
    readonly beta2: number;
    readonly stability: number;
};
/**
 * Turns a private gradient into a step. It sees nothing but what was released, so whatever it does is post-processing: Adam on noisy
 * sums is as private as plain descent.
 */
export interface Optimizer extends Remakable {
    readonly description: string;
    /** The learning rate, where a step is nothing but that times the gradient. */
    readonly plainRate?: number;
    /** Any other step in numbers, for compiled kernels that make it: the same as `step` does. */
    readonly rule?: StepRule;
    /** Zeros to begin with. */
    start(size: number): OptimizerState;
    /**
     * Moves the parameters, and its own state, in place.
     * @param gradient the mean gradient, private
     * @param step counted from 0
     */
    step(parameters: Float64Array, gradient: Float64Array, step: number, state: OptimizerState): void;
}
