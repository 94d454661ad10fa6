import type { LossAlgebra } from './accountant.js';
import { type NeighboringRelation } from '../events/event.js';
/**
 * The least μ at which every ε-DP mechanism is μ-Gaussian-DP: 2Φ⁻¹(e^ε / (1 + e^ε)), rounded up.
 * The trade-off curve of ε-DP has its corner at α = β = 1 / (1 + e^ε), and G_μ, convex with the same end points, runs below it
 * when it passes through that corner (Dong, Roth and Su 2022, section 2).
 */
export declare function gdpOfPure(epsilon: number): number;
/**
 * Gaussian DP: the squares of the μ's add up, exactly for Gaussian noise, also when they are chosen adaptively
 * (Dong, Roth and Su 2022, Corollary 3.3; filters: Smith and Thakurta 2022, Koskela et al. 2023). Its loss is μ².
 * Sampled events have no finite μ and are not supported: the central limit theorem's μ is an approximation, not a bound.
 */
export declare const gaussianDp: (relation?: NeighboringRelation) => LossAlgebra<number>;
