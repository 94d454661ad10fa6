import { type Clipping } from './clipping.js';
export interface AdaptiveClippingOptions {
    /** The clip norm of the first step. */
    readonly norm: number;
    /** The share of units whose gradients are to stay as they are; half of them unless it is given. */
    readonly quantile?: number;
    /** How fast the norm follows; .2 unless it is given. */
    readonly rate?: number;
    /** σ of the noise on the number of unshortened units; a twentieth of the expected batch unless it is given. */
    readonly countNoise: number;
}
/**
 * Clip norms that follow a quantile of the gradients' lengths (Andrew et al. 2021, Algorithm 1). The step counts its unshortened units
 * privately, each as ±½; with σ_b on the count, gradients get the noise z_Δ = (z⁻² − (2σ_b)⁻²)^(−½), so that both together are one
 * Gaussian release at the step's multiplier z (Theorem 1 there).
 */
export declare function adaptiveClipping(options: AdaptiveClippingOptions): Clipping;
