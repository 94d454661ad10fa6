import { type DominatingPair } from '../dominating-pair.js';
/**
 * The pair of a Poisson-sampled mechanism for the data set with the unit against the one without:
 * ((1 − q)Q + qP, Q), whose divergence at ε is q·δ(ε′) with e^ε′ = 1 + (e^ε − 1)/q
 * (Balle, Barthe and Gaboardi 2018, Theorem 8; Zhu, Dong and Wang 2022, Theorem 11).
 */
export declare function removalPair(pair: DominatingPair, rate: number): DominatingPair;
/**
 * The pair of a sample of fixed size under `replace-one`: above zero that of {@link removalPair}, below zero its mirror image
 * (Balle, Barthe and Gaboardi 2018, Theorem 9; Zhu, Dong and Wang 2022, Proposition 30). Dominates in both orders.
 */
export declare function fixedSizePair(pair: DominatingPair, rate: number): DominatingPair;
/**
 * The pair for the data set without the unit against the one with it: (P, (1 − q)P + qQ), whose divergence at ε is
 * (1 − (1 − q)e^ε)·δ(ε′) with e^ε′ = q e^ε / (1 − (1 − q)e^ε); its loss is never above −ln(1 − q).
 */
export declare function additionPair(pair: DominatingPair, rate: number): DominatingPair;
