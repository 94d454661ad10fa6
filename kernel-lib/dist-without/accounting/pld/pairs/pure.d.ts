import { type DominatingPair } from '../dominating-pair.js';
/**
 * A loss of ±ε with probability `likely` above and whatever is left at zero: k-ary randomised response, where P gives the true
 * answer its probability (Kairouz, Oh and Viswanath 2014), and with `likely` = e^ε / (1 + e^ε) the worst case of ε-DP
 * (Kairouz, Oh and Viswanath 2015, Theorem 3.3). `infinite` of both P and Q can't be mistaken: the worst case of (ε, δ)-DP.
 */
export declare function twoSidedPair(epsilon: number, likely?: number, infinite?: number, hasMiddle?: boolean): DominatingPair;
/**
 * The exponential mechanism. A two-point pair with losses t and t − ε dominates it for some t in [0, ε] (Dong, Durfee and Rogers 2020,
 * Lemma 4.2); the largest of their divergences at each ε′ is e^ε (1 − e^{(ε′ − ε)/2})² / (e^ε − 1). Being a supremum of
 * convex functions of e^ε′ it belongs to a pair of its own, which dominates whatever t is.
 */
export declare function boundedRangePair(epsilon: number): DominatingPair;
/** No privacy: P and Q never meet. */
export declare const disjointPair: DominatingPair;
