import type { LossAlgebra } from './accountant.js';
import { type NeighboringRelation } from '../events/event.js';
/** ρ of Gaussian noise, 1 / 2σ², rounded up. */
export declare const gaussianRho: (noiseMultiplier: number) => number;
/** ε of ρ-zCDP at δ, rounded up: any order gives a valid bound, the best is searched (Canonne, Kamath and Steinke 2020, Proposition 12). */
export declare function zcdpEpsilon(rho: number, delta: number): number;
/** δ of ρ-zCDP at ε, rounded up. */
export declare function zcdpDelta(rho: number, epsilon: number): number;
/**
 * Zero-concentrated DP: the ρ's add up, also when they are chosen adaptively (Whitehouse et al. 2023, Theorem 1; Feldman and Zrnic 2021).
 * Exact for the discrete Gaussian that the library draws.
 */
export declare const zcdp: (relation?: NeighboringRelation) => LossAlgebra<number>;
