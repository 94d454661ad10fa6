import type { BitSource } from './bit-source.js';
import type { Rational } from './rational.js';
import { UniformReal } from './uniform-real.js';
/**
 * The exact decisions behind discrete Laplace noise, in whole numbers of any length. An exponential variable E is V + W,
 * whole part and fraction being independent: P(V ≥ k) = e^−k, and W has density proportional to e^−w on [0, 1).
 * Then ⌊scale · E⌋ is geometric: P(⌊scale · E⌋ ≥ g) = P(E ≥ g / scale) = exp(−g / scale), for every real scale.
 */
/** V is counted in runs of at most this many, each from one word; being memoryless, it goes on after a full run. */
export declare const RUN = 8;
/** Digits of a uniform number that shares its word with the sign. */
export declare const RUN_DIGITS = 31;
/** A fraction W, or undefined where the pair is rejected: W uniform, kept with probability exp(−W). */
export declare function fractionOf(bits: BitSource, fraction: number, acceptance: number): UniformReal | undefined;
/** How many of e^−1, …, e^−RUN are above the uniform number whose first 31 digits are given. */
export declare function runOf(bits: BitSource, digits: number): number;
/** ⌊scale · (whole + fraction)⌋. */
export declare function floorOfScaled(scale: Rational, whole: number, fraction: UniformReal): bigint;
