/** What an optimizer keeps from step to step: plain arrays, to be stored in a checkpoint. */
export type OptimizerState = Readonly<Record<string, Float64Array>>;

/**
 * Turns a private gradient into a step. It sees nothing but what was released, so whatever it does is post-processing: Adam on noisy
 * sums is as private as plain descent.
 */
export interface Optimizer {
  readonly description: string;
  /** The learning rate, where a step is nothing but that times the gradient. */
  readonly plainRate?: number;
  /** Zeros to begin with. */
  start(size: number): OptimizerState;
  /**
   * Moves the parameters, and its own state, in place.
   * @param gradient the mean gradient, private
   * @param step counted from 0
   */
  step(parameters: Float64Array, gradient: Float64Array, step: number, state: OptimizerState): void;
}
