import type { BitSource } from './bit-source.js';
import { type Rational } from './rational.js';
import { UniformReal } from './uniform-real.js';
/**
 * True with probability exactly `probability`. A double is a fraction with a power of two below, so that comparing with it
 * 32 binary digits at a time is exact.
 * @param probability a number in [0, 1]
 */
export declare function bernoulli(bits: BitSource, probability: number): boolean;
/** Whether the uniform real number is below exp(−x); draws more of its digits for as long as they are needed. */
export declare function isBelowExp(uniform: UniformReal, x: Rational): boolean;
/** Whether one uniform real number is below exp(−other); draws more digits of both for as long as they are needed. */
export declare function isBelowExpOf(uniform: UniformReal, other: UniformReal): boolean;
/**
 * True with probability exp(−x), given an estimate of `x` and, for the rare draw that it leaves undecided, its exact value.
 * @param estimate within 2⁻⁴⁴ of x where x is at most 45
 */
export declare function bernoulliExpNear(bits: BitSource, estimate: number, exact: () => Rational): boolean;
/**
 * True with probability exactly a / (a + b · exp(−x)): at odds of a to b · exp(−x). A single comparison, however uneven the odds.
 * @param a a whole number of at least 1
 * @param b a whole number of at least 0
 * @param estimate within 2⁻⁴⁴ of x where x is at most 45
 * @param exact gives x itself, for the draws that the estimate leaves undecided
 */
export declare function bernoulliExpOdds(bits: BitSource, a: number, b: number, estimate: number, exact: () => Rational): boolean;
/**
 * True with probability exactly exp(−x), or exp(−x · times) with the exact product of the two doubles.
 * @param x a finite number of at least 0
 * @param times a finite number of at least 0
 */
export declare const bernoulliExp: (bits: BitSource, x: number, times?: number) => boolean;
