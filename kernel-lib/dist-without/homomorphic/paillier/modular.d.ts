import { type RandomSource } from '../../core/random.js';
export declare const bitLength: (value: bigint) => number;
export declare function bytesOf(value: bigint): Buffer;
export declare const numberOf: (bytes: Buffer) => bigint;
/** Square and multiply: the plain way, for moduli that OpenSSL does not take. Its time depends on the exponent. */
export declare function plainPower(base: bigint, exponent: bigint, modulus: bigint): bigint;
/** The inverse, by Euclid's algorithm; undefined where there is none. */
export declare function inverse(value: bigint, modulus: bigint): bigint | undefined;
export declare function greatestCommonDivisor(first: bigint, second: bigint): bigint;
export type ModularPower = (base: bigint, exponent: bigint) => bigint;
/**
 * Powers modulo one odd number. A Diffie–Hellman secret is just that power, and node:crypto computes it with OpenSSL's modular
 * exponentiation, in a time that does not depend on the exponent's bits; larger moduli are left to BigInt.
 */
export declare function modularPower(modulus: bigint): ModularPower;
/** Uniform bits. */
export declare function randomBits(bits: number, random?: RandomSource): bigint;
/** Uniform in 1 … bound − 1 and without a common factor with it: rejected else, which for a product of two large primes never happens. */
export declare function randomUnit(bound: bigint, random?: RandomSource): bigint;
