import { type DominatingPair } from '../dominating-pair.js';
/**
 * A pair whose divergence lies between those of two others at each ε.
 * @param shareOf how much of it is the second's, given the two divergences, by their excesses
 */
export declare function joinedPair(first: DominatingPair, second: DominatingPair, shareOf: (first: number, second: number) => number): DominatingPair;
