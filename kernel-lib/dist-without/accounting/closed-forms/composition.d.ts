import { type Epsilon } from '../../core/quantities.js';
/** The sums over the composed ε's that the bounds below are made of. */
export interface EpsilonSums {
    /** How many there are; long sums round more. */
    readonly parts: number;
    /** Σ ε. */
    readonly total: number;
    /** Σ ε(e^ε − 1)/(e^ε + 1), the most that privacy losses can be on average. */
    readonly mean: number;
    /** Σ ε². */
    readonly squares: number;
}
/** The sums of a list of ε's, each at least 0. */
export declare function epsilonSums(epsilons: readonly number[]): EpsilonSums;
/** The sums of the same ε `times` times. */
export declare const repeatedSums: (epsilon: number, times: number) => EpsilonSums;
/** The same of each sum of two lists. */
export declare const joinedSums: (first: EpsilonSums, second: EpsilonSums, join: (one: number, other: number) => number) => EpsilonSums;
/** The sums of two lists together. */
export declare const addSums: (first: EpsilonSums, second: EpsilonSums) => EpsilonSums;
/** Basic composition: the sum of the ε's, at δ = 0 (Dwork and Roth 2014, Theorem 3.16). Valid for adaptively chosen ε's. */
export declare const basicEpsilon: (sums: EpsilonSums) => Epsilon;
/**
 * Advanced composition of unequal ε's at δ, the least of three bounds (Kairouz, Oh and Viswanath 2015, Theorem 3.5; the constant
 * inside its second logarithm is Euler's e, not ε). The ε's are fixed in advance.
 */
export declare function advancedEpsilon(sums: EpsilonSums, delta: number): Epsilon;
/** The least δ at ε of {@link advancedEpsilon}; 0 where the sum of the ε's is not above ε. */
export declare function advancedDelta(sums: EpsilonSums, epsilon: number): number;
/**
 * The advanced composition theorem of Dwork, Rothblum and Vadhan 2010 for equal parts:
 * ε√(2k ln(1/δ')) + kε(e^ε − 1) at kδ₀ + δ'. Looser than {@link advancedEpsilon}; kept for comparison with publications.
 * @returns ∞ where δ is not above kδ₀
 */
export declare function dworkRothblumVadhanEpsilon(epsilon: number, delta: number, times: number, targetDelta: number): Epsilon;
/**
 * The ε at δ that holds although each ε is chosen after seeing earlier outputs: the lesser of Σε and √(2 Σε² ln(1/δ)) + Σε²/2
 * (Whitehouse et al. 2023, Theorem 1).
 */
export declare function filterEpsilon(sums: EpsilonSums, delta: number): Epsilon;
/** The least δ at ε of {@link filterEpsilon}. */
export declare function filterDelta(sums: EpsilonSums, epsilon: number): number;
