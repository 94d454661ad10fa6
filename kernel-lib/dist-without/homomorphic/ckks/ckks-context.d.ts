import type { PrivateKey, PublicKey } from '../../cryptography/keys.js';
import type { EncryptionReport } from '../../reports/encryption.js';
import type { Engine, Plaintext } from '../engine.js';
import { type CkksParameters, type InsecureOptions } from '../parameters.js';
import { type ReportOptions } from '../record.js';
import { KeySwitch } from '../switching/key-switch.js';
import { CkksVector } from './ckks-vector.js';
import { PlainMatrix } from './plain-matrix.js';
/** Values are taken to lie within ±64 unless another bound is said: a bound is public, and so does not follow from the data. */
export declare const DEFAULT_BOUND = 64;
export interface CkksEncryptOptions {
    /** No value is larger in size. It travels with the ciphertext in the clear; 64 unless given. */
    readonly bound?: number;
    /** Repeats the values, filled up with zeros to this length, over all slots: for products with a matrix of this `period`. */
    readonly period?: number;
}
/** Checks values before they are encrypted: what is not a number, or too large, would come out as garbage. */
export declare function checkedValues(values: ArrayLike<number>, bound: number, slots: number): Float64Array;
/**
 * Everything one may have who computes on encrypted real numbers: the public key, and the keys for relinearising and rotating. It
 * cannot decrypt.
 */
export declare class CkksContext {
    #private;
    readonly parameters: CkksParameters;
    /** Names the keys. */
    readonly keyName: string;
    readonly slots: number;
    /** @internal */
    readonly engine: Engine;
    /** @internal */
    readonly scales: readonly number[];
    /** @internal */
    readonly capacities: readonly number[];
    /** @internal `CkksOwner.create` and {@link fromBytes} make them. */
    constructor(engine: Engine);
    /** Multiplications in a row that fresh vectors have. */
    get depth(): number;
    /**
     * Encrypts up to `slots` numbers.
     * @throws PrivacyError `out-of-range` for values beyond the bound; `invalid-argument` for NaN, ∞ and too many values
     */
    encrypt(values: ArrayLike<number>, options?: CkksEncryptOptions): CkksVector;
    /** A matrix in the clear, made ready for products with encrypted vectors. */
    matrix(rows: readonly ArrayLike<number>[]): PlainMatrix;
    /**
     * Reads a vector that a known sender signed.
     * @throws PrivacyError `not-authentic`, `malformed-message`, `foreign-key`, `out-of-range`
     */
    readVector(bytes: Uint8Array, sender: PublicKey): CkksVector;
    /** The context as bytes, signed: no secret is in it. */
    toBytes(key: PrivateKey): Uint8Array;
    /**
     * Reads a context that a known sender signed; its parameters are checked again.
     * @throws PrivacyError `not-authentic`, `malformed-message`, and `weak-parameters` for parameters below 128 bits, unless they are asked for
     */
    static fromBytes(bytes: Uint8Array, sender: PublicKey, options?: InsecureOptions): Promise<CkksContext>;
    /** From now on operations are recorded, for {@link report}. */
    record(): void;
    /** What was computed since {@link record}: depth, scale, bound on the error and time of each operation. */
    report(options: ReportOptions): EncryptionReport;
    /** @internal Made when it is first needed; undefined where these keys cannot be switched by a kernel. */
    get keySwitch(): KeySwitch | undefined;
    /** Frees all ciphertexts and keys at once. */
    dispose(): void;
    [Symbol.dispose](): void;
    /** @internal */
    timed(operation: string, work: () => CkksVector): CkksVector;
    /** @internal Values of all slots set to one number, encoded and kept. */
    constant(scale: number, level: number): Plaintext;
    /** @internal */
    requireRoom(bound: number, level: number, operation: string): void;
    /** @internal */
    requireOwn(vector: CkksVector): CkksVector;
}
