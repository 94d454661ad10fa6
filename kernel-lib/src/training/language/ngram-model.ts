import { invalidArgument, requireOptions } from '../../core/errors.js';
import { count, positive } from '../../core/quantities.js';
import type { Weights } from '../../weights/index.js';
import { parseClipNorm } from '../clipping/clipping.js';
import { alphabetOf, charactersOf, type Alphabet } from './alphabet.js';
import { NgramTable } from './ngram-table.js';

export interface NgramModelOptions {
  /** The characters that the model distinguishes, known beforehand; all others count as one more. */
  readonly alphabet: string;
  /** The most characters of context: 3, so that n-grams have up to 4 characters, unless it is given. */
  readonly order?: number;
  /** Characters of a privacy unit; 64 unless it is given. */
  readonly chunk?: number;
  /** The Euclidean length that a chunk's counts of one order are shortened to; the square root of `chunk` unless it is given. */
  readonly clipNorm?: number;
  /** How many counts what follows a shorter context is worth, as the prior of a longer one; 20 unless it is given. */
  readonly concentration?: number;
}

/** A character model of n-gram counts: a table of what follows each frequent context. {@link learnNgrams} fills it. */
export interface NgramModel {
  readonly description: string;
  readonly alphabet: Alphabet;
  readonly order: number;
  readonly chunk: number;
  readonly clipNorm: number;
  readonly concentration: number;
  /**
   * Mean bits a character of a text takes: log₂ of one over its probability after what stands before it, across chunks.
   * @param weights of `learnNgrams`
   */
  bitsPerCharacter(weights: Weights, text: string): number;
  /** Bits that a string takes after a prefix: what a canary's exposure is counted from. */
  bits(weights: Weights, prefix: string, text: string): number;
}

/**
 * A character model of n-gram counts.
 * @throws PrivacyError `invalid-argument` where contexts of the alphabet's characters are too many to be numbered: take a lower order
 */
export function ngramModel(options: NgramModelOptions): NgramModel {
  requireOptions(options, '{ alphabet: "abc…", order: 3 }');
  const alphabet = alphabetOf(options.alphabet);
  const order = count(options.order ?? 3, 'order', 0);
  const chunk = count(options.chunk ?? 64, 'chunk');
  const clipNorm = parseClipNorm(options.clipNorm ?? Math.sqrt(chunk));
  const concentration = positive<number>(options.concentration ?? 20, 'concentration');
  if (alphabet.classes ** order > Number.MAX_SAFE_INTEGER)
    throw invalidArgument('order', `lower: an alphabet of ${String(alphabet.classes)} has too many contexts`);
  // A table is read many times, as by a canary's exposure.
  const tables = new WeakMap<Weights, NgramTable>();
  const tableOf = (weights: Weights): NgramTable => {
    const table = tables.get(weights) ?? NgramTable.fromWeights(weights, alphabet.classes);
    tables.set(weights, table);
    return table;
  };
  const bits = (weights: Weights, prefix: readonly string[], text: readonly string[]): number =>
    tableOf(weights).bits(alphabet.codesOf([...prefix, ...text]), prefix.length);
  return Object.freeze({
    description:
      `n-gram counts of order ${String(order)}, chunks of ${String(chunk)}, clipping to ${String(clipNorm)}, ` +
      `concentration ${String(concentration)}`,
    alphabet,
    order,
    chunk,
    clipNorm,
    concentration,
    bitsPerCharacter: (weights: Weights, text: string) => {
      const characters = charactersOf(text);
      return bits(weights, [], characters) / characters.length;
    },
    bits: (weights: Weights, prefix: string, text: string) => bits(weights, charactersOf(prefix), charactersOf(text)),
  });
}
