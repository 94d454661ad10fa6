import type { DominatingPair } from './dominating-pair.js';
/** Losses `origin` + k·`step` for whole k. */
export interface Lattice {
    readonly origin: number;
    readonly step: number;
}
/** A privacy loss distribution on some points of a lattice. Masses may be negative by rounding, never by more. */
export interface LatticeLoss {
    readonly origin: number;
    /** Whole numbers, increasing. */
    readonly indices: Float64Array;
    readonly losses: Float64Array;
    /** Probability under P of each loss. */
    readonly masses: Float64Array;
    readonly infinite: number;
}
/** Relative rounding of a loss on a lattice, and of the greatest loss of a pair. */
export declare const LOSS_ROUNDING: number;
/**
 * The pair whose divergence joins upper bounds on another's, given as excesses at evenly spaced losses. It dominates that other pair:
 * its divergence, being convex, is nowhere above the hull of what bounds it.
 */
export declare function joinedBounds(step: number, from: number, excess: Float64Array): LatticeLoss;
/**
 * Connect-the-dots: the pair whose divergence joins the dots of the given one's at the knots. It dominates, as divergences are
 * convex in e^ε, and no pair on those losses that dominates is smaller (Doroshenko, Ghazi, Kamath, Kumar and Manurangsi 2022, Theorem 3.2).
 */
export declare function connectTheDots(pair: DominatingPair, lattice: Lattice, indices: Float64Array): LatticeLoss;
/** P-masses of the connected dots at any increasing losses: a picture of the distribution to choose a lattice by. */
export declare function outline(pair: DominatingPair, knots: readonly number[]): {
    losses: Float64Array;
    masses: Float64Array;
};
/**
 * The optimistic counterpart: a pair on the knots that the given one dominates. Between two knots its divergence stays below the
 * tangent of the given one at their middle, so below it everywhere, by convexity; the convex hull of what the tangents leave at the
 * knots is the divergence of a pair. Its distance is of the second order in the step, as that of connect-the-dots.
 * (Doroshenko et al. 2022, section 5, build a lower bound from tangents greedily, which is unstable for thousands of knots.)
 */
export declare function underTangents(pair: DominatingPair, lattice: Lattice, indices: Float64Array, shifts?: number): LatticeLoss;
