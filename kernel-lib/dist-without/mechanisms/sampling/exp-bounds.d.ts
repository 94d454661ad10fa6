import type { Rational } from './rational.js';
/** Whole numbers between which a real number lies. */
export interface Bounds {
    readonly low: bigint;
    readonly high: bigint;
}
/**
 * Bounds of 2^precision · exp(−x) in whole numbers, at most 2 apart: interval arithmetic rounded outwards at every step.
 * @param x at least 0
 */
export declare function expBounds(x: Rational, precision: number): Bounds;
