import type { RandomSource } from '../../core/random.js';
import { type ModularPower } from './modular.js';
export interface FixedBase {
    readonly n: bigint;
    readonly nSquared: bigint;
    readonly power: ModularPower;
    readonly windowBits: number;
    readonly random?: RandomSource;
}
/**
 * Masks h^(n·a) for random a of half of n's bits, with h = −y² for a random y (Damgård, Jurik and Nielsen 2010, section 4.2). The
 * table holds each window's powers, so that a mask is one product a window, and no squarings.
 */
export declare function fixedBaseMask({ n, nSquared, power, random, windowBits }: FixedBase): () => bigint;
