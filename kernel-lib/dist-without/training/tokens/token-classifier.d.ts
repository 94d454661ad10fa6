import type { Objective } from '../objectives/objective.js';
/** A sentence: its words, and the tag of each. */
export interface TaggedWords {
    readonly tokens: readonly string[];
    readonly tags: readonly string[];
}
export interface TokenClassifierOptions {
    /** Kinds of entities, known beforehand. */
    readonly kinds: readonly string[];
    /** Buckets that features are hashed to; 2¹⁵ unless it is given. */
    readonly bucketCount?: number;
}
/**
 * Token classification from hashed features, such as named entities. The privacy unit is a sentence; what is learnt is one table of
 * weights, and the best legal tags are found by Viterbi's algorithm.
 */
export interface TokenClassifier {
    readonly tags: readonly string[];
    /**
     * Where training starts best, from public knowledge of print alone: words without a capital letter are outside of names, and others
     * begin one, or go on with it after a capitalised word.
     */
    initial(): Float64Array;
    /** What training descends, a sentence's gradient being the sum over its words; words and tags that are unknown are what they are: hashed, or adding nothing. */
    objective(sentences: readonly TaggedWords[]): Objective;
    /** The tags of sentences, by what was learnt. */
    predict(weights: {
        readonly values: ArrayLike<number>;
    }, sentences: readonly {
        readonly tokens: readonly string[];
    }[]): string[][];
}
export declare function tokenClassifier(options: TokenClassifierOptions): TokenClassifier;
