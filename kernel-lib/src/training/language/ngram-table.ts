import { invalidArgument } from '../../core/errors.js';
import { layersOf, weights as weightsOfLayers, type Weights } from '../../weights/index.js';

/** Contexts of one length, as numbers (see {@link longerContext}), and the row of each. */
export type Contexts = ReadonlyMap<number, number>;

/** What follows each context of one length: a row of `classes` probabilities. */
export interface NgramLevel {
  readonly contexts: Contexts;
  readonly probabilities: ArrayLike<number>;
}

/** The number of a context that begins one character earlier: the last character is the number's lowest digit. */
export const longerContext = (context: number, length: number, earlier: number, classes: number): number =>
  context + earlier * classes ** length;

const otherModel = () => invalidArgument('weights', 'those of an n-gram model of the same alphabet');

const contextsName = (length: number): string => `contexts of ${String(length)}`;
const probabilitiesName = (length: number): string => `probabilities after ${String(length)}`;

/** Which character follows: for contexts of every length up to an order, as far as they are known. The longest that is known speaks. */
export class NgramTable {
  /** @param levels what follows contexts of 0, 1, … characters */
  constructor(
    readonly classes: number,
    readonly levels: readonly NgramLevel[],
  ) {}

  /** The table with contexts of one more character. */
  with(level: NgramLevel): NgramTable {
    return new NgramTable(this.classes, [...this.levels, level]);
  }

  /** The row of probabilities after the longest known end of a context. */
  after(context: number, length: number): (character: number) => number {
    for (let shorter = length; ; shorter--) {
      const level = this.levels[shorter];
      const row = level?.contexts.get(context % this.classes ** shorter);
      if (level !== undefined && row !== undefined)
        return (character) => level.probabilities[row * this.classes + character] as number;
    }
  }

  /** Bits that the characters from `from` on take, each after all before it. */
  bits(codes: Int32Array, from: number): number {
    let bits = 0;
    for (let at = from; at < codes.length; at++) {
      let context = 0;
      const longest = Math.min(this.levels.length - 1, at);
      for (let length = 0; length < longest; length++)
        context = longerContext(context, length, codes[at - length - 1] as number, this.classes);
      bits -= Math.log2(this.after(context, longest)(codes[at] as number));
    }
    return bits;
  }

  /** The table as weights: contexts by their characters' numbers, and probabilities, a layer of each for every length. */
  toWeights(): Weights {
    const { classes } = this;
    return weightsOfLayers(
      this.levels.flatMap(({ contexts, probabilities }, length) => [
        {
          name: contextsName(length),
          shape: [contexts.size, length],
          values: [...contexts.keys()].flatMap((context) =>
            Array.from({ length }, (_, digit) => Math.floor(context / classes ** digit) % classes),
          ),
        },
        { name: probabilitiesName(length), shape: [contexts.size, classes], values: probabilities },
      ]),
    );
  }

  /** @throws PrivacyError `invalid-argument` for weights of another kind of model, or of another alphabet */
  static fromWeights(weights: Weights, classes: number): NgramTable {
    const layers = layersOf(weights);
    const levels = Array.from({ length: layers.length / 2 }, (_, length): NgramLevel => {
      const [contexts, probabilities] = [layers[2 * length], layers[2 * length + 1]];
      if (
        contexts?.name !== contextsName(length) ||
        probabilities?.name !== probabilitiesName(length) ||
        probabilities.shape[1] !== classes ||
        probabilities.shape[0] !== contexts.shape[0] ||
        (length === 0 && contexts.shape[0] !== 1)
      )
        throw otherModel();
      const numbers = Array.from({ length: contexts.shape[0] as number }, (_, row) => {
        let context = 0;
        for (let digit = 0; digit < length; digit++)
          context = longerContext(context, digit, contexts.values[row * length + digit] as number, classes);
        return [context, row] as const;
      });
      return { contexts: new Map(numbers), probabilities: probabilities.values };
    });
    if (levels.length === 0) throw otherModel();
    return new NgramTable(classes, levels);
  }
}
