import type { DominatingPair } from '../dominating-pair.js';
/** One of two mechanisms, the second with the given probability, where it is known which was run: their divergences average. */
export declare const mixturePair: (first: DominatingPair, second: DominatingPair, probability: number) => DominatingPair;
