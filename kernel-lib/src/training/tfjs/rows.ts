import { invalidArgument, outsideDomain } from '../../core/errors.js';
import type { Tensor, TensorFlow } from './tensorflow.js';

/** Rows of one shape, in one array: what batches are taken from. */
export interface RowTable {
  readonly rows: number;
  /** The shape of a row. */
  readonly shape: readonly number[];
  readonly type: 'float32' | 'int32';
  readonly values: Float32Array | Int32Array;
  /** The given rows, filled up with zeros to `size` of them. */
  tensor(tf: TensorFlow, rows: Int32Array, size: number): Tensor;
}

/** A tensor, taken by its shape. */
export interface TensorLike {
  readonly shape: readonly number[];
  readonly dtype?: string;
  dataSync(): ArrayLike<number>;
}

/** Rows as a tensor whose first axis they are, or as nested arrays of numbers. */
export type RowsLike = TensorLike | readonly unknown[];

const isTensorLike = (value: unknown): value is TensorLike =>
  typeof value === 'object' && value !== null && 'dataSync' in value && 'shape' in value;

function shapeOf(value: unknown): number[] {
  if (typeof value === 'number') return [];
  if ((Array.isArray(value) || ArrayBuffer.isView(value)) && 'length' in value)
    return [value.length, ...(value.length > 0 ? shapeOf((value as ArrayLike<unknown>)[0]) : [])];
  return [];
}

function flatten(value: unknown, shape: readonly number[], to: Float32Array, at: number, argument: string): number {
  if (shape.length === 0) {
    if (typeof value !== 'number') throw outsideDomain(argument, 'rows of numbers, all of one shape');
    to[at] = value;
    return at + 1;
  }
  const items = value as ArrayLike<unknown> | undefined;
  if (typeof items !== 'object' || items.length !== shape[0])
    throw outsideDomain(argument, 'rows of numbers, all of one shape');
  let next = at;
  for (const item of Array.from(items)) next = flatten(item, shape.slice(1), to, next, argument);
  return next;
}

/** Reads rows once. */
export function rowTable(data: RowsLike, argument: string): RowTable {
  if (!isTensorLike(data) && !Array.isArray(data)) throw invalidArgument(argument, 'a tensor or nested arrays of rows');
  const shape = isTensorLike(data) ? [...data.shape] : shapeOf(data);
  const size = shape.reduce((product, side) => product * side, 1);
  if (shape.length === 0 || size === 0) throw outsideDomain(argument, 'a table with at least one row');
  const values = isTensorLike(data) ? Float32Array.from(data.dataSync()) : new Float32Array(size);
  if (!isTensorLike(data)) flatten(data, shape, values, 0, argument);
  const [rows = 0, ...rest] = shape;
  const width = rest.reduce((product, side) => product * side, 1);
  const type = isTensorLike(data) && data.dtype === 'int32' ? 'int32' : 'float32';
  return Object.freeze({
    rows,
    shape: Object.freeze(rest),
    type,
    values,
    tensor(tf: TensorFlow, wanted: Int32Array, count: number): Tensor {
      const some = type === 'int32' ? new Int32Array(count * width) : new Float32Array(count * width);
      wanted.forEach((row, place) => {
        some.set(values.subarray(row * width, (row + 1) * width), place * width);
      });
      return tf.tensor(some, [count, ...rest], type);
    },
  });
}
