import { type DominatingPair } from '../dominating-pair.js';
/** Standard deviations beyond which a normal tail is below e^`logTail`. */
export declare const normalReach: (logTail: number) => number;
/** Knots for losses that are a function of a normal variable: an eighth of a standard deviation apart. */
export declare const PER_DEVIATION = 8;
/** N(μ, 1) against N(0, 1), which dominates Gaussian noise of multiplier 1/μ exactly (Dong, Roth and Su 2022, Theorem 2.7). */
export declare function gaussianPair(mu: number): DominatingPair;
