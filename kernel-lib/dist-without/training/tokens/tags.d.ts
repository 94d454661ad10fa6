/** Kinds of entities, such as PER and LOC, as tags of tokens in IOB2: O, and B-KIND, I-KIND for each. */
export declare function tagsOf(kinds: readonly string[]): readonly string[];
/** Places among the outputs that tags share; those of the kinds follow. */
export declare const OUTSIDE: 0, BEGINNING: 1, INSIDE: 2;
/**
 * What tags share: an output for O, for all beginnings, for all insides, and for each kind, of which a tag's score is the sum. What is
 * learnt of a kind's beginning is learnt of its inside, with less noise than for each tag by itself.
 */
export declare const sharedByTags: (kinds: readonly string[]) => readonly (readonly number[])[];
/** Whether a tag may follow another: the inside of an entity follows its beginning or its inside. `undefined` is the start. */
export declare const mayFollow: (tag: string, before: string | undefined) => boolean;
/**
 * The best sequence of legal tags by the sum of their scores (Viterbi 1967): what is legal is public, so it costs no privacy.
 * @param scores `tags.length` numbers a token
 */
export declare function bestTags(scores: Float64Array, tags: readonly string[]): string[];
