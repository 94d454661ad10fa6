import { type DominatingPair } from '../dominating-pair.js';
/**
 * Laplace noise: δ(ε) = 1 − e^{(ε − ε₀)/2} up to ε₀ = sensitivity / scale (Balle, Barthe and Gaboardi 2018, Theorem 3).
 * Half of P and e^−ε₀ / 2 of P's other side are atoms at ±ε₀; between them the loss is spread out.
 */
export declare function laplacePair(epsilon: number): DominatingPair;
/**
 * Discrete Laplace noise, probabilities proportional to e^{−|x| / scale}, on a query of whole values and sensitivity Δ.
 * The loss takes the values (Δ − 2k) / scale, k = 0 … Δ: noise at most k on the one side is noise at least Δ − k on the other.
 */
export declare function discreteLaplacePair(scale: number, sensitivity: number): DominatingPair;
