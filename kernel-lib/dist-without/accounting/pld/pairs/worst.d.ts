import type { DominatingPair } from '../dominating-pair.js';
/**
 * One of several mechanisms, whichever tells more: the greatest of their divergences at each ε. That is a pair's again, being convex in e^ε
 * (Zhu, Dong and Wang 2022, Proposition 8). Where one overtakes another the slope jumps, and the loss has an atom.
 */
export declare const worstPair: (pairs: readonly DominatingPair[]) => DominatingPair;
