import type { KnownLayer, VariableLike } from './layers.js';
import type { Tensor, TensorFlow } from './tensorflow.js';
/** How one layer takes part in per-example gradients. */
export type LayerKind = 'dense' | 'conv' | 'embedding' | 'normalization' | 'simple-rnn' | 'gru' | 'lstm';
/** The kind, where the layer's options are ones whose gradient is known in closed form. */
export declare function kindOf(layer: KnownLayer): LayerKind | undefined;
/**
 * One use of a weight in a forward pass: where its derivative by example comes from once the derivative `delta` of what came out is known.
 * - `outer`: Σ over positions of input ⊗ delta; positions are all axes but the first and the last
 * - `direct`: Σ over positions of delta, or of delta times what is given
 * - `lookup`: delta added to the rows that were looked up
 */
export interface Use {
    readonly weight: VariableLike;
    readonly form: 'outer' | 'direct' | 'lookup';
    /** Kept until the pass is over; what `outer` multiplies, `direct` multiplies elementwise, or the numbers that were looked up. */
    readonly input?: Tensor | undefined;
    /** Which of the pass's deltas. */
    readonly delta: number;
    /** Part of the delta's last axis, from and how many; all of it unless it is given. */
    readonly part?: readonly [from: number, size: number];
    /** Column of the weight that the part belongs to. */
    readonly column?: number;
    readonly kernelShape?: readonly number[];
    readonly convolution?: KnownLayer;
}
/** Where deltas are taken: a number of zeros is added to what comes out of each weighted layer, and the loss is derived by it. */
export interface Pass {
    readonly uses: Use[];
    /** The zeros to add to something of this shape. */
    zeros(shape: readonly number[]): {
        readonly tensor: Tensor;
        readonly index: number;
    };
    keep(tensor: Tensor): Tensor;
}
/** What a layer computes, with zeros added before its activation and its uses of weights noted. */
export declare function recordedCall(tf: TensorFlow, layer: KnownLayer, kind: LayerKind, pass: Pass): KnownLayer['call'];
/** A convolution with a kernel of the layer's window, whatever its output channels. */
export declare function convolved(tf: TensorFlow, layer: KnownLayer, input: Tensor, kernel: Tensor): Tensor;
