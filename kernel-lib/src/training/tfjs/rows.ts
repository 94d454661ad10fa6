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

type NumberArray =
  Float32Array | Float64Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array;

/** A tensor, taken by its shape. */
export interface TensorLike {
  readonly shape: readonly number[];
  readonly dtype?: string;
  dataSync(): ArrayLike<number>;
}

/** Rows as a tensor whose first axis they are, or as nested arrays, typed or not, of numbers, or of booleans for 0 and 1. */
export type RowsLike = TensorLike | readonly unknown[] | NumberArray;

const isTensorLike = (value: unknown): value is TensorLike =>
  typeof value === 'object' && value !== null && 'dataSync' in value && 'shape' in value;

const isList = (value: unknown): value is ArrayLike<unknown> => Array.isArray(value) || ArrayBuffer.isView(value);

/** The shape of the first of what is nested. */
const shapeOf = (value: unknown): number[] => (isList(value) ? [value.length, ...shapeOf(value[0])] : []);

const sizeOf = (shape: readonly number[]): number => shape.reduce((product, side) => product * side, 1);

/** Writes what is nested one after another: what is no number of this place, or of another shape, becomes what is not a number. */
function flatten(value: unknown, shape: readonly number[], to: Float32Array): void {
  const [length, ...rest] = shape;
  if (length === undefined) {
    to[0] = typeof value === 'number' || typeof value === 'boolean' ? Number(value) : NaN;
    return;
  }
  if (!isList(value) || value.length !== length) {
    to.fill(NaN);
    return;
  }
  const size = sizeOf(rest);
  for (let index = 0; index < length; index++)
    flatten(value[index], rest, to.subarray(index * size, (index + 1) * size));
}

/**
 * Reads rows once. All are of the first one's shape; what a row has that is not a number, or a row of another shape, is refused nowhere:
 * its gradient is not a number either, and adds nothing.
 * @throws PrivacyError `invalid-argument` for what is no table, `outside-domain` for nested arrays without rows
 */
export function rowTable(data: RowsLike, argument: string): RowTable {
  if (!isTensorLike(data) && !isList(data)) throw invalidArgument(argument, 'a tensor or nested arrays of rows');
  const shape = isTensorLike(data) ? [...data.shape] : shapeOf(data);
  const size = sizeOf(shape);
  // A tensor without rows still has the shape of one.
  if (shape.length === 0 || (isTensorLike(data) ? sizeOf(shape.slice(1)) : size) === 0)
    throw outsideDomain(argument, 'a table with at least one row');
  const values = isTensorLike(data) ? Float32Array.from(data.dataSync()) : new Float32Array(size);
  if (!isTensorLike(data)) flatten(data, shape, values);
  const [rows = 0, ...rest] = shape;
  const width = sizeOf(rest);
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
