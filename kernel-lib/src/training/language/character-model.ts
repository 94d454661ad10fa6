import { count } from '../../core/quantities.js';
import { bucketOf, hashedObjective, hashedScores, softmaxRows } from '../objectives/hashed.js';
import type { Objective } from '../objectives/objective.js';
import { alphabetOf, charactersOf } from './alphabet.js';

export interface CharacterModelOptions {
  /** The characters that the model distinguishes, known beforehand; all others count as one more. */
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
  bitsPerCharacter(weights: { readonly values: ArrayLike<number> }, text: string): number;
  /** Bits that a string takes after a prefix: what a canary's exposure is counted from. */
  bits(weights: { readonly values: ArrayLike<number> }, prefix: string, text: string): number;
}

/**
 * A character model to be trained by descent: see {@link CharacterModel}. From noisy counts, `learnNgrams` learns more at equal privacy.
 * @throws PrivacyError `invalid-argument`
 */
export function characterModel(options: CharacterModelOptions): CharacterModel {
  const { classes, codesOf } = alphabetOf(options.alphabet);
  const order = count(options.order ?? 4, 'order', 0);
  const bucketCount = count(options.bucketCount ?? 2 ** 14, 'bucketCount');
  const chunk = count(options.chunk ?? 64, 'chunk');
  const perPosition = order + 1;
  const positionsOf = (text: readonly string[]) => {
    const buckets = new Int32Array(text.length * perPosition);
    const targets = codesOf(text);
    for (let at = 0; at < text.length; at++) {
      const start = at - (at % chunk);
      for (let length = 0; length <= order; length++) {
        const context = text.slice(Math.max(start, at - length), at).join('');
        buckets[at * perPosition + length] = bucketOf(`${String(length)} ${context}`, bucketCount);
      }
    }
    return { buckets, targets };
  };
  const bitsOf = (weights: { readonly values: ArrayLike<number> }, text: readonly string[], from = 0): number => {
    const { buckets, targets } = positionsOf(text);
    let bits = 0;
    for (let start = from; start < text.length; start += 4096) {
      const some = buckets.subarray(start * perPosition, (start + 4096) * perPosition);
      const probabilities = hashedScores(weights.values, some, perPosition, classes);
      softmaxRows(probabilities, classes);
      for (let place = 0; place < some.length / perPosition; place++)
        bits -= Math.log2(probabilities[place * classes + (targets[start + place] as number)] as number);
    }
    return bits;
  };
  return Object.freeze({
    classes,
    objective(text: string) {
      const split = charactersOf(text);
      const units = Math.ceil(split.length / chunk);
      return hashedObjective({
        name: `character model of order ${String(order)}`,
        bucketCount,
        classes,
        perPosition,
        ...positionsOf(split),
        starts: Int32Array.from({ length: units + 1 }, (_, unit) => Math.min(split.length, unit * chunk)),
      });
    },
    bitsPerCharacter: (weights: { readonly values: ArrayLike<number> }, text: string) => {
      const split = charactersOf(text);
      return bitsOf(weights, split) / split.length;
    },
    bits: (weights: { readonly values: ArrayLike<number> }, prefix: string, text: string) =>
      bitsOf(weights, charactersOf(prefix + text), charactersOf(prefix).length),
  });
}
