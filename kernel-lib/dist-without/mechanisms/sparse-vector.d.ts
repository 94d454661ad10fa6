import { type Epsilon } from '../core/quantities.js';
import type { RandomSource } from '../core/random.js';
import type { BindingContext, BoundMechanism, Mechanism } from './mechanism.js';
import type { Query } from './query.js';
export interface SparseVectorOptions {
    /** The privacy of the whole conversation, however many questions are answered "below". */
    readonly epsilon: number;
    /** How many answers may be "above", after which no more are given; 1 unless it is given. */
    readonly positives?: number;
    /** Whether one more record moves all answers in the same direction, as it does counts. Only of queries that declare it; not under `replace-one`. */
    readonly monotonic?: boolean;
}
/** The noise of a conversation, per unit of sensitivity. */
export interface SparseVectorScales {
    readonly threshold: number;
    readonly answer: number;
}
/**
 * Scales of the noise on threshold and answers, Δ/ε₁ and 2cΔ/ε₂ (cΔ/ε₂ for monotonic questions), where ε = ε₁ + ε₂ is shared as
 * 1 : (2c)^⅔ (1 : c^⅔), which gives their difference the least variance (Lyu, Su and Li 2017, section 4.2).
 */
export declare function sparseVectorScales(epsilon: number, positives: number, monotonic: boolean): SparseVectorScales;
/**
 * A conversation of above-threshold questions: the sparse vector technique, as Lyu, Su and Li 2017 state it in Algorithm 1.
 * The threshold's noise is drawn once, every answer's anew; after `positives` answers "above" it is over. Only "above" or "below" is
 * told, never a noisy value. Half a dozen published variants leave one of these out and are not private (ibid., section 3).
 *
 * All noise is drawn exactly, on one grid, and comparisons are exact.
 */
export declare class SparseVector {
    #private;
    /**
     * @param values the true answers, among which the conversation may ask; one neighbour moves each by less than `sensitivity`
     * @param sensitivity of each answer, greater than 0
     */
    constructor(values: readonly number[], sensitivity: number, options: Required<SparseVectorOptions>, random: RandomSource);
    /** How many answers may still be "above". */
    get remaining(): number;
    /**
     * Whether an answer, with noise, reaches the threshold, with noise. Questions may depend on earlier answers.
     * @param index which of the answers
     * @param threshold chosen without the data; another one each time, if need be
     * @throws PrivacyError `invalid-argument` when the conversation is over, or there is no such answer
     */
    isAbove(index: number, threshold: number): boolean;
}
/**
 * The sparse vector technique as noise: bound to a query of several numbers, it releases a {@link SparseVector} to ask which of them
 * reach a threshold. ε-DP for the whole conversation, however many answers are "below"; debited at once.
 */
export declare class SparseVectorMechanism implements Mechanism<unknown, readonly number[], SparseVector> {
    readonly epsilon: Epsilon;
    readonly positives: number;
    readonly monotonic: boolean;
    readonly description: string;
    constructor(options: SparseVectorOptions);
    /** The sensitivity is that of a single answer, the `linf` norm. */
    bind<Data>(query: Query<Data, readonly number[]>, context: BindingContext): BoundMechanism<Data, SparseVector>;
}
/** The sparse vector technique: see {@link SparseVectorMechanism}. */
export declare const sparseVector: (options: SparseVectorOptions) => SparseVectorMechanism;
