import { type AbortSignalLike, type Step } from '../../work/index.js';
import { CkksContext } from '../ckks/ckks-context.js';
import { CkksOwner } from '../ckks/ckks-owner.js';
import { CkksVector } from '../ckks/ckks-vector.js';
/** The logistic function within ±8 as a polynomial of degree 3, by least squares (Kim et al. 2018, "Secure logistic regression", section 4). */
export declare const SIGMOID: readonly number[];
export interface EncryptedRows {
    readonly rows: number;
    /** One vector a feature, the constant 1 last; slots are rows. */
    readonly features: readonly CkksVector[];
    readonly labels: CkksVector;
}
/** Four multiplications in a row: score, two for the polynomial, and the gradient. */
export declare const logisticParameters: () => import("../parameters.js").CkksParameters;
/**
 * One step of gradient descent on encrypted rows and encrypted weights: w − rate · Xᵀ(σ(Xw) − y) / n, with σ the polynomial. Runs at the
 * server, without the key. The first slot of a result holds the weight.
 */
export declare function logisticStep(data: EncryptedRows, weights: readonly CkksVector[], rate: number): CkksVector[];
export interface LogisticTrainingOptions {
    readonly epochs: number;
    readonly rate: number;
    readonly label?: string;
    readonly signal?: AbortSignalLike;
}
/** How training stands after an epoch. */
export interface LogisticStep extends Step {
    readonly weights: Float64Array;
    readonly milliseconds: number;
}
/** Encrypts rows for training: standardised features within ±16, labels 0 or 1. */
export declare function encryptRows(context: CkksContext, rows: readonly ArrayLike<number>[], labels: ArrayLike<number>): EncryptedRows;
/**
 * Trains on encrypted rows; server and owner are both here, for a notebook. The weights come last the intercept's.
 * @throws PrivacyError `aborted` when it is interrupted, which it looks for many times in an epoch
 */
export declare function trainLogisticEncrypted(rows: readonly ArrayLike<number>[], labels: ArrayLike<number>, options: LogisticTrainingOptions): Promise<{
    weights: Float64Array;
    steps: readonly LogisticStep[];
}>;
/** The epochs as a generator of steps. */
export declare function logisticEpochs(owner: CkksOwner, data: EncryptedRows, options: Pick<LogisticTrainingOptions, 'epochs' | 'rate'>): Generator<LogisticStep, Float64Array, void>;
/** Within an epoch, where it can be stopped. */
interface Pause extends Step {
    readonly weights?: undefined;
}
/** @internal Epochs, and pauses within them. */
export declare function pausedEpochs(owner: CkksOwner, data: EncryptedRows, { epochs, rate }: Pick<LogisticTrainingOptions, 'epochs' | 'rate'>): Generator<LogisticStep | Pause, Float64Array, void>;
/** The same descent in the clear, by the same polynomial: what the encrypted one is compared with. */
export declare function trainLogisticClear(rows: readonly ArrayLike<number>[], labels: ArrayLike<number>, options: Pick<LogisticTrainingOptions, 'epochs' | 'rate'>): Float64Array;
export {};
