import type { KnownLayer } from './layers.js';
import type { Tensor, TensorFlow } from './tensorflow.js';

export const isEmbedding = (layer: KnownLayer): boolean => layer.getClassName() === 'Embedding';

/** Rows of an embedding's table, and the numbers that they were looked up by. */
export interface Lookup {
  /** Whole numbers that the table has a row for: 0 in the place of others. */
  readonly rows: Tensor;
  /** Of the inputs' shape and one axis more; not a number where the table has no such row. */
  readonly values: Tensor;
}

/**
 * Looks rows up without an error for a number that the table has no row for, which would tell that a record holds it: what comes out
 * of it is not a number, so that the record's gradient is none and adds nothing.
 */
export function lookedUp(tf: TensorFlow, layer: KnownLayer, inputs: Tensor): Lookup {
  const table = layer.embeddings.read();
  const [size = 0, width = 0] = table.shape;
  const asked = tf.cast(inputs, 'int32');
  const known = tf.logicalAnd(tf.greaterEqual(asked, 0), tf.less(asked, size));
  const rows = tf.where(known, asked, tf.zerosLike(asked));
  const values = tf.reshape(tf.gather(table, tf.reshape(rows, [rows.size])), [...inputs.shape, width]);
  return { rows, values: tf.where(tf.expandDims(known, -1), values, tf.fill([1], NaN)) };
}
