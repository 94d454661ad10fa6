import { CkksContext } from '../ckks/ckks-context.js';
import { CkksVector } from '../ckks/ckks-vector.js';
import { type SquareNetwork } from './network.js';
/** One hidden layer: column by column for the inputs, then row by row for the outputs. */
export interface EncryptedModel {
    readonly inputs: number;
    readonly outputs: number;
    readonly hidden: number;
    readonly columns: readonly CkksVector[];
    readonly bias: CkksVector;
    readonly rows: readonly CkksVector[];
    readonly outputBias: Float64Array;
}
/**
 * Encrypts the weights of a network with one hidden layer. The last biases stay in the clear: the key's owner adds them.
 * Needs a depth of 3, and `rotations: 'sums'`.
 */
export declare function encryptModel(context: CkksContext, network: SquareNetwork): EncryptedModel;
/** @throws PrivacyError `invalid-argument` for what is no encrypted model */
export declare function requireModel(model: EncryptedModel): void;
/**
 * The encrypted answers to one sample, each in every slot, without the last bias.
 * @param sample numbers in the clear, or one encrypted vector for each feature with the number in `hidden` slots
 */
export declare function answerEncrypted(model: EncryptedModel, sample: ArrayLike<number> | readonly CkksVector[]): CkksVector[];
