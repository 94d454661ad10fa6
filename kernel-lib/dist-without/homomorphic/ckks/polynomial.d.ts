import type { CkksVector } from './ckks-vector.js';
/** What a polynomial of a degree takes of the depth. */
export declare const polynomialDepth: (degree: number) => number;
/**
 * Evaluates a polynomial: p = q · x^m + r with m the largest power of two up to the degree, so that depth is ⌈log₂(d + 1)⌉ (Paterson and
 * Stockmeyer 1973, cut for depth).
 */
export declare function evaluatePolynomial(x: CkksVector, coefficients: readonly number[]): CkksVector;
