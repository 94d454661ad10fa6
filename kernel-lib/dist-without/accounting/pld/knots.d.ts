import type { Weighted } from './cumulant.js';
import type { Lattice } from './discretize.js';
import type { AtomGrid, DominatingPair } from './dominating-pair.js';
/** An ε that a plan is asked about. */
export interface Place {
    readonly epsilon: number;
    /** See {@link Composition.steepness}; the saddle point's is λ + 1. */
    readonly steepness: number;
}
/** What a first look found at the δ that a plan is for, and on either side as far as it is asked. */
export interface Known {
    readonly centre: Place;
    readonly places: readonly Place[];
    /** See {@link Composition.density}. */
    density(low: number, high: number): number;
}
/**
 * How much each cell of an outline has to do with δ at ε: the probability in it, times the density of all the rest at what is left to ε.
 * The saddle point's e^{λL} stands for that density, and beside it, once known, that of the sum at each place asked about.
 */
export declare function importance(outlined: Weighted, order: number, known?: Known): Float64Array;
/** What knots are chosen by. */
export interface KnotsWanted {
    readonly lattice: Lattice;
    /** A picture of the loss. */
    readonly outlined: Weighted;
    /** Order of the saddle point. */
    readonly order: number;
    readonly known: Known | undefined;
    /** The width whose square is to be the mean of the cells' squares. */
    readonly mean: number;
    /** Atoms that the lattice goes through. */
    readonly atoms: AtomGrid | undefined;
}
/** Knots for one group: close where the loss is dense and matters, far apart elsewhere. */
export declare function knotsOn(pair: DominatingPair, wanted: KnotsWanted): Float64Array;
/**
 * A loss that a knot should be at. Where the bulk of the distribution is narrower than a cell, that is its centre of mass in e^−L, where
 * the tangent above the bulk meets the line below it: a knot there holds it without error. Else any will do.
 */
export declare function centreOf(pair: DominatingPair, { losses, masses }: Weighted, step: number): number;
