import type { LatticeLoss } from './discretize.js';
/** A loss on the lattice, composed with itself. */
export interface Repeated {
    readonly loss: LatticeLoss;
    readonly times: number;
}
/** What part of the lattice to look at, and through which tilt. */
export interface View {
    readonly step: number;
    /** λ of the tilt e^{λL}. */
    readonly order: number;
    /** Number of lattice points, a power of two of at least 4. */
    readonly size: number;
    /** Least loss. */
    readonly from: number;
}
/** The composed loss, tilted: its probability at `bottom` + k·`step` is e^{`log` − `order`·loss} · `values[k]`. */
export interface TiltedSum {
    readonly bottom: number;
    readonly step: number;
    readonly order: number;
    /** ln E[e^{order·L}] of the composed loss. */
    readonly log: number;
    readonly values: Float64Array;
    /** Bound on the Euclidean norm of the values' rounding errors. */
    readonly noise: number;
}
/**
 * The sum of independent lattice losses by the fast Fourier transform, each tilted by e^{λL} first. The tilt moves the part of the
 * distribution that matters to its middle, where rounding is relative: an untilted transform knows nothing below 10⁻¹⁶.
 * Losses are taken modulo the window; whoever asks bounds what wraps around.
 */
export declare function convolve(parts: readonly Repeated[], { step, order, size, from }: View): TiltedSum;
