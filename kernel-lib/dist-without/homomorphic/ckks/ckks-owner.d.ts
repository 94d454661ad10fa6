import { inspect } from 'node:util';
import type { RandomSource } from '../../core/random.js';
import type { Decryptor, PublicKeyBytes } from '../engine.js';
import { type CkksOptions, type CkksParameters } from '../parameters.js';
import { CkksContext } from './ckks-context.js';
import type { CkksVector } from './ckks-vector.js';
import { type Flooded, type FloodingOptions } from './flooding.js';
import { type CircuitPoint, type NoiseStep } from './trace.js';
/** Which rotations are possible: none, those that sums need (powers of two), or these. Each takes about a megabyte at degree 8192. */
export type Rotations = 'none' | 'sums' | readonly number[];
export interface CkksKeyOptions {
    readonly parameters?: CkksParameters | CkksOptions;
    readonly rotations?: Rotations;
}
export declare function rotationSteps(rotations: Rotations, slots: number): readonly number[];
/**
 * Holds the secret key, and only that: vectors and public keys are in its `context`, which may be given away. It is not shown when it
 * is printed.
 */
export declare class CkksOwner {
    #private;
    readonly context: CkksContext;
    private constructor();
    /** Fresh keys. */
    static create(options?: CkksKeyOptions): Promise<CkksOwner>;
    /** @internal Keys that another library made. */
    static ofKeys(parameters: CkksParameters, keys: PublicKeyBytes, secretKey: Uint8Array): Promise<CkksOwner>;
    /**
     * Decrypts for the owner's eyes. **Do not pass the result on**: its lowest bits tell of the secret key (Li and Micciancio 2021);
     * {@link release} gives a result that may leave.
     */
    decrypt(vector: CkksVector): Float64Array;
    /**
     * Decrypts for others: adds noise that covers what the lowest bits tell of the key, and states the precision that is left.
     * @throws PrivacyError `weak-parameters` where too little precision would be left
     */
    release(vector: CkksVector, options?: FloodingOptions, random?: RandomSource): Flooded;
    /**
     * Level, scale and measured noise at the points of a circuit. **For the owner's eyes only**: noise tells of the key. The bound that travels with a
     * vector, `error`, is public.
     */
    trace(points: readonly CircuitPoint[]): readonly NoiseStep[];
    /** @internal For what is computed on bare ciphertexts, such as by encrypted models. */
    get decryptor(): Decryptor;
    /** Frees the keys. */
    dispose(): void;
    [Symbol.dispose](): void;
    toJSON(): string;
    [inspect.custom](): string;
}
