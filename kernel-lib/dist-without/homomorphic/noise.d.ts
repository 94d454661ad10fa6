/**
 * How far CKKS's results may be off. Errors of single operations are taken as independent and Gaussian on the ring's coefficients (the
 * usual heuristic: Kim, Papadimitriou and Polyakov 2022, section 3), and added up as bounds, each exceeded with a probability below 2⁻⁴⁰ a slot.
 */
import type { RingParameters } from './parameters.js';
/** Of a fresh encryption: SEAL encrypts modulo one prime more, and divides by it, so that a rounding is what is left, with the encoding's. */
export declare const freshError: (degree: number, scale: number) => number;
/** Of a rescaling to `scale`. */
export declare const rescaleError: (degree: number, scale: number) => number;
/** Of a rescaling to `scale` between a multiplication and its relinearisation: the third polynomial's rounding meets the square of the secret. */
export declare const rescaleProductError: (degree: number, scale: number) => number;
/** Of an encoding at `scale`. */
export declare const encodingError: (degree: number, scale: number) => number;
/** How a key switch takes digits: from 0 to q − 1, as SEAL does, or around 0. */
export type Digits = 'as SEAL' | 'centred';
/**
 * Of a key switch, as relinearisation and rotation are one. SEAL's digits lie in [0, q), not around 0: their mean q/2 makes a polynomial
 * q/2 · (1 + X + … + Xᴺ⁻¹), which is N q/π at the root next to 1. So the first slots are off by √N more than a centred digit makes them.
 */
export declare function keySwitchError({ degree, primeBits }: RingParameters, level: number, scale: number, digits?: Digits): number;
