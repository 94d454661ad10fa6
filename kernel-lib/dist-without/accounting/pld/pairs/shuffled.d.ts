import { type DominatingPair } from '../dominating-pair.js';
/**
 * The shuffler's pair: the counts of clones that look like either answer, as {@link shuffleDelta} tells them apart. It dominates every
 * local randomiser behind a shuffler, whatever was seen before, so that it composes.
 */
export declare function shuffledPair(reports: number, localEpsilon: number): DominatingPair;
