import type { DominatingPair } from '../dominating-pair.js';
import { joinedPair } from './joined.js';

/** One of two mechanisms, the second with the given probability, where it is known which was run: their divergences average. */
export const mixturePair = (first: DominatingPair, second: DominatingPair, probability: number): DominatingPair => ({
  ...joinedPair(first, second, () => probability),
  atomic: first.atomic && second.atomic,
});
