import type { Pass, Use } from './recording.js';
import { convolved } from './recording.js';
import type { Tensor, TensorFlow } from './tensorflow.js';

/**
 * A weight's gradient by example, in the form that its length and its sums are made from.
 * - `ghost`: one position an example; input [B, width] and delta [B, outputs], never multiplied out by example
 * - `written`: the gradients themselves, [B, numbers]
 * - `lookup`: rows of a table and what is added to each, by example
 */
export type GradientPart =
  | { readonly form: 'ghost'; readonly offset: number; readonly input: Tensor; readonly delta: Tensor }
  | { readonly form: 'written'; readonly offset: number; readonly values: Tensor }
  | {
      readonly form: 'lookup';
      readonly offset: number;
      readonly width: number;
      readonly positions: number;
      readonly rows: Int32Array;
      readonly deltas: Float32Array;
    };

const side = (tensor: Tensor, axis: number): number => (tensor.shape as readonly number[])[axis] as number;

/** [B, positions, last axis]. */
const flat = (tf: TensorFlow, tensor: Tensor): Tensor =>
  tf.reshape(tensor, [side(tensor, 0), -1, side(tensor, tensor.rank - 1)]);

/** Fewer channels are copied so slowly that a convolution is quicker. */
const LEAST_COPIED = 4;

/** The windows that a convolution looks at, [B, positions, window × channels]. */
function windows(tf: TensorFlow, use: Use, input: Tensor, delta: Tensor): Tensor {
  const layer = use.convolution as NonNullable<Use['convolution']>;
  const shape = use.weight.shape.slice(0, -1).map((side) => side ?? 0);
  const dense = layer.dilationRate.every((rate) => rate === 1);
  if (dense && side(input, input.rank - 1) >= LEAST_COPIED)
    return copiedWindows(tf, layer, shape.slice(0, -1), input, delta);
  // A convolution whose kernel is the identity.
  const size = shape.reduce((product, side) => product * side, 1);
  return flat(tf, convolved(tf, layer, input, tf.reshape(tf.eye(size), [...shape, size])));
}

/** The places of windows as numbers of what is looked up along the flattened axes. */
function copiedWindows(
  tf: TensorFlow,
  layer: NonNullable<Use['convolution']>,
  window: readonly number[],
  input: Tensor,
  delta: Tensor,
): Tensor {
  const axes = window.map((size, axis) => {
    const stride = layer.strides[axis] ?? 1;
    const positions = side(delta, axis + 1);
    const reach = (positions - 1) * stride + size;
    const missing = layer.padding === 'same' ? Math.max(0, reach - side(input, axis + 1)) : 0;
    const before = missing >> 1;
    return { size, stride, positions, before, after: missing - before };
  });
  const padded = tf.pad(input, [[0, 0], ...axes.map(({ before, after }): [number, number] => [before, after]), [0, 0]]);
  let sources = [0];
  axes.forEach(({ positions, stride }, axis) => {
    const length = side(padded, axis + 1);
    sources = sources.flatMap((from) => Array.from({ length: positions }, (_, at) => from * length + at * stride));
  });
  let offsets = [0];
  axes.forEach(({ size }, axis) => {
    const length = side(padded, axis + 1);
    offsets = offsets.flatMap((from) => Array.from({ length: size }, (_, at) => from * length + at));
  });
  const seen = Int32Array.from(sources.flatMap((from) => offsets.map((offset) => from + offset)));
  const [rows, channels] = [side(input, 0), side(input, input.rank - 1)];
  const looked = tf.gather(tf.reshape(padded, [rows, -1, channels]), tf.tensor1d(seen, 'int32'), 1);
  return tf.reshape(looked, [rows, sources.length, offsets.length * channels]);
}

function deltaOf(tf: TensorFlow, use: Use, deltas: readonly Tensor[]): Tensor {
  const delta = deltas[use.delta] as Tensor;
  if (use.part === undefined) return delta;
  const start = delta.shape.map((_, axis) => (axis === delta.rank - 1 ? (use.part?.[0] ?? 0) : 0));
  const size = delta.shape.map((side, axis) => (axis === delta.rank - 1 ? (use.part?.[1] ?? side) : side));
  return tf.slice(delta, start, size);
}

/** The parts of all weights. Call inside `tf.tidy`. */
export function gradientParts(
  tf: TensorFlow,
  pass: Pass,
  deltas: readonly Tensor[],
  offsets: ReadonlyMap<number, number>,
): GradientPart[] {
  const byWeight = new Map<number, Use[]>();
  for (const use of pass.uses) byWeight.set(use.weight.id, [...(byWeight.get(use.weight.id) ?? []), use]);
  const parts: GradientPart[] = [];
  for (const [id, uses] of byWeight) {
    const offset = offsets.get(id);
    if (offset === undefined) continue; // frozen
    const [first] = uses as [Use];
    if (first.form === 'outer') parts.push(outerPart(tf, uses, deltas, offset));
    else if (first.form === 'direct') {
      const sums = uses.map((use) => {
        const delta = deltaOf(tf, use, deltas);
        return tf.sum(flat(tf, use.input === undefined ? delta : tf.mul(delta, use.input)), 1);
      });
      parts.push({ form: 'written', offset, values: tf.addN(sums) });
    } else {
      const rows = tf.concat(
        uses.map((use) => tf.reshape(use.input as Tensor, [side(use.input as Tensor, 0), -1])),
        1,
      );
      const values = tf.concat(
        uses.map((use) => flat(tf, deltaOf(tf, use, deltas))),
        1,
      );
      parts.push({
        form: 'lookup',
        offset,
        width: side(values, 2),
        positions: side(values, 1),
        rows: rows.dataSync() as Int32Array,
        deltas: values.dataSync() as Float32Array,
      });
    }
  }
  return parts;
}

function outerPart(tf: TensorFlow, uses: readonly Use[], deltas: readonly Tensor[], offset: number): GradientPart {
  /** Uses of one block of columns, as the two of a gated recurrent kernel, are added up; blocks lie side by side. */
  const blocks = new Map<number, { inputs: Tensor[]; deltas: Tensor[] }>();
  for (const use of uses) {
    const block = blocks.get(use.column ?? 0) ?? { inputs: [], deltas: [] };
    const input = use.input as Tensor;
    block.inputs.push(
      use.convolution === undefined ? flat(tf, input) : windows(tf, use, input, deltas[use.delta] as Tensor),
    );
    block.deltas.push(flat(tf, deltaOf(tf, use, deltas)));
    blocks.set(use.column ?? 0, block);
  }
  const joined = [...blocks.entries()]
    .sort(([one], [other]) => one - other)
    .map(([, block]) => ({ input: tf.concat(block.inputs, 1), delta: tf.concat(block.deltas, 1) }));
  const [only] = joined;
  if (joined.length === 1 && only?.input.shape[1] === 1) {
    const input = tf.reshape(only.input, [side(only.input, 0), -1]);
    return { form: 'ghost', offset, input, delta: tf.reshape(only.delta, [side(only.delta, 0), -1]) };
  }
  const written = tf.concat(
    joined.map(({ input, delta }) => tf.matMul(input as never, delta as never, true, false)),
    2,
  );
  return { form: 'written', offset, values: tf.reshape(written, [side(written, 0), -1]) };
}
