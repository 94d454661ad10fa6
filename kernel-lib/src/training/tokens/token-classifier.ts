import { count } from '../../core/quantities.js';
import { bucketOf, hashedObjective, hashedScores } from '../objectives/hashed.js';
import type { Objective } from '../objectives/objective.js';
import { bestTags, tagsOf } from './tags.js';

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

/** A word's shape: Aa-0 for letters, capitals and digits, repetitions once. */
const shapeOf = (word: string): string =>
  word
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{L}/gu, (letter) => (letter === 'A' ? 'A' : 'a'))
    .replace(/\d/g, '0')
    .replace(/(.)\1+/g, '$1');

/** What is known of a token: its word, pieces, shape and neighbours; none of it looks at other sentences. */
function featuresOf(tokens: readonly string[], at: number): string[] {
  const word = tokens[at] as string;
  const before = tokens[at - 1] ?? '<s>';
  const after = tokens[at + 1] ?? '</s>';
  const lower = word.toLowerCase();
  const shape = shapeOf(word);
  return [
    'bias',
    `w ${lower}`,
    `p ${lower.slice(0, 3)}`,
    `s ${lower.slice(-3)}`,
    `s2 ${lower.slice(-2)}`,
    `h ${shape}`,
    `b ${before.toLowerCase()}`,
    `a ${after.toLowerCase()}`,
    `hb ${shapeOf(before)} ${shape}`,
    `ha ${shape} ${shapeOf(after)}`,
    `hh ${shapeOf(before)} ${shape} ${shapeOf(after)}`,
    `f ${String(at === 0)} ${shape}`,
  ];
}

const FEATURES = 12;

/**
 * Token classification from hashed features, such as named entities. The privacy unit is a sentence; what is learnt is one table of
 * weights, and the best legal tags are found by Viterbi's algorithm.
 */
export interface TokenClassifier {
  readonly tags: readonly string[];
  /** What training descends; words and tags that are unknown are what they are: hashed, or adding nothing. */
  objective(sentences: readonly TaggedWords[]): Objective;
  /** The tags of sentences, by what was learnt. */
  predict(
    weights: { readonly values: ArrayLike<number> },
    sentences: readonly { readonly tokens: readonly string[] }[],
  ): string[][];
}

export function tokenClassifier(options: TokenClassifierOptions): TokenClassifier {
  const tags = tagsOf(options.kinds);
  const bucketCount = count(options.bucketCount ?? 2 ** 15, 'bucketCount');
  const bucketsOf = (tokens: readonly string[]): number[] =>
    tokens.flatMap((_, at) => featuresOf(tokens, at).map((feature) => bucketOf(feature, bucketCount)));
  return Object.freeze({
    tags,
    objective(sentences: readonly TaggedWords[]) {
      const starts = new Int32Array(sentences.length + 1);
      sentences.forEach(({ tokens }, index) => {
        starts[index + 1] = (starts[index] as number) + tokens.length;
      });
      return hashedObjective({
        name: 'token classifier',
        bucketCount,
        classes: tags.length,
        perPosition: FEATURES,
        buckets: Int32Array.from(sentences.flatMap(({ tokens }) => bucketsOf(tokens))),
        targets: Int32Array.from(
          sentences.flatMap(({ tokens, tags: given }) => tokens.map((_, at) => tags.indexOf(given[at] ?? ''))),
        ),
        starts,
      });
    },
    predict: (
      weights: { readonly values: ArrayLike<number> },
      sentences: readonly { readonly tokens: readonly string[] }[],
    ) =>
      sentences.map(({ tokens }) =>
        bestTags(hashedScores(weights.values, Int32Array.from(bucketsOf(tokens)), FEATURES, tags.length), tags),
      ),
  });
}
