import type { KnownLayer, VariableLike } from './layers.js';
import { lookedUp } from './lookup.js';
import type { Tensor, TensorFlow } from './tensorflow.js';

/** How one layer takes part in per-example gradients. */
export type LayerKind = 'dense' | 'conv' | 'embedding' | 'normalization' | 'simple-rnn' | 'gru' | 'lstm';

const KINDS: Readonly<Record<string, LayerKind>> = {
  Dense: 'dense',
  Conv1D: 'conv',
  Conv2D: 'conv',
  Embedding: 'embedding',
  LayerNormalization: 'normalization',
  SimpleRNNCell: 'simple-rnn',
  GRUCell: 'gru',
  LSTMCell: 'lstm',
};

/** The kind, where the layer's options are ones whose gradient is known in closed form. */
export function kindOf(layer: KnownLayer): LayerKind | undefined {
  const kind = KINDS[layer.getClassName()];
  if (kind === 'conv') {
    const plain = ['valid', 'same'].includes(layer.padding) && layer.dataFormat === 'channelsLast';
    return plain ? kind : undefined;
  }
  if (kind === 'normalization') {
    const axes = typeof layer.axis === 'number' ? [layer.axis] : layer.axis;
    return axes.length === 1 ? kind : undefined;
  }
  if (kind === 'simple-rnn' || kind === 'gru' || kind === 'lstm')
    return (layer.dropout ?? 0) > 0 || (layer.recurrentDropout ?? 0) > 0 ? undefined : kind;
  return kind;
}

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
  zeros(shape: readonly number[]): { readonly tensor: Tensor; readonly index: number };
  keep(tensor: Tensor): Tensor;
}

export const only = (inputs: Tensor | Tensor[]): Tensor => (Array.isArray(inputs) ? (inputs[0] as Tensor) : inputs);

