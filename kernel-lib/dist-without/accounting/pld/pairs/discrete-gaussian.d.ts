import { type DominatingPair } from '../dominating-pair.js';
/**
 * Discrete Gaussian noise of parameter σ on a query of whole values and sensitivity Δ (Canonne, Kamath and Steinke 2020).
 * The loss at noise x is Δ(Δ − 2x) / 2σ²: evenly spaced.
 */
export declare function discreteGaussianPair(sigma: number, sensitivity: number): DominatingPair;
