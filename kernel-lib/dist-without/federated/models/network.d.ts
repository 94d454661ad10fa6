import { type Layout } from '../../weights/index.js';
/** What a dense network minimises: cross-entropy of classes, or the mean squared error of its outputs. */
export type Loss = 'cross-entropy' | 'squared-error';
/** A dense network's shape. */
export interface Network {
    /** Inputs, hidden units of each layer, outputs. */
    readonly widths: readonly number[];
    readonly loss: Loss;
    readonly layout: Layout;
}
/** A dense layer's numbers in the weights: `inputs` rows of `outputs`, then the biases. */
export interface DenseLayer {
    readonly inputs: number;
    readonly outputs: number;
    readonly kernel: number;
    readonly bias: number;
}
export declare function networkOf(widths: readonly number[], loss: Loss): Network;
/** The layers with the places of their numbers. */
export declare function denseLayers({ widths }: Network): readonly DenseLayer[];
