import { type KernelMemory } from '../../wasm/index.js';
interface Kernel extends KernelMemory {
    product(input: number, inputStride: number, output: number, outputStride: number, weights: number, bias: number, inputs: number, outputs: number, rows: number, length: number, prime: bigint, low: number, scratch: number): void;
}
/** The plain way. */
export declare function plainProduct(weights: readonly Float64Array[], bias: readonly bigint[], columns: readonly BigUint64Array[], prime: bigint): BigUint64Array[];
/**
 * A matrix of whole numbers, ready to be multiplied by columns of residues.
 * @throws PrivacyError `out-of-range` for a row whose weights add up to more than 2²⁷ in size
 */
export declare class ResidueProduct {
    #private;
    readonly inputs: number;
    readonly rows: number;
    constructor(weights: readonly Float64Array[], length: number, kernel?: Kernel | undefined);
    /**
     * Multiplies.
     * @param read gives column i as bytes (little-endian residues below the prime)
     * @param write takes row o as bytes, valid until it returns
     */
    run(prime: bigint, bias: readonly bigint[], read: (input: number) => Uint8Array, write: (output: number, bytes: Uint8Array) => void): void;
}
export {};
