import type { KnownLayer } from './layers.js';
import type { Tensor, TensorFlow } from './tensorflow.js';

/** Whether a layer takes the greatest of windows one step apart, whose derivative by TensorFlow's own kernel is slow on a processor. */
export const isOverlappingPool = (layer: KnownLayer): boolean =>
  layer.getClassName() === 'MaxPooling2D' &&
  layer.dataFormat === 'channelsLast' &&
  layer.padding === 'valid' &&
  layer.strides.every((stride) => stride === 1);

function along(tensor: Tensor, axis: number, from: number, size: number, tf: TensorFlow): Tensor {
  const begin = tensor.shape.map((_, other) => (other === axis ? from : 0));
  return tf.slice(
    tensor,
    begin,
    tensor.shape.map((side, other) => (other === axis ? size : side)),
  );
}

/** The greatest of `window` neighbours along an axis, and how a derivative by it goes back: to the first of those that are greatest. */
function greatest(tf: TensorFlow, input: Tensor, axis: number, window: number) {
  const length = input.shape[axis] as number;
  const left = length - window + 1;
  const neighbours = Array.from({ length: window }, (_, at) => along(input, axis, at, left, tf));
  const [first, ...others] = neighbours as [Tensor, ...Tensor[]];
  let value = first;
  const taken = others.map((neighbour) => {
    const greater = tf.greater(neighbour, value);
    value = tf.maximum(neighbour, value);
    return greater;
  });
  const back = (delta: Tensor): Tensor => {
    const placed = (part: Tensor, at: number): Tensor =>
      tf.pad(
        part,
        input.shape.map((_, other): [number, number] => (other === axis ? [at, window - 1 - at] : [0, 0])),
      );
    let rest = delta;
    const parts = taken
      .map((mask, index) => ({ mask, at: index + 1 }))
      .reverse()
      .map(({ mask, at }) => {
        const part = tf.mul<Tensor>(rest, tf.cast(mask, 'float32'));
        rest = tf.sub<Tensor>(rest, part);
        return placed(part, at);
      });
    return parts.reduce((sum, part) => tf.add<Tensor>(sum, part), placed(rest, 0));
  };
  return { value, back };
}

/** What an overlapping pool computes: greatest over rows, and then over columns. */
export function overlappingPool(tf: TensorFlow, layer: KnownLayer): KnownLayer['call'] {
  const [height = 1, width = 1] = layer.poolSize;
  const pool = tf.customGrad((given: unknown, save: unknown) => {
    const input = given as Tensor;
    (save as (tensors: Tensor[]) => void)([input]);
    return {
      value: tf.maxPool(input as never, [height, width], 1, 'valid'),
      gradFunc: (delta: Tensor, saved: Tensor[]) => {
        const rows = greatest(tf, saved[0] as Tensor, 1, height);
        const columns = greatest(tf, rows.value, 2, width);
        return rows.back(columns.back(delta));
      },
    };
  });
  return (inputs) => pool(Array.isArray(inputs) ? (inputs[0] as Tensor) : inputs);
}
