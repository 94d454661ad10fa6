import type { Pass } from './recording.js';
import type { Tensor, TensorFlow } from './tensorflow.js';
/**
 * A weight's gradient by example, in the form that its length and its sums are made from.
 * - `ghost`: one position an example; input [B, width] and delta [B, outputs], never multiplied out by example
 * - `written`: the gradients themselves, [B, numbers]
 * - `lookup`: rows of a table and what is added to each, by example
 */
export type GradientPart = {
    readonly form: 'ghost';
    readonly offset: number;
    readonly input: Tensor;
    readonly delta: Tensor;
} | {
    readonly form: 'written';
    readonly offset: number;
    readonly values: Tensor;
} | {
    readonly form: 'lookup';
    readonly offset: number;
    readonly width: number;
    readonly positions: number;
    readonly rows: Int32Array;
    readonly deltas: Float32Array;
};
/** The parts of all weights. Call inside `tf.tidy`. */
export declare function gradientParts(tf: TensorFlow, pass: Pass, deltas: readonly Tensor[], offsets: ReadonlyMap<number, number>): GradientPart[];
