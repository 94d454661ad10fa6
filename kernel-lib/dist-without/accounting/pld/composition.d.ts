import type { Sense } from './bounds.js';
import { type Repeated, type View } from './convolve.js';
/** Orders at which Chernoff's bound tells what lies outside a window. */
export interface Outside {
    readonly lowerOrder: number;
    readonly upperOrder: number;
    /** The same for the probability above the window, untilted. */
    readonly topOrder: number;
}
/** Where to look: a window of the lattice, and the tilt that brings it to the middle of the distribution. */
export interface Window extends View, Outside {
}
/** One side of a certificate: the divergence of the composed loss as a bound of the given sense, near the tilt it was made for. */
export interface Composition {
    delta(epsilon: number): number;
    /** ε at which the divergence passes δ: the least known to be enough, or the greatest known not to be. */
    epsilon(delta: number): number;
    /**
     * How far ε moves, at a given δ, when the loss is spread by a little more variance v (keeping E[e^−L]): by ½v times this, the density
     * of the loss at ε over the slope −dδ/dε there.
     */
    steepness(epsilon: number): number;
    /** The greatest density of the loss between two losses, up to a factor. */
    density(low: number, high: number): number;
    /** Whether an ε is one of those looked at. */
    covers(epsilon: number): boolean;
}
/**
 * Composes lattice losses and reads the divergence off, as an upper or a lower bound. What is neither on the lattice nor in the window
 * is bounded and added (or subtracted): rounding of the transform, probability that wraps around, that lies above, that is infinite.
 * @param relativeError bound on the relative error of δ that the pairs' own evaluation makes
 */
export declare const compose: (parts: readonly Repeated[], window: Window, sense: Sense, relativeError: number) => Composition;
