import type { MarginLoss } from './margin-loss.js';
/** Σ loss(w · zᵢ) + λ/2 ‖w‖² + b · w, where zᵢ is a row of length at most 1 times its label ±1. */
export interface ConvexProblem {
    readonly loss: MarginLoss;
    /** The rows zᵢ, one after another. */
    readonly rows: Float64Array;
    readonly width: number;
    /** λ, above 0: the strong convexity of the whole. */
    readonly regularization: number;
    /** b. */
    readonly linear: Float64Array;
}
/** Where the search is: done when `gradientNorm` is at most the tolerance. */
export interface Minimum {
    readonly weights: Float64Array;
    /** Euclidean length of the gradient there; the exact minimiser is within this much, over λ. */
    readonly gradientNorm: number;
}
/** The gradient of the whole objective. */
export declare function gradientOf(problem: ConvexProblem, weights: Float64Array): Float64Array;
/**
 * Newton's method with steps that are shortened until the gradient is shorter: it converges from anywhere, as the objective is strongly
 * convex. Yields after each iteration, and ends at the tolerance or where it comes no nearer: look at `gradientNorm`.
 */
export declare function minimize(problem: ConvexProblem, tolerance: number): Generator<Minimum, Minimum, void>;