/** What a layer computes, with zeros added before its activation and its uses of weights noted. */
export function recordedCall(tf: TensorFlow, layer: KnownLayer, kind: LayerKind, pass: Pass): KnownLayer['call'] {
  const activate = (z: Tensor): Tensor => layer.activation?.apply(z) ?? z;
  const biased = (z: Tensor, delta: number): Tensor => {
    if (layer.bias === undefined || layer.bias === null) return z;
    pass.uses.push({ weight: layer.bias, form: 'direct', delta });
    return tf.add(z, layer.bias.read());
  };
  const times = (input: Tensor, kernel: Tensor): Tensor => {
    const [width = 0, outputs = 0] = kernel.shape;
    if (input.rank === 2) return tf.matMul(input, kernel);
    return tf.reshape(tf.matMul(tf.reshape(input, [-1, width]), kernel as never), [
      ...input.shape.slice(0, -1),
      outputs,
    ]);
  };
  switch (kind) {
    case 'dense':
      return (inputs) => {
        const input = pass.keep(only(inputs));
        const product = times(input, layer.kernel.read());
        const { tensor, index } = pass.zeros(product.shape);
        pass.uses.push({ weight: layer.kernel, form: 'outer', input, delta: index });
        return activate(tf.add(biased(product, index), tensor));
      };
    case 'conv':
      return (inputs) => {
        const input = pass.keep(only(inputs));
        const product = convolved(tf, layer, input, layer.kernel.read());
        const { tensor, index } = pass.zeros(product.shape);
        pass.uses.push({ weight: layer.kernel, form: 'outer', input, delta: index, convolution: layer });
        return activate(tf.add(biased(product, index), tensor));
      };
    case 'embedding':
      return (inputs) => {
        const { rows, values } = lookedUp(tf, layer, only(inputs));
        const { tensor, index } = pass.zeros(values.shape);
        pass.uses.push({ weight: layer.embeddings, form: 'lookup', input: pass.keep(rows), delta: index });
        return tf.add(values, tensor);
      };
    case 'normalization':
      return (inputs) => {
        const input = only(inputs);
        const [axis = -1] = typeof layer.axis === 'number' ? [layer.axis] : layer.axis;
        const last = axis === -1 ? input.rank - 1 : axis;
        const { mean, variance } = tf.moments(input, last, true);
        const normal = pass.keep(tf.div(tf.sub(input, mean), tf.sqrt(tf.add(variance, layer.epsilon))));
        const { tensor, index } = pass.zeros(input.shape);
        let output: Tensor = normal;
        if (layer.gamma) {
          pass.uses.push({ weight: layer.gamma, form: 'direct', input: normal, delta: index });
          output = tf.mul(output, layer.gamma.read());
        }
        if (layer.beta) {
          pass.uses.push({ weight: layer.beta, form: 'direct', delta: index });
          output = tf.add(output, layer.beta.read());
        }
        return tf.add(output, tensor);
      };
    case 'simple-rnn':
    case 'lstm':
      return (inputs) => {
        const [x, h, c] = inputs as Tensor[];
        const input = pass.keep(x as Tensor);
        const before = pass.keep(h as Tensor);
        const product = tf.add(times(input, layer.kernel.read()), times(before, layer.recurrentKernel.read()));
        const { tensor, index } = pass.zeros(product.shape);
        pass.uses.push({ weight: layer.kernel, form: 'outer', input, delta: index });
        pass.uses.push({ weight: layer.recurrentKernel, form: 'outer', input: before, delta: index });
        const z = tf.add(biased(product, index), tensor);
        if (kind === 'simple-rnn') {
          const output = activate(z);
          return [output, output];
        }
        const [i, f, g, o] = tf
          .split(z, 4, 1)
          .map((part, gate) => (gate === 2 ? activate(part) : layer.recurrentActivation.apply(part)));
        const carry = tf.add(tf.mul(f as Tensor, c as Tensor), tf.mul(i as Tensor, g as Tensor));
        const output = tf.mul(o as Tensor, activate(carry));
        return [output, output, carry];
      };
    case 'gru':
      return (inputs) => {
        const [x, h] = inputs as Tensor[];
        const input = pass.keep(x as Tensor);
        const before = pass.keep(h as Tensor);
        const { units } = layer;
        const product = times(input, layer.kernel.read());
        const { tensor, index } = pass.zeros(product.shape);
        const [xz, xr, xh] = tf.split(tf.add(biased(product, index), tensor), 3, 1) as [Tensor, Tensor, Tensor];
        const [inner, outer] = tf.split(layer.recurrentKernel.read(), [2 * units, units], 1) as [Tensor, Tensor];
        const [hz, hr] = tf.split(times(before, inner), 2, 1) as [Tensor, Tensor];
        const z = layer.recurrentActivation.apply(tf.add(xz, hz));
        const gated = pass.keep(tf.mul(layer.recurrentActivation.apply(tf.add(xr, hr)), before));
        const candidate = activate(tf.add(xh, times(gated, outer)));
        pass.uses.push({ weight: layer.kernel, form: 'outer', input, delta: index });
        pass.uses.push({
          weight: layer.recurrentKernel,
          form: 'outer',
          input: before,
          delta: index,
          part: [0, 2 * units],
          column: 0,
        });
        pass.uses.push({
          weight: layer.recurrentKernel,
          form: 'outer',
          input: gated,
          delta: index,
          part: [2 * units, units],
          column: 2 * units,
        });
        const output = tf.add(tf.mul(z, before), tf.mul(tf.sub(1, z), candidate));
        return [output, output];
      };
  }
}

/** A convolution with a kernel of the layer's window, whatever its output channels. */
export function convolved(tf: TensorFlow, layer: KnownLayer, input: Tensor, kernel: Tensor): Tensor {
  const padding = layer.padding as 'valid' | 'same';
  if (kernel.rank === 3)
    return tf.conv1d(
      input as never,
      kernel as never,
      layer.strides[0] ?? 1,
      padding,
      'NWC',
      layer.dilationRate[0] ?? 1,
    );
  return tf.conv2d(
    input as never,
    kernel as never,
    layer.strides as [number, number],
    padding,
    'NHWC',
    layer.dilationRate as [number, number],
  );
}
