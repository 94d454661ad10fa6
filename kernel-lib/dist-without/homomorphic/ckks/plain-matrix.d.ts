import type { CkksContext } from './ckks-context.js';
import { CkksVector } from './ckks-vector.js';
/** The rotations that a product with a matrix of this shape needs: for `rotations` when keys are made. */
export declare function matrixRotations(rows: number, columns: number): readonly number[];
/**
 * A matrix in the clear, for products with encrypted vectors by diagonals, in baby steps and giant steps (Halevi and Shoup 2018,
 * section 4): 2√n rotations instead of n. With primes of at most 50 bits rotations are hoisted, which is several times as fast and
 * more precise; longer ones go SEAL's way.
 */
export declare class PlainMatrix {
    #private;
    readonly rows: number;
    readonly columns: number;
    /** What vectors have to be encrypted with: `encrypt(values, { period })`. */
    readonly period: number;
    /** @internal `CkksContext.matrix` makes them. */
    constructor(context: CkksContext, rows: readonly ArrayLike<number>[]);
    /** @internal */
    times(vector: CkksVector): CkksVector;
}
