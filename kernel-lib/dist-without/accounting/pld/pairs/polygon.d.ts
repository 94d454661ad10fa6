import { type DominatingPair } from '../dominating-pair.js';
/**
 * The pair whose divergence is the greatest that is convex in e^ε, symmetric, and nowhere above given bounds on another's: it dominates
 * that other one, whose divergence is convex too.
 * @param losses rising, from 0
 * @param bounds on δ at each of them
 * @param relativeError of the bounds
 */
export declare function polygonPair(losses: readonly number[], bounds: readonly number[], relativeError: number): DominatingPair;
