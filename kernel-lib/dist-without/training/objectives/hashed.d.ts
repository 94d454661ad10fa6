import { type Objective } from './objective.js';
/** Positions, such as tokens or characters, each with the same number of hashed features, and the class that is right there. */
export interface HashedPositions {
    /** Buckets of each position's features, `perPosition` of them. */
    readonly buckets: Int32Array;
    readonly perPosition: number;
    /** The class of each position; one out of range adds nothing. */
    readonly targets: Int32Array;
    /** Where each privacy unit's positions start, such as a sentence's, and the end. */
    readonly starts: Int32Array;
}
export interface HashedOptions extends HashedPositions {
    readonly bucketCount: number;
    readonly classes: number;
    /** What the description calls the model. */
    readonly name: string;
    /** What a unit's gradient is over its positions: their mean, unless it is given. */
    readonly reduction?: 'mean' | 'sum';
    /** What classes share: for each class its weights of the model's outputs. A class has an output of its own unless it is given. */
    readonly shared?: SharedOutputs;
}
/** For each class a row of weights, one an output: a class's score is their sum. */
export type SharedOutputs = readonly (readonly number[])[];
/** Class scores of each position, from its outputs. */
export declare function classScores(outputs: Float64Array, shared: SharedOutputs | undefined): Float64Array;
/** FNV-1a (Fowler, Noll and Vo) of a text, to a bucket. */
export declare function bucketOf(text: string, bucketCount: number): number;
/** Class scores at positions: each feature weighs 1/√(features a position), so that rows have length 1 whatever the hash's size. */
export declare function hashedScores(parameters: ArrayLike<number>, buckets: Int32Array, perPosition: number, classes: number): Float64Array;
/** Softmax of each position's scores, in place. */
export declare function softmaxRows(scores: Float64Array, classes: number): void;
/**
 * Softmax regression on hashed features of unit length: a linear model whose noise on a score doesn't depend on the number of buckets.
 * A unit's gradient is made in a table that only its own features touch.
 */
export declare function hashedObjective(options: HashedOptions): Objective;
