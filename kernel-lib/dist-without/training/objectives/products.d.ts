import { type KernelMemory } from '../../wasm/index.js';
/** A matrix in single precision, row after row. */
export interface Matrix32 {
    readonly values: Float32Array;
    readonly rows: number;
    readonly columns: number;
}
/** Matrix products, by whatever is fastest here. */
export interface Products {
    readonly name: 'plain' | 'kernel' | 'tfjs';
    /** A · B, or Aᵀ · B where `transposed`. */
    multiply(a: Matrix32, b: Matrix32, transposed?: boolean): Float32Array;
}
/** The plain product: the kernel's reference, and what runs where WebAssembly cannot. */
export declare const plainProducts: Products;
/** Bytes at the start of a dense kernel's memory that are its own: a panel of a matrix in the cache. */
export declare const KERNEL_OWN = 16384;
/** A kernel that multiplies dense matrices: addresses and steps in bytes, sizes in numbers. */
export interface DenseKernel extends KernelMemory {
    gemm(a: number, aRow: number, aColumn: number, b: number, bRow: number, c: number, cRow: number, m: number, n: number, k: number, chain: number): void;
}
/** The compiled product; undefined where it can't run. */
export declare function kernelProducts(): Products | undefined;
/** Products of tfjs-node, for those large enough to pay for handing them over; the others by `small`. */
export declare function tfjsProducts(tf: {
    tensor2d(values: Float32Array, shape: [number, number]): TensorLike;
    matMul(a: TensorLike, b: TensorLike, transposeA?: boolean): TensorLike;
}, small: Products): Products;
/** What a product uses of a tensor. */
interface TensorLike {
    dataSync(): Float32Array;
    dispose(): void;
}
/** The fastest product that needs no other package. */
export declare const builtInProducts: () => Products;
export {};
