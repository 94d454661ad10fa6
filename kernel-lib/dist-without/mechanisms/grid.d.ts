import type { Numeric } from './query.js';
/** The step of the grid for noise of about this scale: a power of two, between scale·2⁻⁴⁰ and scale·2⁻⁴¹. */
export declare function gridStep(scale: number, argument: string): number;
/**
 * A noise scale in steps, as the samplers take it. Where ε is so small that the step outgrows the sensitivity, and with it the scale,
 * noise could not be drawn as a number: that is told here, before anything is spent.
 */
export declare function scaleInSteps(scale: number, step: number, argument: string): number;
/** The multiple of `step` nearest to `value`. From 2⁵² steps on every double is one already. */
export declare function toGrid(value: number, step: number): number;
/** Adds a whole number of grid steps to every coordinate of an answer. */
export declare function perturb<Value extends Numeric>(answer: Value, step: number, steps: () => number): Value;
