import { count } from '../../core/quantities.js';
import { bucketOf, classScores, hashedObjective, hashedScores } from '../objectives/hashed.js';
import type { Objective } from '../objectives/objective.js';
import { BEGINNING, bestTags, INSIDE, OUTSIDE, sharedByTags, tagsOf } from './tags.js';

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

/** The shapes of a token and of the one before it, together. */
const shapesOf = (before: string, shape: string): string => `hb ${before} ${shape}`;

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
    shapesOf(shapeOf(before), shape),
    `ha ${shape} ${shapeOf(after)}`,
    `hh ${shapeOf(before)} ${shape} ${shapeOf(after)}`,
    `b2 ${(tokens[at - 2] ?? '<s>').toLowerCase()}`,
    `a2 ${(tokens[at + 2] ?? '</s>').toLowerCase()}`,
  ];
}

const FEATURES = 13;

/** Shapes that are common in print: of words, numbers and marks. */
const SHAPES = `a A Aa AaAa Aa-Aa A.A. A. Aa0 aA a-a 0 0-0 0a . , ( ) - " ' : ; $ % & \`\` ''`.split(' ');

/** By how much a word without a capital letter is likelier outside of names, as a difference of scores. */
const LOWER_CASE = 4;

/** By how much a capitalised word is likelier the beginning of a name, or its inside after another one. */
const CAPITALISED = 1;

/** Weights that say what capital letters do; each is of a token's shape and the one before. */
function initialWeights(bucketCount: number, width: number): Float64Array {
  const weights = new Float64Array(bucketCount * width);
  const scale = Math.sqrt(FEATURES);
  for (const before of SHAPES)
    for (const shape of SHAPES) {
      const from = bucketOf(shapesOf(before, shape), bucketCount) * width;
      if (!shape.includes('A')) weights[from + OUTSIDE] = scale * LOWER_CASE;
      else weights[from + (before.includes('A') ? INSIDE : BEGINNING)] = scale * CAPITALISED;
    }
  return weights;
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
  predict(
    weights: { readonly values: ArrayLike<number> },
    sentences: readonly { readonly tokens: readonly string[] }[],
  ): string[][];
}

/**
 * A classifier of the tokens of sentences, such as named entities: see {@link TokenClassifier}.
 * @throws PrivacyError `invalid-argument`
 * @example tokenClassifier({ kinds: ['PER', 'LOC', 'ORG', 'MISC'] })
 */
export function tokenClassifier(options: TokenClassifierOptions): TokenClassifier {
  const tags = tagsOf(options.kinds);
  const bucketCount = count(options.bucketCount ?? 2 ** 15, 'bucketCount');
  const shared = sharedByTags(options.kinds);
  const width = shared[0]?.length ?? 0;
  const bucketsOf = (tokens: readonly string[]): number[] =>
    tokens.flatMap((_, at) => featuresOf(tokens, at).map((feature) => bucketOf(feature, bucketCount)));
  return Object.freeze({
    tags,
    initial: () => initialWeights(bucketCount, width),
    objective(sentences: readonly TaggedWords[]) {
      const starts = new Int32Array(sentences.length + 1);
      sentences.forEach(({ tokens }, index) => {
        starts[index + 1] = (starts[index] as number) + tokens.length;
      });
      return hashedObjective({
        name: 'token classifier',
        reduction: 'sum',
        shared,
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
        bestTags(
          classScores(hashedScores(weights.values, Int32Array.from(bucketsOf(tokens)), FEATURES, width), shared),
          tags,
        ),
      ),
  });
}
