/**
 * Real numbers as whole ones: mantissa · 16^exponent, the mantissa modulo n, exactly as python-paillier's `EncodedNumber` does.
 */
import { PrivacyError } from '../../core/errors.js';
export declare const BASE = 16n;
/** Of 16, and so beyond every double's. */
export declare const MOST_EXPONENT = 1024;
/** A number as it is encrypted: the exponent stays in the clear. */
export interface EncodedNumber {
    readonly encoding: bigint;
    readonly exponent: number;
}
/** Mantissas in the middle third of 0 … n − 1 are neither positive nor negative: an overflow. */
export declare const largestMantissa: (n: bigint) => bigint;
export declare const overflow: (argument: string) => PrivacyError<"out-of-range">;
/**
 * Encodes a number: whole ones with exponent 0, doubles exactly, unless an exponent is given.
 * @param exponent of 16; a larger one keeps fewer digits, and one fixed for all hides how large a number is
 */
export declare function encodeNumber(value: number | bigint, n: bigint, exponent?: number): EncodedNumber;
/** The signed mantissa of an encoding; throws where a sum or product has overflowed. */
export declare function mantissaOf(encoding: bigint, n: bigint): bigint;
/** mantissa · 16^exponent as the nearest double; infinite beyond the doubles' range. */
export declare function decodeNumber({ encoding, exponent }: EncodedNumber, n: bigint): number;
