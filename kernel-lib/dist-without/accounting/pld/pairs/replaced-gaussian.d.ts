import { type DominatingPair } from '../dominating-pair.js';
/**
 * Poisson-sampled Gaussian noise when one unit's records are replaced: (1 − q)N(0, σ²) + qN(1, σ²) against
 * (1 − q)N(0, σ²) + qN(−1, σ²), the unit's contribution and its opposite, in units of the clipping norm
 * (Doroshenko et al. 2022, supplementary material of Google's dp_accounting, "REPLACE" adjacency).
 * @param sigma noise over the clipping norm, which is half the sensitivity under `replace-one`
 */
export declare function replacedGaussianPair(sigma: number, rate: number): DominatingPair;
