import type { PrivateKey } from '../../cryptography/keys.js';
import type { Ciphertext } from '../engine.js';
import { type CkksContext } from './ckks-context.js';
import { PlainMatrix } from './plain-matrix.js';
/** What is publicly known of an encrypted vector. */
export interface CkksFacts {
    readonly length: number;
    /** No value is larger in size. */
    readonly bound: number;
    /** No value is further from the exact result, up to the heuristic of noise.ts. */
    readonly error: number;
    /** The values repeat with this period over `copies` copies; 0 where they do not. */
    readonly period: number;
    readonly copies: number;
}
/** A number for all slots, or a number for each. */
export type Operand = number | ArrayLike<number>;
/**
 * An encrypted vector of real numbers. Operations give fresh vectors; relinearising, rescaling and switching to a lower level happen
 * by themselves. Bounds are followed by interval arithmetic, so that an overflow is an error before it happens.
 */
export declare class CkksVector implements CkksFacts {
    #private;
    readonly context: CkksContext;
    readonly length: number;
    readonly bound: number;
    readonly error: number;
    readonly period: number;
    readonly copies: number;
    /** @internal */
    readonly ciphertext: Ciphertext;
    constructor(context: CkksContext, ciphertext: Ciphertext, { bound, copies, error, length, period }: CkksFacts);
    /** Multiplications in a row that are left. */
    get depthLeft(): number;
    get scale(): number;
    add(other: CkksVector | Operand): CkksVector;
    subtract(other: CkksVector | Operand): CkksVector;
    negate(): CkksVector;
    /** The product, slot by slot. Takes one of the depth. */
    multiply(other: CkksVector | Operand): CkksVector;
    square(): CkksVector;
    /** Moves the slots to the left: slot i becomes slot i + steps, over all slots. */
    rotate(steps: number): CkksVector;
    /** The sum of all slots, in every slot. Needs the rotations by powers of two: `rotations: 'sums'`. */
    sum(): CkksVector;
    /** The sum in the first slot alone: as {@link sum}, with fewer rotations the shorter the vector is. */
    total(): CkksVector;
    /** The inner product with an encrypted or a clear vector, in every slot. */
    dot(other: CkksVector | ArrayLike<number>): CkksVector;
    /** The product matrix · vector. The vector must have been encrypted with the matrix's `period`. */
    apply(matrix: PlainMatrix): CkksVector;
    /**
     * c₀ + c₁x + c₂x² + … in each slot. Degree d takes ⌈log₂(d + 1)⌉ of the depth.
     * @param coefficients from the constant one upwards
     */
    polynomial(coefficients: readonly number[]): CkksVector;
    /** The same vector, with a bound that the caller knows to hold: a wrong one makes garbage. */
    assuming(bound: number): CkksVector;
    /** The first slots only. */
    shortened(length: number): CkksVector;
    /** The same vector with fewer multiplications left: smaller, and quicker to compute on. */
    lowered(depthLeft: number): CkksVector;
    /** The vector as bytes, signed by the sender. */
    toBytes(key: PrivateKey): Uint8Array;
    /** Frees the ciphertext at once; any later use is an error. */
    dispose(): void;
    [Symbol.dispose](): void;
    /** @internal Rescales a product, and states the level's own scale. */
    static rescaled(context: CkksContext, product: Ciphertext, facts: CkksFacts): CkksVector;
}
