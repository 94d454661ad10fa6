/** Rotations as automorphisms of the ring, X to Xᵉ, and the keys for them in SEAL's bytes. */
import { PrivacyError } from '../../core/errors.js';
/** The Galois element 3^steps of a rotation modulo 2N. */
export declare function galoisElement(steps: number, degree: number): number;
/**
 * Where the polynomials of the key for a Galois element begin: for each data prime two, with the residues modulo all primes. Undefined where it was not made.
 * @param rotation keys of the layout that `requireKeyLayout` holds them to
 */
export declare function rotationKeyPlaces(rotation: Uint8Array, element: number, degree: number, primes: number): readonly number[] | undefined;
/** The error for an automorphism without a key. */
export declare const missingKey: (what: string) => PrivacyError;
