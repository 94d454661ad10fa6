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
/** Reads rows once. */
export declare function rowTable(data: RowsLike, argument: string): RowTable;
