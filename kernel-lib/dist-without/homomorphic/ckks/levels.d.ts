import type { Engine } from '../engine.js';
/**
 * One scale for each level: Δ at the top, and Δₗ₋₁ = Δₗ² / qₗ below, which a product of two vectors of level l has after rescaling. So
 * scales of one level are equal exactly, however a vector came there (Kim, Papadimitriou and Polyakov 2022, section 3.2).
 */
export declare function levelScales({ parameters, primes }: Engine): readonly number[];
/** The largest absolute value that a level holds: beyond, it would come out as another number. */
export declare function capacities({ primes }: Engine, scales: readonly number[]): readonly number[];
