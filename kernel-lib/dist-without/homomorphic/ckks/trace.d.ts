import type { CkksVector } from './ckks-vector.js';
/** A vector of a circuit, and the numbers it should hold. */
export interface CircuitPoint {
    readonly operation: string;
    readonly vector: CkksVector;
    readonly exact: ArrayLike<number>;
}
/** How things stand after a step. */
export interface NoiseStep {
    readonly operation: string;
    /** Primes that can still be removed. */
    readonly level: number;
    /** log₂ of the scale. */
    readonly scaleBits: number;
    /** log₂ of how far the value is off that is furthest off. **It tells of the key**: it is for the key's owner only. */
    readonly noiseBits: number;
}
/** log₂ of the largest difference. */
export declare function differenceBits(values: ArrayLike<number>, exact: ArrayLike<number>): number;
