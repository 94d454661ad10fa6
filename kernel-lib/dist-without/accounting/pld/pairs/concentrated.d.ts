import { type DominatingPair } from '../dominating-pair.js';
/**
 * The worst of all (ξ, ρ)-zCDP mechanisms. Their greatest divergence is convex in e^ε and below the conversion's δ(ε) (Canonne,
 * Kamath and Steinke 2020, Proposition 12), so it is below the convex hull of the conversion's values on any set of losses too:
 * that polygon is the pair. Below zero it is its mirror image, the class being symmetric.
 */
export declare function concentratedPair(rho: number, xi: number): DominatingPair;
