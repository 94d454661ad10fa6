import type { Objective } from '../objectives/objective.js';
export interface CharacterModelOptions {
    /** The characters that are told apart, known beforehand; every other one is one more. */
    readonly alphabet: string;
    /** Characters before, of which all lengths up to this are features; 4 unless it is given. */
    readonly order?: number;
    /** Buckets that contexts are hashed to; 2¹⁴ unless it is given. */
    readonly bucketCount?: number;
    /** Characters of a privacy unit; 64 unless it is given. */
    readonly chunk?: number;
}
/** A character model from hashed n-grams: a linear softmax over the contexts of every length up to its order. */
export interface CharacterModel {
    readonly classes: number;
    /** What training descends: the text in chunks, each a privacy unit, none of which sees another's characters. */
    objective(text: string): Objective;
    /** Mean bits a character of a text takes, in chunks: log₂ of one over its probability. */
    bitsPerCharacter(weights: {
        readonly values: ArrayLike<number>;
    }, text: string): number;
    /** Bits that a string takes after a prefix: what a canary's exposure is counted from. */
    bits(weights: {
        readonly values: ArrayLike<number>;
    }, prefix: string, text: string): number;
}
export declare function characterModel(options: CharacterModelOptions): CharacterModel;
/**
 * How far a canary is remembered (Carlini et al. 2019): log₂ of how many candidates there are, less log₂ of the canary's rank among them.
 * One that was never seen has about 1 bit on average; log₂(candidates) is the most. Candidates that are as likely count half, so that a
 * model that has learnt nothing exposes nothing.
 */
export declare function exposure(canaryBits: number, otherBits: readonly number[]): number;
