import { type KernelMemory } from '../../wasm/index.js';
import type { Values } from '../../weights/index.js';
interface Exports extends KernelMemory {
    network(block: number, stride: number, columns: number, pairs: number, count: number): void;
    meanRows(block: number, stride: number, columns: number, first: number, last: number, out: number): void;
    nearestMedian(block: number, stride: number, columns: number, rows: number, keep: number, out: number): void;
    squaredDistances(block: number, stride: number, columns: number, rows: number, out: number): void;
    finite(block: number, stride: number, columns: number, rows: number): number;
}
/** A memory laid out for so many rows: views of it stay valid, since it never grows again. */
export declare class UpdatesKernel {
    #private;
    constructor(exports: Exports, rows: number, pairs: number);
    /** The mean of ranks first … last − 1 of every coordinate. */
    meanOfRanks(updates: readonly Values[], comparators: Uint32Array, first: number, last: number): Float32Array;
    /** The mean of the `keep` values nearest the median of every coordinate. */
    meanNearestMedian(updates: readonly Values[], comparators: Uint32Array, keep: number): Float32Array;
    /** Squared distances of all pairs, row after row. */
    squaredDistances(updates: readonly Values[]): Float64Array;
}
/** A kernel laid out for the updates; undefined where the plain reference has to do: other precisions, few numbers, or another machine. */
export declare function kernelFor(updates: readonly Values[], pairs?: number): UpdatesKernel | undefined;
export {};
