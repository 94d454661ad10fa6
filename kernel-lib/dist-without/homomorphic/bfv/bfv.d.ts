import { inspect } from 'node:util';
import type { PrivateKey, PublicKey } from '../../cryptography/keys.js';
import { type Rotations } from '../ckks/ckks-owner.js';
import type { Ciphertext, Decryptor, Engine, Plaintext, PublicKeyBytes } from '../engine.js';
import { type BfvOptions, type BfvParameters, type InsecureOptions } from '../parameters.js';
export type WholeOperand = number | ArrayLike<number>;
/** Everything one may have who computes on encrypted whole numbers. It cannot decrypt. */
export declare class BfvContext {
    readonly parameters: BfvParameters;
    readonly keyName: string;
    /** Two rows of half as many each; sums go over both. */
    readonly slots: number;
    /** t: results are right modulo t, and come out within ±t/2. */
    readonly modulus: number;
    /** @internal */
    readonly engine: Engine;
    constructor(engine: Engine);
    /** @throws PrivacyError `out-of-range` for what is not within ±(t − 1)/2 */
    encrypt(values: ArrayLike<number>): BfvVector;
    /**
     * Reads a vector that a known sender signed.
     * @throws PrivacyError `not-authentic`, `malformed-message`, `foreign-key`
     */
    readVector(bytes: Uint8Array, sender: PublicKey): BfvVector;
    /** The context as bytes, signed: no secret is in it. */
    toBytes(key: PrivateKey): Uint8Array;
    /**
     * Reads a context that a known sender signed; its parameters are checked again.
     * @throws PrivacyError `not-authentic`, `malformed-message`, and `weak-parameters` for parameters below 128 bits, unless they are asked for
     */
    static fromBytes(bytes: Uint8Array, sender: PublicKey, options?: InsecureOptions): Promise<BfvContext>;
    dispose(): void;
    [Symbol.dispose](): void;
    /** @internal */
    encoded(values: ArrayLike<number>): Plaintext;
}
/** An encrypted vector of whole numbers. Operations give fresh vectors, exact modulo t. */
export declare class BfvVector {
    #private;
    readonly context: BfvContext;
    /** @internal */
    readonly ciphertext: Ciphertext;
    readonly length: number;
    /** Multiplications in a row that are left by the parameters: so many, and a decryption does not fail. */
    readonly depthLeft: number;
    constructor(context: BfvContext, 
    /** @internal */
    ciphertext: Ciphertext, length: number, 
    /** Multiplications in a row that are left by the parameters: so many, and a decryption does not fail. */
    depthLeft: number);
    add(other: BfvVector | WholeOperand): BfvVector;
    subtract(other: BfvVector | WholeOperand): BfvVector;
    negate(): BfvVector;
    /** The product, slot by slot. Takes one of the depth. */
    multiply(other: BfvVector | WholeOperand): BfvVector;
    /** Moves the slots of each of the two rows to the left. */
    rotate(steps: number): BfvVector;
    /** The sum of all slots, in every slot. Needs `rotations: 'sums'`. */
    sum(): BfvVector;
    /** The vector as bytes, signed by the sender. */
    toBytes(key: PrivateKey): Uint8Array;
    dispose(): void;
    [Symbol.dispose](): void;
}
/** What somebody says of a vector of whole numbers. */
export type BfvFacts = Pick<BfvVector, 'length' | 'depthLeft'>;
/** @throws PrivacyError `malformed-message` */
export declare function receivedBfvVector(context: BfvContext, { depthLeft, length }: BfvFacts, bytes?: Uint8Array): BfvVector;
export interface BfvKeyOptions {
    readonly parameters?: BfvParameters | BfvOptions;
    readonly rotations?: Rotations;
}
/** Holds the secret key, and only that. It is not shown when it is printed. */
export declare class BfvOwner {
    #private;
    readonly context: BfvContext;
    private constructor();
    static create(options?: BfvKeyOptions): Promise<BfvOwner>;
    /** @internal Keys that another library made. */
    static ofKeys(parameters: BfvParameters, keys: PublicKeyBytes, secretKey: Uint8Array): Promise<BfvOwner>;
    /** @internal */
    get decryptor(): Decryptor;
    /**
     * The exact numbers, within ±t/2.
     * @throws PrivacyError `out-of-range` where no noise budget is left, and the numbers would be garbage
     */
    decrypt(vector: BfvVector): Float64Array;
    /** Bits of noise budget that are left. For the owner only: shown to others, it tells of the key. */
    noiseBudget(vector: BfvVector): number;
    dispose(): void;
    [Symbol.dispose](): void;
    toJSON(): string;
    [inspect.custom](): string;
}
